package org.investstat.sample;

import java.util.ArrayList;
import java.util.List;

/** Where investors come from, with weights: {@code 440300:34 440100:22}. */
record Mix(List<String> codes, double[] weights) {
    static final Mix SHENZHEN = of("440300:1");
    static final Mix DELTA =
            of("440300:46 440100:17 441900:13 440600:9 441300:5 442000:3.5 440400:3.5 440700:1.6 441200:1");
    static final Mix GUANGDONG = of("440300:34 440100:22 441900:13 440600:10 441300:5 442000:4 440400:4 440700:2"
            + " 441200:1.2 440500:1.5 440800:.8 445100:.5 445200:.6 441800:.6 440200:.4 440900:.4 440000:1");
    static final Mix HONG_KONG_MACAO = of("810000:9 820000:1");
    /** Everywhere but Guangdong, Hong Kong and Macao. */
    static final Mix ELSEWHERE = of("310000:10 330100:8 330200:4 330300:5 330700:3 330600:2 320500:6 320100:4 320200:3"
            + " 320300:1 320400:1.5 340100:2 340200:.7 500000:10 510100:9 510700:1 510500:1 430100:6 430200:1 110000:11"
            + " 350200:2 350100:2 350500:2.5 370100:2 370200:2 420100:3 530100:3 450100:2 410100:2 360100:1.5 610100:1"
            + " 120000:1 220000:.2 460000:.3 210200:.6 130100:.5 140100:.4 710000:1 SGP:1 USA:.8 DEU:.5 JPN:.5 KOR:.4"
            + " GBR:.3 MYS:.3 THA:.2 FRA:.3 520100:9 520300:5 520500:2 520400:2 520600:2 520200:2 522300:1.5"
            + " 522600:1.5 522700:1.5 520123:.5 520382:.8 520281:.6 522301:.5 522701:.4 520402:.4 520103:.8 520204:.3"
            + " 522725:.4 520602:.3 GUIAN:.6 520000:.4");

    static final Mix HOME_PROVINCE = of("520100:9 520300:5 520500:2 520400:2 520600:2 520200:2 522300:1.5 522600:1.5"
            + " 522700:1.5 520123:.5 520382:.8 520281:.6 522301:.5 522701:.4");

    static Mix of(String text) {
        List<String> codes = new ArrayList<>();
        String[] words = text.split(" ");
        double[] weights = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            String[] pair = words[i].split(":");
            codes.add(pair[0]);
            weights[i] = Double.parseDouble(pair[1]);
        }
        return new Mix(List.copyOf(codes), weights);
    }

    SamplePlace draw(SampleDraws draws) {
        return Atlas.place(draws.pick(codes, weights));
    }
}

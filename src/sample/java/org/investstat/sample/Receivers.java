package org.investstat.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where projects land: every county and prefecture and two custom units of the province, with a long tail. */
final class Receivers {
    private final List<SamplePlace> places;
    private final double[] weights;

    Receivers() {
        List<SamplePlace> ranked = new ArrayList<>(Atlas.home());
        Collections.shuffle(ranked, new SampleDraws("receivers").random());
        ranked.add(20, Atlas.place("DALONG"));
        ranked.add(14, Atlas.place("GUIAN"));
        ranked.add(Atlas.place(Atlas.HOME));
        places = List.copyOf(ranked);
        weights = new double[places.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(places.get(i), i);
        }
    }

    SamplePlace draw(SampleDraws draws) {
        return draws.pick(places, weights);
    }

    /** Few rows are reported for a prefecture or the province itself; the capital and Zunyi draw most. */
    private static double weight(SamplePlace place, int rank) {
        double tail = 1.0 / (rank + 9);
        if (place.level().equals("prefecture")) {
            return tail * 0.35;
        }
        if (place.level().equals("province")) {
            return tail * 0.1;
        }
        if (place.within("520100")) {
            return tail * 2.6;
        }
        return place.within("520300") ? tail * 1.7 : tail;
    }
}

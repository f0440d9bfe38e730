package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Exchange rates, near the monthly central parity of those years, and the contracts that are signed in other money. The
 * groups that have to come out to the 万元 stay in yuan.
 */
final class Foreign {
    /** Rounded quarter by quarter from 2019-10; months between lie on the line. Yuan for one unit. */
    private static final String USD =
            "7.07 6.98 7.09 7.07 6.81 6.54 6.56 6.46 6.48 6.38 6.35 6.71 7.10 6.96 6.87 7.22" + " 7.18 7.10";

    private static final String HKD = "0.902 0.896 0.915 0.912 0.879 0.844 0.844 0.832 0.833 0.818 0.811 0.855 0.904"
            + " 0.892 0.875 0.922 0.917 0.908";
    private static final String EUR =
            "7.74 7.82 7.81 7.96 7.96 8.02 7.70 7.69 7.52 7.22 7.08 7.01 6.97 7.42 7.49 7.88" + " 7.56 7.86";

    private Foreign() {}

    record Rate(String currency, LocalDate from, BigDecimal cny) {}

    static List<Rate> rates() {
        List<Rate> all = new ArrayList<>();
        add(all, "USD", USD);
        add(all, "HKD", HKD);
        add(all, "EUR", EUR);
        return all;
    }

    /** The last rate not after the day. */
    static BigDecimal rate(String currency, LocalDate day) {
        TreeMap<LocalDate, BigDecimal> known = new TreeMap<>();
        rates().stream().filter(r -> r.currency.equals(currency)).forEach(r -> known.put(r.from, r.cny));
        return known.floorEntry(day).getValue();
    }

    static void convert(List<Deal> deals) {
        SampleDraws draws = new SampleDraws("currency");
        for (Deal deal : deals) {
            if (!deal.group.matches("EW-2[0-3]|HM-2[0-3]") || deal.amount.signum() == 0) {
                continue;
            }
            SamplePlace origin = deal.lead().origin();
            boolean abroad = origin.level().equals("country");
            boolean bay = origin.code().equals("810000");
            if ((abroad || bay) && draws.chance(abroad ? 0.7 : 0.3)) {
                deal.currency = bay && draws.chance(0.6) ? "HKD" : origin.code().equals("DEU") ? "EUR" : "USD";
                BigDecimal rate = rate(deal.currency, deal.signed);
                deal.amount = deal.amount.divide(rate, 0, RoundingMode.HALF_UP);
            }
        }
    }

    private static void add(List<Rate> all, String currency, String quarters) {
        String[] points = quarters.split(" ");
        LocalDate month = LocalDate.of(2019, 10, 1);
        for (int i = 0; i + 1 < points.length; i++) {
            BigDecimal from = new BigDecimal(points[i]);
            BigDecimal step =
                    new BigDecimal(points[i + 1]).subtract(from).divide(BigDecimal.valueOf(3), 6, RoundingMode.HALF_UP);
            for (int k = 0; k < 3; k++) {
                BigDecimal rate = from.add(step.multiply(BigDecimal.valueOf(k)));
                all.add(new Rate(currency, month, rate.setScale(4, RoundingMode.HALF_UP)));
                month = month.plusMonths(1);
            }
        }
    }
}

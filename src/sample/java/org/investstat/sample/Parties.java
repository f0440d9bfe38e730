package org.investstat.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Who signs a contract and with which shares, in all the forms in which shares are handed in. */
final class Parties {
    private final SampleDraws draws = new SampleDraws("shares");

    /** The first of the investors leads. */
    List<Party> of(List<SampleInvestor> investors) {
        return switch (investors.size()) {
            case 1 -> List.of(new Party(investors.get(0), BigDecimal.ONE, alone(), draws.chance(0.8)));
            case 2 -> two(investors);
            default -> three(investors);
        };
    }

    private String alone() {
        return draws.pick(List.of("100%", "", "1", "", "100%", "1.0", "１００％"));
    }

    private List<Party> two(List<SampleInvestor> investors) {
        if (draws.chance(0.12)) {
            BigDecimal half = new BigDecimal("0.5");
            return List.of(new Party(investors.get(0), half, "", true), new Party(investors.get(1), half, "", false));
        }
        int percent = draws.pick(List.of(51, 55, 60, 65, 70, 75, 80, 85, 90));
        BigDecimal lead = BigDecimal.valueOf(percent, 2);
        String written = text(percent);
        String rest = draws.chance(0.1) ? "" : text(100 - percent);
        return List.of(
                new Party(investors.get(0), lead, written, draws.chance(0.8)),
                new Party(investors.get(1), BigDecimal.ONE.subtract(lead), rest, false));
    }

    private List<Party> three(List<SampleInvestor> investors) {
        List<Integer> percents =
                draws.pick(List.of(List.of(50, 30, 20), List.of(60, 25, 15), List.of(40, 35, 25), List.of(34, 33, 33)));
        boolean thirds = draws.chance(0.2);
        BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), new MathContext(30, RoundingMode.HALF_UP));
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            BigDecimal share = thirds ? third : BigDecimal.valueOf(percents.get(i), 2);
            parties.add(new Party(investors.get(i), share, thirds ? "33.333%" : text(percents.get(i)), i == 0));
        }
        return parties;
    }

    /** 30%, 0.3, 30.0% or full-width. */
    private String text(int percent) {
        double which = draws.fraction();
        if (which < 0.5) {
            return percent + "%";
        }
        if (which < 0.85) {
            return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
        }
        return which < 0.95 ? percent + ".0%" : Wide.digits(percent + "") + "％";
    }
}

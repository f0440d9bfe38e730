package org.investstat.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.investstat.table.Money;

/** Exchange rates of the one foreign currency, one from each quarter's first day on. */
final class Rates {
    static final String CURRENCY = "USD";
    private static final int LOWEST = 63_000;
    private static final int SPREAD = 10_000;
    private static final int SCALE = 4;
    private static final int MONTHS = 3;

    /** Yuan for one unit. */
    record Rate(LocalDate from, BigDecimal yuan) {}

    private final long seed;

    Rates(long seed) {
        this.seed = seed;
    }

    List<Rate> all(Extent extent) {
        List<Rate> all = new ArrayList<>();
        for (LocalDate from = extent.firstDay(); !from.isAfter(extent.asOf()); from = from.plusMonths(MONTHS)) {
            all.add(new Rate(from, on(from)));
        }
        return all;
    }

    private BigDecimal on(LocalDate day) {
        int quarter = day.getYear() * 4 + (day.getMonthValue() - 1) / MONTHS;
        return BigDecimal.valueOf(
                LOWEST + new SyntheticDraws(seed, SyntheticDraws.Of.RATE, quarter).below(SPREAD), SCALE);
    }

    /** A contract's amount in yuan, rounded half up once (reading rule 3). */
    BigDecimal yuan(Contract contract) {
        BigDecimal amount = contract.amount().movePointRight(contract.unit().equals(Contract.YI) ? 8 : 4);
        BigDecimal yuan = contract.currency().equals(CURRENCY) ? amount.multiply(on(contract.signedOn())) : amount;
        return Money.yuan(Money.fen(yuan.setScale(2, RoundingMode.HALF_UP)));
    }
}

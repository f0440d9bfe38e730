package org.investstat.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Amounts of money as ledgers write them, and what they are worth. */
final class RandomMoney {
    /**
     * An amount as written.
     *
     * @param unit empty: the suffix of the amount, else 万元
     * @param currency empty: CNY
     * @param fen what it is worth in CNY
     */
    record Money(String written, String unit, String currency, long fen) {}

    private final RandomLedgers ledgers;
    private final RandomRates rates;

    RandomMoney(RandomLedgers ledgers, RandomRates rates) {
        this.ledgers = ledgers;
        this.rates = rates;
    }

    /** At times nothing, at times in foreign currency at the rate of the day. */
    Money of(LocalDate on) {
        String currency = ledgers.chance(15) ? ledgers.pick(RandomRates.CURRENCIES) : ledgers.pick(List.of("", "CNY"));
        return of(on, currency, 1);
    }

    /** Below zero. */
    Money correction(LocalDate on) {
        String currency = ledgers.chance(25) ? ledgers.pick(RandomRates.CURRENCIES) : "";
        return of(on, currency, -1);
    }

    Money yuan(LocalDate on) {
        return of(on, "", 1);
    }

    private Money of(LocalDate on, String currency, int sign) {
        Random random = ledgers.random;
        int power = ledgers.pick(List.of(0, 4, 4, 8));
        // A long tail: most amounts are small, few above ten 亿元.
        double size = Math.exp(9 + 4.5 * Math.abs(random.nextGaussian())) * 1000;
        BigDecimal yuan = BigDecimal.valueOf(sign * Math.min((long) size, 9_000_000_000L));
        BigDecimal number = yuan.movePointLeft(power).setScale(random.nextInt(4), RoundingMode.HALF_UP);
        if (ledgers.chance(2)) {
            number = BigDecimal.ZERO;
        }
        BigDecimal cny = number.movePointRight(power).multiply(rates.of(currency, on));
        // Half-up is away from zero, below it as well.
        long fen = cny.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
        String unit = power == 0 ? "元" : power == 4 ? "万元" : "亿元";
        return written(number, unit, currency, fen);
    }

    private Money written(BigDecimal number, String unit, String currency, long fen) {
        String plain = number.toPlainString();
        if (ledgers.style == RandomLedgers.Style.TIDY) {
            return new Money(plain, unit, currency, fen);
        }
        return switch (ledgers.random.nextInt(4)) {
            case 0 -> new Money(plain + unit, "", currency, fen);
            case 1 -> new Money(OracleWritten.fullWidth(plain), unit, currency, fen);
            case 2 -> new Money(String.format("%,." + number.scale() + "f", number) + unit, unit, currency, fen);
            default -> new Money(plain, unit.equals("万元") ? "" : unit, currency, fen);
        };
    }
}

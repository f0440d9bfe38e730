package org.investstat.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units in which amounts are written and printed. */
public enum MoneyUnit {
    YUAN("元", 0),
    WAN("万元", 4),
    YI("亿元", 8);

    private static final Map<String, MoneyUnit> NAMED =
            Arrays.stream(values()).collect(Collectors.toMap(MoneyUnit::word, unit -> unit));

    private final String word;
    private final int power;

    MoneyUnit(String word, int power) {
        this.word = word;
        this.power = power;
    }

    public String word() {
        return word;
    }

    /** An amount in this unit as yuan, exactly. */
    public BigDecimal yuan(BigDecimal amount) {
        return amount.movePointRight(power);
    }

    /** Yuan as an amount in this unit, exactly. */
    public BigDecimal of(BigDecimal yuan) {
        return yuan.movePointLeft(power);
    }

    /** Yuan as an amount in this unit, exactly and without zeros at its end. */
    public String plain(BigDecimal yuan) {
        return of(yuan).stripTrailingZeros().toPlainString();
    }

    /** 分 in one of this unit. */
    public long fen() {
        return BigDecimal.ONE.movePointRight(power + 2).longValueExact();
    }

    public static Optional<MoneyUnit> named(String word) {
        return Optional.ofNullable(NAMED.get(word));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(MoneyUnit::word).toList();
    }
}

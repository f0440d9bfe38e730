package org.investstat.report.bulletin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.investstat.indicator.period.Period;
import org.investstat.text.Lang;

/** How a language says figures. Numbers come rounded; only zeros at their end and the place of the point change. */
interface Wording {
    static Wording of(Lang lang) {
        return lang == Lang.ZH ? new ChineseWording() : new EnglishWording();
    }

    /** A number with its unit. */
    String amount(BigDecimal number, String unit);

    /** The same without unit; in English it counts what {@link #amount} counts. */
    String bare(BigDecimal number, String unit);

    /** A whole number up to ten in words, any other in digits. */
    String words(BigDecimal number, String unit);

    /**
     * A change with its direction.
     *
     * @param tenths of a percent or of a percentage point
     */
    String change(BigDecimal tenths, String unit);

    String target(String amount, String bound);

    /**
     * Whether the target keeps up with time.
     *
     * @param compared completion compared with the part of the year that has passed: below 0 is behind it
     */
    String pace(int compared);

    String list(List<String> items);

    String item(String name, String amount);

    String day(LocalDate day);

    String period(Period period);

    /** A whole number of last decimals as the number that it is. */
    static BigDecimal decimal(Number printed, int decimals) {
        return printed instanceof BigInteger big
                ? new BigDecimal(big, decimals)
                : BigDecimal.valueOf(printed.longValue(), decimals);
    }

    /** The word of a whole number that there is one for. */
    static Optional<String> word(BigDecimal number, List<String> words) {
        boolean among = number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(words.size())) <= 0;
        return among ? Optional.of(words.get(number.intValueExact() - 1)) : Optional.empty();
    }

    /** Without zeros at the end. */
    static BigDecimal shortened(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

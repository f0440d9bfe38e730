package org.investstat.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Numbers, amounts and shares as ledgers write them (reading rule 3). Exact; nothing is guessed. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern APPROXIMATE = Pattern.compile(".*[约余近].*", Pattern.DOTALL);
    /** Above it the text is no number that a ledger means. */
    private static final int MOST_CHARACTERS = 60;

    /** So many fit into a long, whatever they are. */
    private static final int MOST_DIGITS = 18;

    private static final BigDecimal LARGEST_AREA = BigDecimal.TEN.pow(9);

    private Numbers() {}

    /** @param text normalised, not empty */
    static BigDecimal read(String text) {
        BigDecimal plain = plain(text);
        if (plain != null) {
            return plain;
        }
        if (text.length() <= MOST_CHARACTERS && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        if (APPROXIMATE.matcher(text).matches()) {
            throw new Unreadable(
                    "number_approximate",
                    Text.of("“{0}”是约数，填写准确数值", "'{0}' is approximate: give the exact figure")
                            .with(text));
        }
        throw new Unreadable(
                "number_unreadable",
                Text.of("“{0}”不是数值，写作1234.5或1,234.5", "'{0}' is not a number: write it as 1234.5 or 1,234.5")
                        .with(text));
    }

    /** Digits with at most one point among them, few enough for a long; null for anything else. */
    private static @Nullable BigDecimal plain(String text) {
        int length = text.length();
        long digits = 0;
        int point = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point == length && i > 0) {
                point = i;
            } else {
                return null;
            }
        }
        boolean number = length > 0 && length <= MOST_DIGITS && point != length - 1;
        return number ? BigDecimal.valueOf(digits, point == length ? 0 : length - 1 - point) : null;
    }

    static long count(String text) {
        BigDecimal number = read(text).stripTrailingZeros();
        if (number.signum() < 0) {
            throw negative(text);
        }
        if (number.scale() > 0 || number.precision() - number.scale() > 15) {
            throw new Unreadable(
                    "number_unreadable",
                    Text.of("“{0}”不是整数", "'{0}' is not a whole number").with(text));
        }
        return number.longValueExact();
    }

    /** How often something happened: at least once. */
    static long times(String text) {
        long times = count(text);
        if (times == 0) {
            throw new Unreadable(
                    "times_below_one",
                    Text.of("次数“{0}”应不小于1", "times '{0}' must be at least 1").with(text));
        }
        return times;
    }

    /** Square metres, rounded half up to two decimals. */
    static BigDecimal area(String text) {
        BigDecimal area = read(text);
        if (area.signum() < 0) {
            throw negative(text);
        }
        if (area.compareTo(LARGEST_AREA) > 0) {
            throw new Unreadable(
                    "area_too_large",
                    Text.of("面积“{0}”超过十亿平方米，核对单位", "area '{0}' is more than 10^9 square metres: check its unit")
                            .with(text));
        }
        return area.setScale(2, RoundingMode.HALF_UP);
    }

    static Unreadable negative(String text) {
        return new Unreadable(
                "number_negative",
                Text.of("“{0}”小于零，核对符号", "'{0}' is below zero: check the sign").with(text));
    }

    /** An amount in its own currency's whole units (元), from a number with or without a unit behind it. */
    static BigDecimal amount(String text, String unit, MoneyUnit standard) {
        MoneyUnit suffix = suffix(text);
        MoneyUnit column = unit.isEmpty() ? null : unit(unit);
        if (suffix != null && column != null && suffix != column) {
            throw new Unreadable(
                    "unit_disagrees",
                    Text.of("金额“{0}”与单位“{1}”不一致，保留一个", "amount '{0}' and unit '{1}' disagree: keep one of them")
                            .with(text, unit));
        }
        MoneyUnit meant = suffix != null ? suffix : column != null ? column : standard;
        String number = suffix == null
                ? text
                : text.substring(0, text.length() - suffix.word().length());
        return meant.yuan(read(number.strip()));
    }

    private static @Nullable MoneyUnit suffix(String text) {
        if (text.endsWith(MoneyUnit.YI.word())) {
            return MoneyUnit.YI;
        }
        if (text.endsWith(MoneyUnit.WAN.word())) {
            return MoneyUnit.WAN;
        }
        return text.endsWith(MoneyUnit.YUAN.word()) ? MoneyUnit.YUAN : null;
    }

    static MoneyUnit unit(String text) {
        return MoneyUnit.named(text)
                .orElseThrow(() -> new Unreadable(
                        "unit_unknown",
                        Text.of("单位“{0}”不认识，填写元、万元或亿元", "unit '{0}' is unknown: use 元, 万元 or 亿元")
                                .with(text)));
    }

    /** A fraction from 0 to 1; plain numbers are percentages where the ledger says so. */
    static BigDecimal share(String text, boolean plainIsPercent) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1).strip() : text;
        BigDecimal value =
                number.length() <= MOST_CHARACTERS && NUMBER.matcher(number).matches()
                        ? new BigDecimal(number.replace(",", ""))
                        : BigDecimal.TEN.negate();
        BigDecimal share = percent || plainIsPercent ? value.movePointLeft(2) : value;
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new Unreadable(
                    "share_unreadable",
                    Text.of("“{0}”不是0到1之间的数，也不是百分比", "'{0}' is not a number between 0 and 1 or a percentage")
                            .with(text));
        }
        return share;
    }
}

package org.investstat.sample;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Dates and amounts in the forms in which they come in. */
final class SampleWritten {
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private SampleWritten() {}

    static String date(LocalDate day, SampleDraws draws) {
        double which = draws.fraction();
        if (which < 0.62) {
            return day.toString();
        }
        if (which < 0.74) {
            return "%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        if (which < 0.80) {
            return day.toString().replace('-', '.');
        }
        if (which < 0.87) {
            return day.toString().replace("-", "");
        }
        if (which < 0.95) {
            return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return String.valueOf(ChronoUnit.DAYS.between(EXCEL, day));
    }

    /** The amount and its unit column; {@code wan} is in ten thousands of the currency. */
    static List<String> amount(BigDecimal wan, SampleDraws draws) {
        double which = draws.fraction();
        if (which < 0.52 || wan.signum() == 0) {
            return List.of(plain(wan), draws.chance(0.9) ? "万元" : "");
        }
        if (which < 0.70) {
            return List.of(plain(wan.movePointLeft(4)), "亿元");
        }
        if (which < 0.80) {
            return List.of(plain(wan.movePointLeft(4)) + "亿元", "");
        }
        if (which < 0.86) {
            return List.of(plain(wan) + "万元", draws.chance(0.5) ? "万元" : "");
        }
        if (which < 0.94) {
            return List.of(grouped(wan), "万元");
        }
        if (which < 0.97) {
            return List.of(Wide.digits(plain(wan)), "万元");
        }
        return List.of(plain(wan.movePointRight(4)), "元");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}

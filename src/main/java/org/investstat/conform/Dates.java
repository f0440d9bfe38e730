package org.investstat.conform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.table.HalfMonth;
import org.investstat.table.Text;

/** Days in every form that ledgers write them in (reading rule 3). */
final class Dates {
    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern WITH_TIME = Pattern.compile("(.{8,11}?[ T日]\\s*\\d{1,2}(:|时|点).*|\\d{5}\\.\\d+)");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 20000;
    private static final int LAST_SERIAL = 80000;
    /** Outside of these years a date in a ledger of investments is a typing error. */
    private static final int FIRST_YEAR = 1949;

    private static final int LAST_YEAR = 2199;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(年度?)?");
    private static final Pattern HALF_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})-([AB])");

    private Dates() {}

    /** @param text normalised, not empty */
    static LocalDate read(String text) {
        Matcher parts = SEPARATED.matcher(text);
        if (parts.matches()) {
            return day(text, parts.group(1), parts.group(3), parts.group(4));
        }
        parts = COMPACT.matcher(text);
        if (parts.matches()) {
            return day(text, parts.group(1), parts.group(2), parts.group(3));
        }
        parts = CHINESE.matcher(text);
        if (parts.matches()) {
            return day(text, parts.group(1), parts.group(2), parts.group(3));
        }
        if (SERIAL.matcher(text).matches()) {
            int serial = Integer.parseInt(text);
            if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                return SERIAL_ZERO.plusDays(serial);
            }
        }
        if (WITH_TIME.matcher(text).matches()) {
            throw new Unreadable(
                    "date_time_of_day",
                    Text.of("日期“{0}”带有时刻，只填写年月日", "date '{0}' carries a time of day: give the day alone")
                            .with(text));
        }
        throw unreadable(text);
    }

    /** A calendar year, with or without 年 or 年度. */
    static long year(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            int y = Integer.parseInt(year.group(1));
            if (y >= FIRST_YEAR && y <= LAST_YEAR) {
                return y;
            }
        }
        throw new Unreadable(
                "year_unreadable",
                Text.of("“{0}”不是年度，写作2023", "'{0}' is not a year: write it as 2023")
                        .with(text));
    }

    /** A half month in its canonical form, {@code 2020-06-A} or {@code -B}. */
    static String halfMonth(String text) {
        Matcher parts = HALF_MONTH.matcher(text.toUpperCase(Locale.ROOT));
        if (parts.matches()) {
            int month = Integer.parseInt(parts.group(2));
            int y = Integer.parseInt(parts.group(1));
            if (month >= 1 && month <= 12 && y >= FIRST_YEAR && y <= LAST_YEAR) {
                return HalfMonth.of(y, month, parts.group(3)).id();
            }
        }
        throw new Unreadable(
                "half_month_unreadable",
                Text.of(
                                "“{0}”不是半月，上半月写作2020-06-A，下半月写作2020-06-B",
                                "'{0}' is not a half month: write 2020-06-A for the 1st to the 15th, -B for the rest")
                        .with(text));
    }

    private static LocalDate day(String text, String year, String month, String day) {
        int y = Integer.parseInt(year);
        if (y < FIRST_YEAR || y > LAST_YEAR) {
            throw unreadable(text);
        }
        try {
            return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            throw unreadable(text);
        }
    }

    private static Unreadable unreadable(String text) {
        return new Unreadable(
                "date_unreadable",
                Text.of("“{0}”不是日期，写作2023-03-07或2023年3月7日", "'{0}' is not a date: write it as 2023-03-07")
                        .with(text));
    }
}

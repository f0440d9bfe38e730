package org.investstat.conform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.config.PossibleDays;
import org.investstat.table.HalfMonth;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Days in every form that ledgers write them in (reading rule 3). */
final class Dates {
    /** One on either side of 年 and 月, and before 日. */
    private static final Pattern BLANKS_OF_CHINESE = Pattern.compile("(?<=\\d) (?=[年月日])|(?<=[年月]) (?=\\d)");

    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern WITH_TIME = Pattern.compile("(.{8,11}?[ T日]\\s*\\d{1,2}(:|时|点).*|\\d{5}\\.\\d+)");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 20000;
    private static final int LAST_SERIAL = 80000;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(年度?)?");
    private static final Pattern HALF_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})-([AB])");

    private Dates() {}

    /** @param text normalised, not empty */
    static LocalDate read(String text) {
        LocalDate day =
                day(text.indexOf(' ') > 0 ? BLANKS_OF_CHINESE.matcher(text).replaceAll("") : text);
        if (day != null) {
            return day;
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

    /** Year, month and day by hand, since there are many of them; null for anything else. */
    private static @Nullable LocalDate day(String text) {
        int length = text.length();
        if (length == 8 && digits(text, 0, 8) >= 0) {
            return possible(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
        }
        char first = length < 8 ? ' ' : text.charAt(4);
        if (first != '-' && first != '/' && first != '.' && first != '年') {
            return null;
        }
        boolean chinese = first == '年';
        int second = text.indexOf(chinese ? '月' : first, 5);
        int end = chinese ? length - 1 : length;
        if (second < 0 || (chinese && text.charAt(end) != '日')) {
            return null;
        }
        return possible(digits(text, 0, 4), digits(text, 5, second), digits(text, second + 1, end));
    }

    private static @Nullable LocalDate possible(int year, int month, int day) {
        boolean possible = year >= PossibleDays.FIRST_YEAR
                && year <= PossibleDays.LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1;
        return possible && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** A number of one to eight digits, two of them at most for a month or a day; -1 for anything else. */
    private static int digits(String text, int from, int to) {
        boolean longer = from > 0 && to - from > 2;
        int number = from < to && !longer ? 0 : -1;
        for (int i = from; i < to && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit >= 0 && digit <= 9 ? number * 10 + digit : -1;
        }
        return number;
    }

    /** A calendar year, with or without 年 or 年度. */
    static long year(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            int y = Integer.parseInt(year.group(1));
            if (y >= PossibleDays.FIRST_YEAR && y <= PossibleDays.LAST_YEAR) {
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
            if (month >= 1 && month <= 12 && y >= PossibleDays.FIRST_YEAR && y <= PossibleDays.LAST_YEAR) {
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

    private static Unreadable unreadable(String text) {
        return new Unreadable(
                "date_unreadable",
                Text.of("“{0}”不是日期，写作2023-03-07或2023年3月7日", "'{0}' is not a date: write it as 2023-03-07")
                        .with(text));
    }
}

package org.investstat.report.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.investstat.indicator.period.Period;

/** As English bulletins say it: 亿元 as billions of yuan, the same digits with the point one place further left. */
final class EnglishWording implements Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};

    @Override
    public String amount(BigDecimal number, String unit) {
        return bare(number, unit) + unit(unit);
    }

    @Override
    public String bare(BigDecimal number, String unit) {
        BigDecimal moved = switch (unit) {
            case "亿元" -> number.movePointLeft(1);
            case "万元" -> number.movePointLeft(2);
            default -> number;
        };
        // Moving the point must not bring back zeros that the number was rid of.
        BigDecimal said = number.scale() == Wording.shortened(number).scale() ? Wording.shortened(moved) : moved;
        return String.format(Locale.ROOT, "%,." + said.scale() + "f", said);
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "亿元" -> " billion yuan";
            case "万元" -> " million yuan";
            case "元" -> " yuan";
            case "天" -> " days";
            case "%" -> "%";
            default -> "";
        };
    }

    @Override
    public String words(BigDecimal number, String unit) {
        return Wording.word(number, NUMBERS).orElseGet(() -> bare(number, unit));
    }

    @Override
    public String change(BigDecimal tenths, String unit) {
        if (tenths.signum() == 0) {
            return "unchanged";
        }
        String size = tenths.abs().toPlainString() + (unit.equals("pp") ? " percentage points" : "%");
        return (tenths.signum() > 0 ? "up " : "down ") + size;
    }

    @Override
    public String target(String amount, String bound) {
        return switch (bound) {
            case "min" -> "at least " + amount;
            case "about" -> "about " + amount;
            default -> amount;
        };
    }

    @Override
    public String pace(int compared) {
        return compared == 0 ? "on schedule" : compared > 0 ? "ahead of schedule" : "behind schedule";
    }

    @Override
    public String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    @Override
    public String item(String name, String amount) {
        return name + " (" + amount + ")";
    }

    @Override
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public String period(Period period) {
        LocalDate start = period.days().first();
        if (!period.complete()) {
            return switch (period.kind()) {
                case CUMULATIVE -> "up to " + day(period.days().last());
                case WINDOW -> period.id();
                default ->
                    DAY_OF_YEAR.format(start) + " to " + day(period.days().last());
            };
        }
        return switch (period.kind()) {
            case YEAR, YTD -> String.valueOf(start.getYear());
            case HALF_YEAR -> "the " + ORDINALS[(start.getMonthValue() - 1) / 6] + " half of " + start.getYear();
            case QUARTER -> "the " + ORDINALS[(start.getMonthValue() - 1) / 3] + " quarter of " + start.getYear();
            case MONTH -> MONTH.format(start);
            case HALF_MONTH ->
                DAY_OF_YEAR.format(start) + " to " + day(period.days().last());
            case CUMULATIVE -> "up to " + day(period.days().last());
            case WINDOW -> period.id();
        };
    }
}

package org.investstat.oracle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** The ways in which a clerk may write one and the same day or number (reading rule 3). */
final class OracleWritten {
    private static final int DATE_FORMS = 6;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private OracleWritten() {}

    static String date(LocalDate day, Random random) {
        return date(day, random.nextInt(DATE_FORMS));
    }

    static String date(LocalDate day, int form) {
        return switch (form) {
            case 0 -> day.toString();
            case 1 -> "%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case 2 -> day.format(DateTimeFormatter.ofPattern("yyyy.MM.dd"));
            case 3 -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
            case 4 -> "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            default -> Long.toString(ChronoUnit.DAYS.between(SERIAL_ZERO, day));
        };
    }

    /** A whole number with a comma after each group of three. */
    static String grouped(long number) {
        return "%,d".formatted(number);
    }

    static String fullWidth(String ascii) {
        StringBuilder out = new StringBuilder();
        ascii.chars().forEach(c -> out.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return out.toString();
    }

    static <T> T pick(Random random, java.util.List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

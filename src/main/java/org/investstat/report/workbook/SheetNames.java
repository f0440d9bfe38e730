package org.investstat.report.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets by Excel's rules: at most 31 characters, some of them forbidden, none twice whatever its case. */
final class SheetNames {
    private static final int LONGEST = 31;
    /** Excel keeps this name for itself. */
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

    /** A name as near to the title as the rules allow. */
    String of(String title) {
        String plain = title.replaceAll("[\\\\/?*:\\[\\]\\p{Cntrl}]", "-")
                .replaceAll("^'|'$", "’")
                .strip();
        String stem = plain.isEmpty() ? "-" : plain;
        String name = cut(stem, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " " + number;
            name = cut(stem, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).replaceAll("'$", "’").strip();
    }
}

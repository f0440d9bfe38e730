package org.investstat.report.workbook;

import java.util.regex.Pattern;
import org.investstat.indicator.figure.PrintedNumbers;

/** Text as a cell can hold it. What is written as text stays text, whatever it begins with: it is never a formula. */
final class CellText {
    /** Excel's limit; a longer text makes it call the file damaged. */
    static final int LONGEST = 32_767;

    private static final String CUT = "…";
    /** Excel reads {@code _x0041_} as an A; its own way of writing the underscore keeps the text as it was. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final char FIRST_PICTURE = '\u2400';

    private CellText() {}

    /** Characters that XML has no way to write become their pictures (␀); what is too long ends in {@code …}. */
    static String of(String text) {
        String kept =
                isPlain(text) ? text : LOOKS_ESCAPED.matcher(pictured(text)).replaceAll("_x005F_");
        return kept.length() <= LONGEST ? kept : cut(kept);
    }

    private static String cut(String text) {
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Nearly all texts are, and there are many. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '_' || isControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String pictured(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (isControl(out.charAt(i))) {
                out.setCharAt(i, (char) (FIRST_PICTURE + out.charAt(i)));
            }
        }
        return out.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** The number format that shows a figure as {@link PrintedNumbers#text} does: decimals, then the unit as words. */
    static String format(int decimals, String unit) {
        String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return unit.isEmpty() ? digits : digits + '"' + unit.replace("\"", "") + '"';
    }
}

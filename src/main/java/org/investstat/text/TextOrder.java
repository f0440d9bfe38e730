package org.investstat.text;

/** The order of text in every table: by code point, as the bytes of UTF-8 compare. */
public final class TextOrder {
    private TextOrder() {}

    /** Like {@link String#compareTo}, which puts characters beyond the basic plane too early. */
    public static int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Halves of characters beyond the basic plane come after all characters of it. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}

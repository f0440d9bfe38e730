package org.investstat.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text as reading rule 3 compares it: NFKC (full-width forms, NBSP and U+3000 become plain) and trimmed. */
public final class Normal {
    private Normal() {}

    /** Never null; empty for an absent or blank value. */
    public static String text(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String plain = isNormal(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return plain.strip();
    }

    /** As it is written, without white space around it; normalised it is {@link #text}. */
    public static String written(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Nothing but ASCII and the ideographs U+4E00 to U+9FFF, none of which normalisation changes or joins. */
    private static boolean isNormal(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > 127 && (c < '\u4e00' || c > '\u9fff')) {
                return false;
            }
        }
        return true;
    }
}

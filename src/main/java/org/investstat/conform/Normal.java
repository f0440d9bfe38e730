package org.investstat.conform;

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

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
        String plain = isAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return plain.strip();
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}

package org.investstat.reference;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** How names are compared: inner spaces, letter case, accents and Traditional forms do not count. */
final class Names {

    private Names() {}

    /** The form under which a name is stored and looked up; never shown to anyone. */
    static String fold(String name) {
        String bare = withoutSpaces(name);
        return isAscii(bare)
                ? bare.toLowerCase(Locale.ROOT)
                : Simplifier.INSTANCE.transliterate(bare.replace('’', '\''));
    }

    private static String withoutSpaces(String name) {
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Takes a quarter of a second to build, so only once and only when a name needs it. */
    private static final class Simplifier {
        static final Transliterator INSTANCE =
                Transliterator.getInstance("Traditional-Simplified; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
    }
}

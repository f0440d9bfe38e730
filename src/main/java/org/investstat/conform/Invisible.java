package org.investstat.conform;

import org.investstat.text.Text;

/**
 * Characters that nobody sees, like the zero-width space that web pages and spreadsheets leave behind. They are part of a
 * value; a clerk who is told of the value must be shown them.
 */
final class Invisible {
    private Invisible() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(Invisible::is);
    }

    /** Each of them as {@code <U+200B>}. */
    static String shown(String text) {
        if (!in(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(is(c) ? "<U+%04X>".formatted(c) : Character.toString(c)));
        return out.toString();
    }

    static Text shown(Text text) {
        return new Text(shown(text.zh()), shown(text.en()));
    }

    private static boolean is(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }
}

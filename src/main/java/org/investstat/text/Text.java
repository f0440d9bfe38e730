package org.investstat.text;

import java.io.Serializable;

/** A title, message or reason in both languages of the product. */
public record Text(String zh, String en) implements Serializable {
    private static final int LONGEST = 600;

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The same words in both languages: a name, a code, a number. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    /**
     * Both languages with their {@code {0}}, {@code {1}} ... replaced, literally, by the arguments; by a text in the
     * language of its place.
     */
    public Text with(Object... arguments) {
        return new Text(fill(zh, arguments, Lang.ZH), fill(en, arguments, Lang.EN));
    }

    /** This text followed by another, joined by a separator. */
    public Text then(String separator, Text next) {
        return new Text(zh + separator + next.zh, en + separator + next.en);
    }

    /** Both languages with nothing but beginning and end where they are very long: a value may be a million characters. */
    public Text shortened() {
        return new Text(shortened(zh), shortened(en));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.length() - LONGEST / 4;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST / 2))
                + " ... "
                + text.substring(Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end);
    }

    private static String fill(String pattern, Object[] arguments, Lang lang) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean slot = c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}';
            int index = slot ? pattern.charAt(at + 1) - '0' : -1;
            if (index >= 0 && index < arguments.length) {
                out.append(arguments[index] instanceof Text text ? text.in(lang) : arguments[index]);
                at += 3;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}

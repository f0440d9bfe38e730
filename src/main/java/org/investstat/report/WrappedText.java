package org.investstat.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in lines of a width: between words, or between signs of Chinese; no line begins with a closing mark or ends with an opening one. */
final class WrappedText {
    private WrappedText() {}

    /** At least one line; none is wider than the width, if that is 2 or more. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (DisplayWidth.of(rest) > width) {
            int end = end(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Where the first line of a text ends that is too long for one. */
    private static int end(String text, int width) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        int end = 0;
        for (int next = places.next(); next != BreakIterator.DONE && fits(text.substring(0, next), width); ) {
            end = next;
            next = places.next();
        }
        int first = Character.charCount(text.codePointAt(0));
        return end > 0 ? end : Math.max(DisplayWidth.cut(text, width).length(), first);
    }

    private static boolean fits(String line, int width) {
        return DisplayWidth.of(line.stripTrailing()) <= width;
    }
}

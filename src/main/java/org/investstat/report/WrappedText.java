package org.investstat.report;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of a width: at blanks where there are any, else anywhere, as Chinese is set. */
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
        int end = DisplayWidth.cut(text, width).length();
        int blank = text.lastIndexOf(' ', end);
        int first = Character.charCount(text.codePointAt(0));
        return blank > 0 ? blank : Math.max(end, first);
    }
}

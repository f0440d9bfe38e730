package org.investstat.report.page;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in HTML. */
final class Markup {
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private Markup() {}

    /** As content of an element or of a quoted attribute. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A template with each {@code {{name}}} replaced, literally and once. */
    static String filled(String template, Map<String, String> parts) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (slots.find()) {
            out.append(template, from, slots.start())
                    .append(Objects.requireNonNull(parts.get(slots.group(1)), slots.group(1)));
            from = slots.end();
        }
        return out.append(template.substring(from)).toString();
    }
}

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
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A template with each {@code {{name}}} replaced, literally and once. */
    static String filled(String template, Map<String, String> parts) {
        return SLOT.matcher(template)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(Objects.requireNonNull(parts.get(slot.group(1)), slot.group(1))));
    }
}

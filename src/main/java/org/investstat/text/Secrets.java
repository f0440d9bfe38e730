package org.investstat.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The one place that knows what a secret looks like: the name and password of an address ({@code s3a://key:secret@...},
 * {@code jdbc:...}), and what follows a word like {@code password=}. Everything that leaves the process passes here.
 */
public final class Secrets {
    private static final String MASK = "***";
    private static final String VALUE = "(\"[^\"]*\"|'[^']*'|[^\\s\"'&;,)}\\]]+)";

    private record Mark(Pattern pattern, String replacement) {}

    /** No mark begins with what may be of any length, and none goes on for ever: a text may be a million characters. */
    private static final List<Mark> MARKS = List.of(
            // A colon and digits before the path are a port. Hadoop writes an address that it does not like with one
            // slash.
            mark("(:/{1,2})[^\\s\"'<>/@:]{0,1000}:(?!\\d{1,9}([/?#,\\s]|$))[^\\s\"'<>]{0,1000}@", "$1" + MASK + "@"),
            mark("(://)[^\\s\"'<>/@:]{1,1000}@", "$1" + MASK + "@"),
            mark("(jdbc:oracle:[a-z0-9]{1,100}:)[^\\s\"'<>@]{1,1000}@", "$1" + MASK + "@"),
            mark(
                    "((password|passwd|pwd|passphrase|secret|credential|(access|account|api|private)[._-]?key)"
                            + "[\\w.-]{0,100}\\s{0,100}[=:]\\s{0,100})" + VALUE,
                    "$1" + MASK),
            mark("((token|signature|\\bsig)=)" + VALUE, "$1" + MASK),
            mark("\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}", "$1 " + MASK));

    private Secrets() {}

    private static Mark mark(String pattern, String replacement) {
        return new Mark(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement);
    }

    /** The text with {@code ***} in the place of each secret. */
    public static String hidden(String text) {
        String out = text;
        for (Mark mark : MARKS) {
            out = mark.pattern().matcher(out).replaceAll(mark.replacement());
        }
        return out;
    }

    /** Both languages of it. */
    public static Text hidden(Text text) {
        return new Text(hidden(text.zh()), hidden(text.en()));
    }
}

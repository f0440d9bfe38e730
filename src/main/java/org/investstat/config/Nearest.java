package org.investstat.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.investstat.table.Text;

/** What someone who mistyped a word probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The remedy that ends a message about an unknown word: the nearest known one, or all of them. */
    public static Text hint(String wrong, Collection<String> known) {
        return to(wrong, known)
                .map(near -> Text.of("；是否想写“{0}”？", "; did you mean '{0}'?").with(near))
                .orElseGet(() -> known.isEmpty()
                        ? Text.of("；请删去", "; remove it")
                        : Text.of("；可用：{0}", "; known: {0}").with(String.join(", ", known)));
    }

    /** The known word with the fewest edits, if few enough to be a slip; ties: the first. */
    static Optional<String> to(String wrong, Collection<String> known) {
        int slip = Math.max(1, wrong.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(wrong, k)))
                .filter(k -> distance(wrong, k) <= slip);
    }

    /** Levenshtein distance, letter case aside. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}

package org.investstat.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What someone who mistyped a word probably meant. */
public final class Nearest {
    /** More than any edits of a word: what shares no part comes after what does. */
    private static final int OTHER = 1 << 20;

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
    public static Optional<String> to(String wrong, Collection<String> known) {
        int slip = wrong.length() / 3;
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(wrong, k)))
                .filter(k -> distance(wrong, k) <= slip);
    }

    /**
     * All known things, those that someone who wrote a word probably meant first: what holds it or lies in it, then by
     * edits; ties keep their order.
     *
     * @param spellings by which a thing may be called
     */
    public static <T> List<T> first(String wrong, Collection<T> known, Function<T, List<String>> spellings) {
        return known.stream()
                .sorted(Comparator.comparingInt(thing -> spellings.apply(thing).stream()
                        .mapToInt(spelling -> strangeness(wrong, spelling))
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static int strangeness(String wrong, String known) {
        String a = wrong.toLowerCase(Locale.ROOT);
        String b = known.toLowerCase(Locale.ROOT);
        boolean partOf = !a.isEmpty() && (b.contains(a) || a.contains(b));
        return (partOf ? 0 : OTHER) + distance(a, b);
    }

    /** Levenshtein distance, letter case aside, with two swapped neighbours as one edit. */
    static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, edits[i - 2][j - 2] + 1) : cheapest;
    }
}

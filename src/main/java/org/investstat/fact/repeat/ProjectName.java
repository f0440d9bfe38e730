package org.investstat.fact.repeat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.investstat.reference.PlaceNames;

/**
 * A project's name as it is compared with others: without places, marks and the words that every project has.
 *
 * @param core letters and digits only; never empty unless the name has none
 */
record ProjectName(String core, NameMarks marks) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern EVERY_PROJECT = Pattern.compile("项目|建设|工程|新建|投资|生产|基地|年产|总部|股份有限公司|有限责任公司|有限公司|公司|集团");

    static ProjectName of(String name, PlaceNames places) {
        String folded = PlaceNames.fold(Normalizer.normalize(name, Normalizer.Form.NFKC));
        NameMarks marks = NameMarks.of(places.withoutHome(folded));
        String core = letters(EVERY_PROJECT.matcher(letters(marks.rest())).replaceAll(""));
        return new ProjectName(core.isEmpty() ? letters(folded) : core, marks);
    }

    /**
     * Sørensen-Dice coefficient of the pairs of neighbouring characters, repeated ones counted, from 0 to 1. Names of one
     * character are alike or not.
     */
    double similarity(ProjectName other) {
        if (core.equals(other.core)) {
            return 1;
        }
        Map<Integer, Integer> mine = pairs(core);
        Map<Integer, Integer> others = pairs(other.core);
        int common = mine.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0)))
                .sum();
        int all = Math.max(core.length() - 1, 0) + Math.max(other.core.length() - 1, 0);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static String letters(String text) {
        return NO_WORD.matcher(text).replaceAll("");
    }

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.charAt(i) << Character.SIZE | text.charAt(i + 1), 1, Integer::sum);
        }
        return pairs;
    }
}

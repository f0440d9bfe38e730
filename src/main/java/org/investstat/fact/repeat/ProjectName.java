package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.investstat.reference.PlaceNames;

/**
 * A project's name as it is compared with others.
 *
 * @param core letters and digits without places, marks, the investor and the words that every project has; may be empty
 * @param whole the same with the investor and those words; empty only if the name has no letters
 */
record ProjectName(String core, String whole, NameMarks marks) {
    private static final int SHORTEST_BRAND = 2;
    private static final int DECIMALS = 12;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern EVERY_PROJECT =
            Pattern.compile("项目|建设|工程|新建|投资|综合开发|生产线|生产|产业园|产业化|基地|年产|总部|股份|有限责任|有限|公司|集团");

    /** @param investors {@link InvestorNames} of both projects that are compared: who is the same says nothing */
    static ProjectName of(String name, Collection<String> investors, PlaceNames places) {
        String folded = PlaceNames.fold(Normalizer.normalize(name, Normalizer.Form.NFKC));
        NameMarks marks = NameMarks.of(places.withoutHome(folded));
        String whole = letters(marks.rest());
        String core = whole;
        for (String investor : investors) {
            core = withoutInvestor(core, investor);
        }
        core = EVERY_PROJECT.matcher(core).replaceAll("");
        return new ProjectName(core, whole.isEmpty() ? letters(folded) : whole, marks);
    }

    /** Without the longest beginning of the investor's name that it contains: 恒力 of 恒力新材料. */
    private static String withoutInvestor(String name, String investor) {
        for (int length = investor.length(); length >= SHORTEST_BRAND; length--) {
            String brand = investor.substring(0, length);
            if (name.contains(brand)) {
                return name.replace(brand, "");
            }
        }
        return name;
    }

    /**
     * How alike the cores are, from 0 to 1 with twelve decimals, or the whole names where one of them has no core
     * (恒力产业园项目). Net totals hang on it, so it is no floating-point number.
     */
    BigDecimal similarity(ProjectName other) {
        return core.isEmpty() || other.core.isEmpty() ? dice(whole, other.whole) : dice(core, other.core);
    }

    /**
     * Sørensen-Dice coefficient of the pairs of neighbouring characters, repeated ones counted. Texts of one character
     * are alike or not.
     */
    private static BigDecimal dice(String one, String other) {
        if (one.equals(other)) {
            return BigDecimal.ONE;
        }
        Map<Integer, Integer> pairs = pairs(one);
        Map<Integer, Integer> others = pairs(other);
        int common = pairs.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0)))
                .sum();
        int all = Math.max(one.length() - 1, 0) + Math.max(other.length() - 1, 0);
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(2L * common).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
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

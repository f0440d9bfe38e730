package org.investstat.fact.repeat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks in a project's name that tell it from its neighbours: phase, number, plot, side, capacity, and whether it
 * extends what is there.
 *
 * @param values by kind of mark
 * @param rest the name without them
 */
record NameMarks(Map<String, Set<String>> values, String rest) {
    private static final String PHASE = "phase";
    private static final String EXTENSION = "extension";
    private static final String ORDINAL = "[一二三四五六七八九十]+|[ivx]+|\\d{1,2}";
    private static final String DIGITS = "一二三四五六七八九";
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private static final String CAPACITY =
            "(\\d+(?:\\.\\d+)?)(百|千|万|亿)?(吨|台|套|头|只|羽|亩|mwh|gwh|mw|gw|kw|兆瓦|千瓦|平方米|立方米|辆|件|张|户|座|公里)";

    /** What to look for, in this order; what one finds the next no longer sees. */
    private static final List<Finder> FINDERS = List.of(
            new Finder(NameMarks::unit, Pattern.compile(CAPACITY), NameMarks::capacity),
            new Finder(PHASE, "第?(" + ORDINAL + ")(?:[、和及至到~-](" + ORDINAL + "))?期", NameMarks::ordinals),
            new Finder(PHASE, "phase-?(\\d{1,2}|[ivx]+)", NameMarks::ordinals),
            new Finder(PHASE, "[(\\[【〔](" + ORDINAL + ")[)\\]】〕]", NameMarks::ordinals),
            new Finder(PHASE, "(?<=项目|工程|基地|中心|园|厂|站)(" + ORDINAL + ")$", NameMarks::ordinals),
            new Finder("number", "(\\d{1,3}|[一二三四五六七八九十]+)(?:#|号|标段|分厂|车间|区)", NameMarks::ordinals),
            new Finder("number", "(?:#|第)(\\d{1,3}|[一二三四五六七八九十]+)", NameMarks::ordinals),
            new Finder("plot", "([a-h])(?:地块|片区|标段|区|座|栋|块)", NameMarks::word),
            new Finder("side", "(?<![华湖河云海济岭])([东南西北中])(?:地块|片区|厂区|园区|标段|区(?!域)|侧)", NameMarks::word),
            new Finder(EXTENSION, "(改扩建|扩建|改建|续建|迁建|技术改造|技改|扩能|扩产)", m -> Set.of(EXTENSION)));

    /** What a find is a mark of, how it is written, and what it says. */
    private record Finder(
            Function<MatchResult, String> kind, Pattern pattern, Function<MatchResult, Set<String>> reading) {
        Finder(String kind, String pattern, Function<MatchResult, Set<String>> reading) {
            this(found -> kind, Pattern.compile(pattern), reading);
        }
    }

    /** @param folded without the names of places */
    static NameMarks of(String folded) {
        Map<String, Set<String>> values = new HashMap<>();
        String rest = folded;
        for (Finder finder : FINDERS) {
            Matcher found = finder.pattern().matcher(rest);
            List<MatchResult> all = new ArrayList<>(found.results().toList());
            for (MatchResult one : all) {
                values.computeIfAbsent(finder.kind().apply(one), k -> new TreeSet<>())
                        .addAll(finder.reading().apply(one));
            }
            rest = all.isEmpty() ? rest : found.replaceAll("");
        }
        return new NameMarks(values, rest);
    }

    /**
     * Whether the marks say that these are two projects. A mark that only one name bears says nothing, but for a later
     * phase and an extension: whoever writes 二期 or 扩建 means that there is something else.
     */
    boolean differ(NameMarks other) {
        for (Map.Entry<String, Set<String>> mark : values.entrySet()) {
            Set<String> others = other.values.get(mark.getKey());
            if (others != null && mark.getValue().stream().noneMatch(others::contains)) {
                return true;
            }
        }
        boolean onePhase = values.containsKey(PHASE) != other.values.containsKey(PHASE);
        boolean laterPhase = onePhase && (later() || other.later());
        return laterPhase || values.containsKey(EXTENSION) != other.values.containsKey(EXTENSION);
    }

    private boolean later() {
        return !values.getOrDefault(PHASE, Set.of("1")).contains("1");
    }

    /** 一 and 1 and i are 1; 一二(期) is 1 and 2; 一至三(期) says its ends. */
    private static Set<String> ordinals(MatchResult found) {
        Set<String> all = new TreeSet<>();
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                all.addAll(ordinal(found.group(group)));
            }
        }
        return all;
    }

    private static Set<String> ordinal(String text) {
        if (ROMAN.contains(text)) {
            return Set.of(String.valueOf(ROMAN.indexOf(text) + 1));
        }
        int ten = text.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1)) + 1;
            int ones = ten + 1 == text.length() ? 0 : DIGITS.indexOf(text.charAt(ten + 1)) + 1;
            return Set.of(String.valueOf(10 * tens + ones));
        }
        if (DIGITS.indexOf(text.charAt(0)) >= 0) {
            Set<String> each = new TreeSet<>();
            text.chars().forEach(c -> each.add(String.valueOf(DIGITS.indexOf(c) + 1)));
            return each;
        }
        return Set.of(text.replaceFirst("^0+(?=.)", ""));
    }

    private static Set<String> word(MatchResult found) {
        return Set.of(found.group(1));
    }

    /** Capacities of one unit can be compared: 100mw and 100兆瓦, but not 20亩 and 5万吨. */
    private static String unit(MatchResult found) {
        return found.group(3).replace("兆瓦", "mw").replace("千瓦", "kw");
    }

    /** 10万吨 and 100000吨 are one capacity. */
    private static Set<String> capacity(MatchResult found) {
        String times = found.group(2) == null ? "" : found.group(2);
        int zeros = switch (times) {
            case "百" -> 2;
            case "千" -> 3;
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
        return Set.of(new BigDecimal(found.group(1))
                .movePointRight(zeros)
                .stripTrailingZeros()
                .toPlainString());
    }
}

package org.investstat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.investstat.bench.Questions.Question;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;

/**
 * One query for several questions, as a person would write it with care: rows are first aggregated to county, month and
 * member, lists by the whole list; only then lists are taken apart, and counties and months rolled up, in two steps.
 *
 * <p>Columns of the result: question, region_no, member_1, member_2, period_no, and n_I and s_I for each measure, I
 * being its place in {@link #measures}.
 */
final class FusedSql {
    private static final FactSchema FACT = Facts.CONTRACT_LINES;

    /** Where the dialects differ. */
    enum Dialect {
        /** Sums of decimals are hugeints. */
        DUCKDB("unnest", "list_value", "amount"),
        /** Sums of decimals are slow objects, those of 分 are longs, and Spark fails where they overflow. */
        SPARK("explode", "array", "cast(amount * 100 as bigint)");

        private final String apart;
        private final String list;
        private final String money;

        Dialect(String apart, String list, String money) {
            this.apart = apart;
            this.list = list;
            this.money = money;
        }
    }

    private final Dialect dialect;
    private final Questions questions;
    private final List<Question> fused;
    private final Map<String, Measure> measures = new TreeMap<>();
    private final Set<Dimension> dimensions = new TreeSet<>();

    /**
     * @param fused those that this query answers
     */
    FusedSql(Dialect dialect, Questions questions, List<Question> fused) {
        this.dialect = dialect;
        this.questions = questions;
        this.fused = List.copyOf(fused);
        for (Question question : fused) {
            measures.putAll(question.measures());
            dimensions.addAll(question.breakdown());
        }
    }

    List<Question> fused() {
        return fused;
    }

    /** Ids in the order of the result's columns. */
    List<String> measures() {
        return List.copyOf(measures.keySet());
    }

    /** @param lines what to select from */
    String query(String lines) {
        return """
                with flat as (select %s from %s where signed_on <= date '%s'),
                base as (select %s from flat group by %s),
                cells as (%s),
                by_region as (select question, l.region_no, member_1, member_2, slice, %s
                  from cells join lineage l on l.leaf = cells.region_code group by 1, 2, 3, 4, 5)
                select question, region_no, member_1, member_2, p.period_no, %s
                  from by_region join period_slice p on p.slice = by_region.slice group by 1, 2, 3, 4, 5""".formatted(
                        flat(),
                        lines,
                        questions.asOf(),
                        base(),
                        grouping(),
                        cells(),
                        sums("sum(%1$s) as %1$s"),
                        sums("sum(%1$s) as %1$s"));
    }

    private String flat() {
        List<String> columns =
                new ArrayList<>(List.of("region_code", slice() + " as slice", dialect.money + " as money"));
        dimensions.forEach(dimension -> columns.add(FACT.dimensions().get(dimension)));
        int i = 0;
        for (Measure measure : measures.values()) {
            columns.add("coalesce(" + measure.filter().orElse("true") + ", false) as f_" + i++);
        }
        return String.join(", ", columns);
    }

    /** Month 1 is January of the first year that periods begin in, 0 is everything before. */
    private String slice() {
        int first = Slices.firstYear(questions);
        return "cast(case when signed_on < date '%1$d-01-01' then 0 else (year(signed_on) - %1$d) * 12 + month(signed_on) end as int)"
                .formatted(first);
    }

    private String base() {
        List<String> columns = new ArrayList<>(List.of("region_code", "slice"));
        columns.addAll(keys());
        if (fused.size() > 1) {
            columns.add(questionBits() + " as question_bits");
        }
        int i = 0;
        for (Measure measure : measures.values()) {
            columns.add("count(*) filter (where f_%1$d) as n_%1$d".formatted(i));
            if (measure.column().isPresent()) {
                columns.add("sum(money) filter (where f_%1$d) as s_%1$d".formatted(i));
            }
            i++;
        }
        return String.join(", ", columns);
    }

    private List<String> keys() {
        return dimensions.stream().map(d -> FACT.dimensions().get(d)).toList();
    }

    private String grouping() {
        if (fused.size() == 1) {
            List<String> keys = new ArrayList<>(List.of("region_code", "slice"));
            keys.addAll(keys());
            return String.join(", ", keys);
        }
        return fused.stream()
                .map(question -> question.breakdown().stream()
                        .map(d -> ", " + FACT.dimensions().get(d))
                        .collect(Collectors.joining("", "(region_code, slice", ")")))
                .collect(Collectors.joining(", ", "grouping sets (", ")"));
    }

    /** One pass over the groups: a union of questions would make Spark read the file once for each. */
    private String cells() {
        return "select %s as question, region_code, slice, %s(%s) as member_1, %s as member_2, %s from base"
                .formatted(
                        choice(question -> String.valueOf(fused.indexOf(question))),
                        dialect.apart,
                        choice(this::firstMembers),
                        choice(FusedSql::secondMember),
                        sums("%s"));
    }

    /** What holds for the question of a row. */
    private String choice(Function<Question, String> of) {
        if (fused.size() == 1) {
            return of.apply(fused.get(0));
        }
        return fused.stream()
                .map(question -> "when " + bits(question) + " then " + of.apply(question))
                .collect(Collectors.joining(" ", "case question_bits ", " end"));
    }

    /** A list, also where a row has one member. */
    private String firstMembers(Question question) {
        if (question.breakdown().isEmpty()) {
            return dialect.list + "('')";
        }
        Dimension dimension = question.breakdown().get(0);
        String column = FACT.dimensions().get(dimension);
        return dimension.overlapping() ? column : dialect.list + "(" + column + ")";
    }

    private static String secondMember(Question question) {
        if (question.breakdown().size() < 2) {
            return "''";
        }
        Dimension dimension = question.breakdown().get(1);
        if (dimension.overlapping()) {
            throw new IllegalArgumentException("no query is written for a list in second place: " + question.name());
        }
        return FACT.dimensions().get(dimension);
    }

    /** A bit for every dimension that a question does not have; Spark's grouping_id would want all columns. */
    private String questionBits() {
        List<String> bits = new ArrayList<>();
        for (String key : keys()) {
            bits.add("grouping(" + key + ") * " + (1L << bits.size()));
        }
        return String.join(" + ", bits);
    }

    private long bits(Question question) {
        long bits = 0;
        long bit = 1;
        for (Dimension dimension : dimensions) {
            bits += question.breakdown().contains(dimension) ? 0 : bit;
            bit *= 2;
        }
        return bits;
    }

    /** The columns of the measures, each as the pattern says. */
    private String sums(String pattern) {
        List<String> columns = new ArrayList<>();
        int i = 0;
        for (Measure measure : measures.values()) {
            columns.add(pattern.formatted("n_" + i));
            if (measure.column().isPresent()) {
                columns.add(pattern.formatted("s_" + i));
            }
            i++;
        }
        return String.join(", ", columns);
    }
}

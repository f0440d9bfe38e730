package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.investstat.table.OutputTables;
import org.investstat.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the pairs make together. */
class RepeatGroupsTest {
    private static final RepeatProjects A = RepeatProjects.of("A").on("2023-03-10");
    private static final RepeatProjects B =
            RepeatProjects.of("B").on("2023-03-01").region("520303");
    private static final RepeatProjects C =
            RepeatProjects.of("C").on("2023-03-20").region("GUIAN");
    private static final RepeatProjects D =
            RepeatProjects.of("D").on("2023-03-25").region("520402");

    private static RepeatPair pair(RepeatProjects one, RepeatProjects other) {
        return new RepeatRules(RepeatProjects.REGIONS)
                .compare(one.build(), other.build())
                .orElseThrow();
    }

    private static Object value(@Nullable Object[] row, String column) {
        return row[OutputTables.DUPLICATES.names().indexOf(column)];
    }

    private static List<String> rows(RepeatGroups groups, String... columns) {
        List<String> all = new ArrayList<>();
        groups.rows().forEachRemaining(row -> {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(String.valueOf(value(row, column)));
            }
            all.add(String.join(" ", cells));
        });
        return all;
    }

    @Test
    void theOneSignedFirstCounts() {
        RepeatGroups groups = RepeatGroups.of(List.of(pair(A, B)));

        assertThat(groups.repeats()).containsExactly("A");
        assertThat(rows(groups, "project_a", "project_b", "counts_first")).containsExactly("A B B");
    }

    @Test
    void ofOneDayTheSmallerIdCounts() {
        assertThat(RepeatGroups.of(List.of(pair(A, D.on("2023-03-10")))).repeats())
                .containsExactly("D");
    }

    @Test
    void aChainOfPairsIsOneGroupOfWhichOneCounts() {
        RepeatGroups groups = RepeatGroups.of(List.of(pair(C, D), pair(A, C), pair(A, B)));

        assertThat(groups.repeats()).containsExactlyInAnyOrder("A", "C", "D");
        assertThat(rows(groups, "project_a", "project_b", "counts_first")).containsExactly("A B B", "A C B", "C D B");
    }

    @Test
    void repeatedAmountsAddUpToWhatNetTotalsLeaveOut() {
        RepeatGroups groups = RepeatGroups.of(
                List.of(pair(A.yi(100), B.yi(101)), pair(A.yi(100), C.yi(100)), pair(B.yi(101), C.yi(100))));

        assertThat(groups.repeatedAmount()).isEqualByComparingTo("20000000000");
        assertThat(rows(groups, "project_a", "project_b", "repeated_amount"))
                .containsExactly("A B 10000000000.00", "A C 0.00", "B C 10000000000.00");
    }

    @Test
    void withoutPairsNothingIsRepeated() {
        RepeatGroups groups = RepeatGroups.of(List.of());

        assertThat(groups.repeats()).isEmpty();
        assertThat(groups.repeatedAmount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(groups.rows()).isExhausted();
    }

    @Test
    void aRowHasAValueForEveryColumn() {
        @Nullable Object[] row = RepeatGroups.of(List.of(pair(A, B))).rows().next();

        assertThat(row).hasSameSizeAs(OutputTables.DUPLICATES.columns());
        assertThat(value(row, "relation")).isEqualTo("units");
        assertThat(value(row, "evidence")).isEqualTo("same_investor_name|similar_name|same_amount|near_month");
        assertThat(value(row, "source_line_b")).isEqualTo(2L);
    }

    @Test
    void theTextTellsAClerkWhatIsAlikeAndWhatToDo() {
        RepeatPair pair = pair(A, B.name("恒力产业园（一期）").team("驻粤小分队"));

        assertThat(RepeatRow.text(pair, pair.other()).in(Lang.ZH))
                .isEqualTo("A“恒力产业园项目”（南明区，30000万元，2023-03-10签约） 与"
                        + " B“恒力产业园（一期）”（汇川区，小分队 驻粤小分队，30000万元，2023-03-01签约） 疑似同一项目（不同单位）："
                        + "投资方名称相同，项目名称相近（相似度0.80），金额相近，签约相隔不超过一个月。"
                        + "剔除口径只计 B；请核实：确属重复的撤销其一，确为不同项目的在名称中写明期次、地块或编号");
        assertThat(RepeatRow.text(pair, pair.other()).in(Lang.EN))
                .isEqualTo(
                        "A '恒力产业园项目' (南明区, 30000万元, signed 2023-03-10) and"
                                + " B '恒力产业园（一期）' (汇川区, team 驻粤小分队, 30000万元, signed 2023-03-01)"
                                + " are suspected to be one project (different units): same name of the investor,"
                                + " similar name (0.80), similar amount, signed within a month. Net totals count B; check:"
                                + " withdraw one of them if it is, or name phase, plot or number in the project names if it is not");
    }
}

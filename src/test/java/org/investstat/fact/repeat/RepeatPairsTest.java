package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.Where;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which projects meet: the pairs are those that comparing all with all would give, each once. */
class RepeatPairsTest {
    private static final StructType PROJECT = new StructType()
            .add("project_id", DataTypes.StringType)
            .add("project_name", DataTypes.StringType)
            .add("region_code", DataTypes.StringType)
            .add("region_name", DataTypes.StringType)
            .add("team", DataTypes.StringType)
            .add("lead_investor_name", DataTypes.StringType)
            .add("lead_credit_code", DataTypes.StringType)
            .add("signed_on", DataTypes.DateType)
            .add("contract_amount", Money.TYPE)
            .add("reported_on", DataTypes.DateType)
            .add("source_file", DataTypes.StringType)
            .add("source_line", DataTypes.LongType);

    private static Row row(SignedProject project, @Nullable String investor, @Nullable LocalDate signedOn) {
        @Nullable BigDecimal amount = signedOn == null ? null : Money.yuan(project.fen());
        return RowFactory.create(
                project.id(),
                project.name(),
                project.region(),
                project.regionName(),
                project.team(),
                investor,
                project.creditCode(),
                signedOn,
                amount,
                project.reportedOn(),
                project.file(),
                project.line());
    }

    private static List<RepeatPair> pairs(List<Row> rows, Where where) {
        return RepeatPairs.among(where.rows(rows, PROJECT), where.reference());
    }

    @ParameterizedTest
    @EnumSource
    void theBlocksLoseNoPairAndGiveEachOnce(Where where) {
        List<SignedProject> all = new SeededRepeats(7).projects;
        RepeatRules rules = new RepeatRules(RepeatProjects.REGIONS);
        List<RepeatPair> expected = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (SignedProject other : all.subList(i + 1, all.size())) {
                rules.compare(all.get(i), other).ifPresent(expected::add);
            }
        }
        List<Row> rows = new ArrayList<>();
        all.forEach(project -> rows.add(row(project, project.investor(), project.signedOn())));

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(pairs(rows, where)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void projectsWithoutContractOrInvestorMeetNobody() {
        SignedProject one = RepeatProjects.of("A").build();
        SignedProject other = RepeatProjects.of("B").region("520303").build();
        List<Row> rows = List.of(
                row(one, one.investor(), one.signedOn()), row(other, null, other.signedOn()), row(other, "恒力", null));

        assertThat(pairs(rows, Where.DRIVER)).isEmpty();
    }
}

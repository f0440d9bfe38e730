package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.Shipped;
import org.investstat.TestSpark;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private static Dataset<Row> dataset(List<Row> rows) {
        return TestSpark.session().createDataFrame(rows, PROJECT);
    }

    @Test
    void theBlocksLoseNoPairAndGiveEachOnce() {
        List<SignedProject> all = new SeededRepeats(7).projects;
        RepeatRules rules = new RepeatRules(Projects.REGIONS);
        List<RepeatPair> expected = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (SignedProject other : all.subList(i + 1, all.size())) {
                rules.compare(all.get(i), other).ifPresent(expected::add);
            }
        }
        List<Row> rows = new ArrayList<>();
        all.forEach(project -> rows.add(row(project, project.investor(), project.signedOn())));

        List<RepeatPair> found =
                RepeatPairs.apply(dataset(rows), Shipped.broadcast()).collectAsList();

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void projectsWithoutContractOrInvestorMeetNobody() {
        SignedProject one = Projects.of("A").build();
        SignedProject other = Projects.of("B").region("520303").build();
        Dataset<Row> rows = dataset(List.of(
                row(one, one.investor(), one.signedOn()), row(other, null, other.signedOn()), row(other, "恒力", null)));

        assertThat(RepeatPairs.apply(rows, Shipped.broadcast()).collectAsList()).isEmpty();
    }

    @Test
    void repeatsAreMarkedAndOthersAreNot() {
        SignedProject one = Projects.of("A").build();
        Dataset<Row> rows = dataset(List.of(
                row(one, one.investor(), one.signedOn()), row(Projects.of("B").build(), "恒力", one.signedOn())));

        assertThat(RepeatFlag.apply(rows, Set.of("B")).where("suspected_repeat").collectAsList())
                .extracting(row -> row.<String>getAs("project_id"))
                .containsExactly("B");
        assertThat(RepeatFlag.apply(rows, Set.of()).where("suspected_repeat").isEmpty())
                .isTrue();
    }
}

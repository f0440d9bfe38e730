package org.investstat.fact.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.Where;
import org.investstat.table.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        return found(rows, where).pairs();
    }

    private static RepeatPairs.Found found(List<Row> rows, Where where) {
        return RepeatPairs.among(where.rows(rows, PROJECT), where.reference());
    }

    /** Of one investor, signed on one day. */
    private static List<Row> projects(int number, IntFunction<RepeatProjects> each) {
        return IntStream.range(0, number)
                .mapToObj(i -> each.apply(i).investor("待定").build())
                .map(project -> row(project, project.investor(), project.signedOn()))
                .toList();
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

    @Test
    @Timeout(60)
    void ofTwentyThousandProjectsInAMonthOnlyEqualOnesAreCompared() {
        List<Row> rows = projects(
                20_000,
                i -> RepeatProjects.of("P" + i)
                        .region(i % 2 == 0 ? "520102" : "520303")
                        .name((i / 4) + "号厂房" + (i % 4 < 2 ? "" : "标准")));
        RepeatPairs.Found found = found(rows, Where.DRIVER);

        assertThat(found.pairs()).hasSize(10_000);
        assertThat(found.crowds()).containsExactly(new CrowdedInvestor("待定", "a.csv", 2, 20_000, 0));
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void threeThousandEqualProjectsAreOneGroupAndFewPairs(Where where) {
        List<Row> rows =
                projects(3_000, i -> RepeatProjects.of("P" + i).region(i < 1_000 || i % 3 > 0 ? "520102" : "520303"));
        List<RepeatPair> pairs = pairs(rows, where);

        assertThat(pairs.size()).isLessThan(6_000);
        assertThat(RepeatGroups.of(pairs).repeats()).hasSize(2_999);
    }

    @Test
    void ofProjectsThatAreAllAlikeThePairsThatJoinThemAreListed() {
        List<Row> rows = projects(200, i -> RepeatProjects.of("P" + i).region(i % 2 == 0 ? "520102" : "520303"));
        RepeatPairs.Found found = found(rows, Where.DRIVER);

        assertThat(found.pairs()).hasSize(199);
        assertThat(found.crowds()).containsExactly(new CrowdedInvestor("待定", "a.csv", 2, 200, 10_000));
    }

    @Test
    void ofEqualProjectsChainsJoinWhatAllPairsJoin() {
        SplittableRandom draws = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            List<SignedProject> projects = someEqual(draws, 2 + draws.nextInt(30));
            RepeatRules rules = new RepeatRules(RepeatProjects.REGIONS);
            RepeatBlock all = new RepeatBlock(
                    projects,
                    (one, other) -> rules.exactly(one).equals(rules.exactly(other))
                            && rules.compare(one, other).isPresent());
            RepeatBlock chained = new RepeatBlock(
                    projects, (one, other) -> rules.compare(one, other).isPresent());
            BlockPairs chains = chained.equal(rules::exactly);

            assertThat(repeats(projects, chains, rules)).isEqualTo(repeats(projects, all.all(), rules));
            assertThat(chains.found()).isLessThan(2L * projects.size());
        }
    }

    private static List<SignedProject> someEqual(SplittableRandom draws, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> RepeatProjects.of("P" + i)
                        .region(List.of("520102", "520303", "520304").get(draws.nextInt(3)))
                        .name(draws.nextInt(2) == 0 ? "恒力1号厂房" : "恒力2号厂房")
                        .on(LocalDate.of(2023, 1, 1)
                                .plusDays(draws.nextInt(100))
                                .toString())
                        .build())
                .sorted(SignedProject.COUNTING_ORDER)
                .toList();
    }

    private static Set<String> repeats(List<SignedProject> projects, BlockPairs pairs, RepeatRules rules) {
        List<RepeatPair> found = pairs.kept().stream()
                .map(pair -> rules.compare(projects.get(pair[0]), projects.get(pair[1]))
                        .orElseThrow())
                .toList();
        return RepeatGroups.of(found).repeats();
    }

    @Test
    @Timeout(10)
    void namesOfAMillionCharactersAreComparedByTheirBeginning() {
        String name = "恒力".repeat(500_000);
        InvestorNames names = new InvestorNames(RepeatProjects.REGIONS.places());

        assertThat(names.key(name + "甲")).isEqualTo(names.key(name + "乙"));
        assertThat(new RepeatRules(RepeatProjects.REGIONS)
                        .compare(
                                RepeatProjects.of("A").name(name).investor(name).build(),
                                RepeatProjects.of("B")
                                        .name(name)
                                        .investor(name)
                                        .region("520303")
                                        .build()))
                .isPresent();
    }
}

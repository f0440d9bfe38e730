package org.investstat.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step on the driver and in Spark. */
class RowsTest {
    private static final StructType CONTRACT = new StructType()
            .add("contract", DataTypes.StringType)
            .add("project", DataTypes.StringType)
            .add("amount", DataTypes.LongType);
    private static final StructType PROJECT = new StructType()
            .add("project", DataTypes.StringType)
            .add("tags", DataTypes.createArrayType(DataTypes.StringType));
    private static final StructType SUM =
            new StructType().add("project", DataTypes.StringType).add("sum", DataTypes.LongType);

    private static final List<Row> CONTRACTS = List.of(
            RowFactory.create("C1", "P1", 5L),
            RowFactory.create("C2", "P2", 7L),
            RowFactory.create("C3", "P1", 2L),
            RowFactory.create("C4", null, 1L),
            RowFactory.create("C5", null, 3L));

    static Stream<Rows> contracts() {
        return Stream.of(
                Rows.ofList(CONTRACTS, CONTRACT),
                Rows.ofDataset(TestSpark.session().createDataFrame(CONTRACTS, CONTRACT)));
    }

    private static Rows like(Rows rows, List<Row> others, StructType schema) {
        return rows.execution() == Execution.DRIVER
                ? Rows.ofList(others, schema)
                : Rows.ofDataset(TestSpark.session().createDataFrame(others, schema));
    }

    private static List<String> texts(Rows rows) {
        List<String> texts = new ArrayList<>();
        rows.collectAsList().forEach(row -> texts.add(row.mkString(" ")));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void rowsOfAGroupAreTogetherAndAbsentKeysAreEqual(Rows contracts) {
        Rows sums = contracts.flatMapGroups(
                List.of("project"),
                SUM,
                group -> List.<Object[]>of(new Object[] {
                    group.get(0).getAs("project"),
                    group.stream().mapToLong(row -> row.getLong(2)).sum()
                }));

        assertThat(texts(sums)).containsExactlyInAnyOrder("P1 7", "P2 7", "null 4");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void rowsShareATextAndARowWithoutItStandsAlone(Rows contracts) {
        Rows sums = contracts.flatMapGroupsByText(
                "project",
                SUM,
                group -> List.<Object[]>of(new Object[] {
                    group.get(0).getAs("project"),
                    group.stream().mapToLong(row -> row.getLong(2)).sum()
                }));

        assertThat(texts(sums)).containsExactlyInAnyOrder("P1 7", "P2 7", "null 1", "null 3");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void rowsThatShareATextStayAndGetWhatIsMadeOfTheirGroup(Rows contracts) {
        StructType out = new StructType()
                .add("project", DataTypes.StringType)
                .add("amount", DataTypes.createDecimalType(10, 2))
                .add("contract", DataTypes.StringType)
                .add("size", DataTypes.IntegerType);

        Rows counted = contracts.shuffleAndMapGroups(
                "project",
                out,
                List.of("size", "amount"),
                group -> group.stream()
                        .map(row -> new Object[] {group.size(), BigDecimal.valueOf(row.<Long>getAs("amount"), 2)})
                        .toList());

        assertThat(texts(counted))
                .containsExactlyInAnyOrder(
                        "P1 0.05 C1 2", "P2 0.07 C2 1", "P1 0.02 C3 2", "null 0.01 C4 1", "null 0.03 C5 1");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aRowIsFollowedByTheOneThatItMeetsWhereverThatLies(Rows contracts) {
        List<Row> projects = new ArrayList<>(List.of(RowFactory.create("P1", new String[] {"a", "b"})));
        projects.add(RowFactory.create(null, new String[] {"never"}));
        StructType out = CONTRACT.add("their tags", DataTypes.createArrayType(DataTypes.StringType));
        Rows anywhere = like(contracts, projects, PROJECT);
        // Shared once, they lie where the contracts of the same project will.
        Rows placed = anywhere.flatMapGroupsByText(
                "project",
                PROJECT,
                group -> group.stream()
                        .map(row ->
                                new Object[] {row.get(0), Values.list(row, 1).toArray()})
                        .toList());

        for (Rows others : List.of(anywhere, placed)) {
            Rows met = contracts.join("project", others, "project", out);

            assertThat(met.collectAsList().stream()
                            .map(row -> row.getString(0) + " " + row.get(1) + " " + row.get(2) + " "
                                    + Values.list(row, row.fieldIndex("their tags"))))
                    .containsExactlyInAnyOrder(
                            "C1 P1 5 [a, b]", "C2 P2 7 []", "C3 P1 2 [a, b]", "C4 null 1 []", "C5 null 3 []");
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whereThereIsNobodyNobodyIsMet(Rows contracts) {
        Rows nobody = like(contracts, List.of(), PROJECT).flatMapGroupsByText("project", PROJECT, group -> List.of());
        StructType out = CONTRACT.add("tags", DataTypes.createArrayType(DataTypes.StringType));

        assertThat(contracts.join("project", nobody, "project", out).collectAsList())
                .hasSize(5)
                .allMatch(row -> row.isNullAt(3));
        assertThat(nobody.join(
                                "project",
                                nobody,
                                "project",
                                PROJECT.add("more", DataTypes.createArrayType(DataTypes.StringType)))
                        .collectAsList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void rowsAreFoundByTheirText(Rows contracts) {
        assertThat(texts(contracts.filter("project", "P1"))).containsExactlyInAnyOrder("C1 P1 5", "C3 P1 2");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyRowIsInOnePart(Rows contracts) {
        Rows sums = contracts.mapPartitions(SUM, part -> {
            long sum = 0;
            while (part.hasNext()) {
                sum += part.next().getLong(2);
            }
            return List.<Object[]>of(new Object[] {"all", sum});
        });

        assertThat(sums.collectAsList().stream()
                        .mapToLong(row -> row.getLong(1))
                        .sum())
                .isEqualTo(18);
        assertThat(sums.collectAsList()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aRowMeetsTheOneOfTheSameTextAndAnAbsentTextMeetsNone(Rows contracts) {
        List<Row> projects = new ArrayList<>(List.of(RowFactory.create("P1", new String[] {"a", "b"})));
        projects.add(RowFactory.create(null, new String[] {"never"}));
        StructType out = new StructType().add("contract", DataTypes.StringType).add("tags", DataTypes.StringType);

        Rows met = contracts.join("project", like(contracts, projects, PROJECT), "project", out, (row, project) ->
                new Object[] {row.getString(0), project == null ? "-" : String.join("+", Values.list(project, 1))});

        assertThat(texts(met)).containsExactlyInAnyOrder("C1 a+b", "C2 -", "C3 a+b", "C4 -", "C5 -");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void stepsKnowColumnsByNameAndMayDropAndMultiplyRows(Rows contracts) {
        Rows twice = contracts
                .filter(row -> row.<Long>getAs("amount") > 2)
                .flatMap(
                        SUM,
                        row -> List.of(
                                new Object[] {row.getAs("contract"), row.getAs("amount")}, new Object[] {"again", 0L}))
                .map(SUM, row -> new Object[] {row.getAs("project"), row.<Long>getAs("sum") + 1});

        assertThat(texts(twice)).containsExactlyInAnyOrder("C1 6", "again 1", "C2 8", "again 1", "C5 4", "again 1");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aUnionHasAllRows(Rows contracts) {
        assertThat(contracts.union(List.of(contracts, contracts)).collectAsList())
                .hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aSharedValueIsThereInEveryStep(Rows contracts) {
        BroadcastValue<String> name = BroadcastValue.of(TestSpark.session(), contracts.execution(), "shared");

        assertThat(texts(contracts.map(SUM, row -> new Object[] {name.value(), 1L})))
                .hasSize(5)
                .containsOnly("shared 1");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aRowIsGivenAllRowsOfOtherTablesThatBelongToItAndThoseOfNobodyAreLeftOut(Rows contracts) {
        Rows projects = like(
                contracts,
                List.of(RowFactory.create("P1", new String[] {}), RowFactory.create("P3", new String[] {})),
                PROJECT);

        Rows gathered = projects.cogroup(
                "project", List.of(contracts, contracts.filter(row -> row.getLong(2) > 2)), SUM, (project, theirs) ->
                        new Object[] {project.getString(0) + " " + theirs.get(1).size(), sum(theirs.get(0))});

        assertThat(texts(gathered)).containsExactlyInAnyOrder("P1 1 7", "P3 0 0");
    }

    private static long sum(List<Row> contracts) {
        return contracts.stream().mapToLong(row -> row.getLong(2)).sum();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aUnionMayHaveRowsInBothPlaces(Rows contracts) {
        Rows more = Rows.ofDataset(TestSpark.session().createDataFrame(CONTRACTS, CONTRACT));
        Rows others = Rows.ofList(CONTRACTS, CONTRACT);

        assertThat(texts(contracts.union(List.of(others, more)))).hasSize(15).contains("C1 P1 5", "C5 null 3");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aTallyCountsEveryRowOnce(Rows contracts) {
        Amounts amounts = contracts.aggregate(Amounts::new);

        assertThat(amounts.byProject).containsOnly(Map.entry("P1", 7L), Map.entry("P2", 7L), Map.entry("-", 4L));
        assertThat(contracts.count()).isEqualTo(5);
    }

    private static final class Amounts implements Rows.Aggregate<Amounts> {
        private final Map<String, Long> byProject = new HashMap<>();

        @Override
        public void add(Row row) {
            byProject.merge(row.isNullAt(1) ? "-" : row.getString(1), row.getLong(2), Long::sum);
        }

        @Override
        public void merge(Amounts other) {
            other.byProject.forEach((project, amount) -> byProject.merge(project, amount, Long::sum));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void someColumnsComeInTheOrderAskedFor(Rows contracts) {
        Rows some = contracts.select(List.of("amount", "contract"));

        assertThat(texts(some)).containsExactlyInAnyOrder("5 C1", "7 C2", "2 C3", "1 C4", "3 C5");
        assertThat(some.position("contract")).isEqualTo(1);
    }

    @Test
    void twoRowsThatWouldBeGivenTheSameRowsAreAMistake() {
        Rows contracts = Rows.ofList(CONTRACTS, CONTRACT);

        assertThatThrownBy(() -> contracts.cogroup("project", List.of(), CONTRACT, (row, theirs) -> Values.with(row)))
                .hasMessage("two rows of project P1");
    }

    @Test
    void twoRowsThatCouldBothBeMetAreAMistake() {
        Rows contracts = Rows.ofList(CONTRACTS, CONTRACT);

        assertThatThrownBy(
                        () -> contracts.join("project", contracts, "project", CONTRACT, (row, met) -> Values.with(row)))
                .hasMessage("two rows of project P1");
    }
}

package org.investstat.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.TestSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children meet their parents in Spark, however many partitions there are and whichever join it chooses. */
class JoinTest {
    private static final StructType CHILD =
            new StructType().add("child", DataTypes.StringType).add("parent", DataTypes.StringType);
    private static final StructType PARENT =
            new StructType().add("parent", DataTypes.StringType).add("name", DataTypes.StringType);
    private static final StructType MET = CHILD.add("name", DataTypes.StringType);
    private static final StructType COUNTED = MET.add("children", DataTypes.LongType);
    private static final int PARENTS = 300;
    private static final int CHILDREN = 1000;
    private static final Map<String, Long> CHILDREN_OF = children().stream()
            .filter(row -> !row.isNullAt(1))
            .collect(Collectors.groupingBy(row -> row.getString(1), Collectors.counting()));
    private static final List<String> SETTINGS = List.of(
            "spark.sql.adaptive.enabled", "spark.sql.autoBroadcastJoinThreshold", "spark.sql.shuffle.partitions");

    private final RuntimeConfig conf = TestSpark.session().conf();
    private final List<String> before = SETTINGS.stream().map(conf::get).toList();

    @AfterEach
    void settingsAsBefore() {
        set(before);
    }

    private void set(List<?> values) {
        for (int i = 0; i < SETTINGS.size(); i++) {
            conf.set(SETTINGS.get(i), values.get(i).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, true, 10m", "64, true, 10m", "64, true, -1", "64, false, -1", "200, true, -1", "200, false, 10m"})
    void everyChildMeetsItsParentAndGroupsAreWhole(int partitions, boolean adaptive, String broadcast) {
        Rows met = met(partitions, adaptive, broadcast, parents());

        assertThat(counted(met))
                .hasSize(CHILDREN)
                .allSatisfy(row ->
                        assertThat(row.getString(2)).isEqualTo(row.isNullAt(1) ? null : "name of " + row.getString(1)))
                .allSatisfy(row -> assertThat(row.getLong(3)).isEqualTo(siblings(row)));
    }

    @ParameterizedTest
    @CsvSource({"64, true, 10m", "64, true, -1", "64, false, -1", "200, true, -1", "200, false, -1"})
    void whereThereAreNoParentsEveryChildIsAlone(int partitions, boolean adaptive, String broadcast) {
        assertThat(counted(met(partitions, adaptive, broadcast, List.of())))
                .hasSize(CHILDREN)
                .allSatisfy(row -> assertThat(row.isNullAt(2)).isTrue())
                .allSatisfy(row -> assertThat(row.getLong(3)).isEqualTo(siblings(row)));
    }

    @Test
    void theyMeetInAUnionToo() {
        Rows met = met(64, true, "10m", parents());

        assertThat(met.union(List.of(met, met)).collectAsList()).hasSize(3 * CHILDREN);
    }

    /** A sort spills; a hash table of parents, or one of Spark's, would have to fit into memory. */
    @Test
    void parentsThatAreManyAreSorted() {
        String plan = plan(met(64, false, "-1", parents()).dataset());

        assertThat(plan).contains("SortMergeJoin").doesNotContain("HashJoin");
    }

    @Test
    void rowsThatWereJoinedAreNotShuffledAgainToBeGrouped() {
        Rows met = met(64, false, "-1", parents());

        // One for the children, one for the parents.
        assertThat(shuffles(((SparkRows) met).byText("parent"))).isEqualTo(2);
        assertThat(shuffles(((SparkRows) met).byText("child"))).isEqualTo(3);
    }

    @Test
    void rowsWithoutTheTextDoNotGatherInOnePartition() {
        Rows met = met(64, false, "-1", parents());

        Set<Integer> partitions = new HashSet<>();
        List<List<Row>> lying =
                ((SparkRows) met).byText("parent").javaRDD().glom().collect();
        for (int i = 0; i < lying.size(); i++) {
            if (lying.get(i).stream().anyMatch(row -> row.isNullAt(1))) {
                partitions.add(i);
            }
        }
        assertThat(partitions).hasSizeGreaterThan(32);
    }

    private static String plan(Dataset<Row> rows) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .executedPlan()
                .toString();
    }

    private static long shuffles(Dataset<Row> rows) {
        return Pattern.compile("Exchange hashpartitioning")
                .matcher(plan(rows))
                .results()
                .count();
    }

    /** As ledgers meet: parents are settled by their own text first. */
    private Rows met(int partitions, boolean adaptive, String broadcast, List<Row> parents) {
        SparkSession session = TestSpark.session();
        set(List.of(adaptive, broadcast, partitions));
        Rows all = Rows.ofDataset(session.createDataFrame(parents, PARENT));
        int at = PARENT.fieldIndex("name");
        Rows known = all.shuffleAndMapGroups(
                        "parent",
                        PARENT,
                        List.of("name"),
                        group -> group.stream()
                                .map(row -> new Object[] {row.get(at)})
                                .toList())
                .persist();
        Rows own = Rows.ofDataset(session.createDataFrame(children(), CHILD));
        return own.join("parent", known, "parent", MET);
    }

    private static List<Row> counted(Rows met) {
        return met.shuffleAndMapGroups(
                        "parent",
                        COUNTED,
                        List.of("children"),
                        group -> group.stream()
                                .map(row -> new Object[] {(long) group.size()})
                                .toList())
                .collectAsList();
    }

    /** A child without a parent stands alone. */
    private static long siblings(Row child) {
        return child.isNullAt(1) ? 1 : CHILDREN_OF.get(child.getString(1));
    }

    private static List<Row> parents() {
        return IntStream.range(0, PARENTS)
                .mapToObj(i -> RowFactory.create(id(i), "name of " + id(i)))
                .toList();
    }

    private static List<Row> children() {
        return IntStream.range(0, CHILDREN)
                .mapToObj(i -> RowFactory.create("C" + i, i % 10 == 0 ? null : id(i % PARENTS)))
                .toList();
    }

    private static String id(int number) {
        return number % 3 == 0 ? "项目-" + number : "P" + number;
    }
}

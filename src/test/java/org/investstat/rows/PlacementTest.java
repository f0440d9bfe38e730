package org.investstat.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.investstat.TestSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children meet their parents however many partitions there are, and rows that lie elsewhere are no orphans but an error. */
class PlacementTest {
    private static final StructType CHILD =
            new StructType().add("child", DataTypes.StringType).add("parent", DataTypes.StringType);
    private static final StructType PARENT =
            new StructType().add("parent", DataTypes.StringType).add("name", DataTypes.StringType);
    private static final StructType MET = CHILD.add("name", DataTypes.StringType);
    private static final int PARENTS = 300;
    private static final int CHILDREN = 1000;

    @AfterEach
    void adaptiveAsBefore() {
        TestSpark.session().conf().unset("spark.sql.adaptive.enabled");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "64, true", "64, false", "200, true", "200, false"})
    void everyChildMeetsItsParent(int partitions, boolean adaptive) {
        Rows met = met(partitions, adaptive, parents());

        assertThat(met.list())
                .hasSize(CHILDREN)
                .allSatisfy(row ->
                        assertThat(row.getString(2)).isEqualTo(row.isNullAt(1) ? null : "name of " + row.getString(1)));
    }

    @ParameterizedTest
    @CsvSource({"64, true", "64, false", "200, true", "200, false"})
    void whereThereAreNoParentsEveryChildIsAlone(int partitions, boolean adaptive) {
        assertThat(met(partitions, adaptive, List.of()).list())
                .hasSize(CHILDREN)
                .allSatisfy(row -> assertThat(row.isNullAt(2)).isTrue());
    }

    @Test
    void theyMeetInAUnionToo() {
        Rows met = met(64, true, parents());

        assertThat(met.union(List.of(met, met)).list()).hasSize(3 * CHILDREN);
    }

    @Test
    void aRowInAnotherPartitionIsAnError() {
        Placement placement = new Placement("parent", 64);
        UTF8String key = UTF8String.fromString("项目-7");
        int due = placement.of(key);

        assertThat(placement.held(due, rows(key), 0).next().getUTF8String(0)).isEqualTo(key);
        assertThatThrownBy(() -> placement.held(due + 1, rows(key), 0).next())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A row whose parent is '项目-7' lies in partition " + (due + 1) + " of 64 instead of " + due
                        + ": Spark placed rows otherwise than it was asked to");
    }

    @Test
    void partitionsThatAreShiftedInSparkAreAnError() {
        Placement placement = new Placement("parent", 2);
        JavaRDD<InternalRow> right = placed(placement, 0, 1);
        JavaRDD<InternalRow> shifted = placed(placement, 1, 0);

        assertThat(placement.held(right, 0).count()).isEqualTo(PARENTS);
        assertThatThrownBy(() -> placement.held(shifted, 0).count())
                .hasMessageContaining("Spark placed rows otherwise than it was asked to");
    }

    @Test
    void aRowWithoutTheTextMayLieAnywhere() {
        Placement placement = new Placement("parent", 64);

        assertThat(placement.held(3, rows((UTF8String) null), 0).next().isNullAt(0))
                .isTrue();
    }

    /** All parents, in two partitions of this order. */
    private static JavaRDD<InternalRow> placed(Placement placement, int... order) {
        JavaSparkContext spark = new JavaSparkContext(TestSpark.session().sparkContext());
        return spark.parallelize(IntStream.of(order).boxed().toList(), order.length)
                .flatMap(partition -> IntStream.range(0, PARENTS)
                        .mapToObj(i -> UTF8String.fromString(id(i)))
                        .filter(key -> placement.of(key) == partition)
                        .<InternalRow>map(key -> new GenericInternalRow(new Object[] {key}))
                        .iterator());
    }

    private static Iterator<InternalRow> rows(UTF8String key) {
        return List.<InternalRow>of(new GenericInternalRow(new Object[] {key})).iterator();
    }

    /** As ledgers meet: both are settled by their own text, each in a shuffle of its own. */
    private static Rows met(int partitions, boolean adaptive, List<Row> parents) {
        SparkSession session = TestSpark.session();
        session.conf().set("spark.sql.adaptive.enabled", adaptive);
        Rows known = settled(Rows.spread(session.createDataFrame(parents, PARENT), partitions), PARENT, "name");
        Rows own = settled(Rows.spread(session.createDataFrame(children(), CHILD), partitions), CHILD, "child");
        return own.meeting("parent", known, "parent", MET);
    }

    private static Rows settled(Rows rows, StructType schema, String made) {
        int at = schema.fieldIndex(made);
        return rows.sharing(
                        "parent",
                        schema,
                        List.of(made),
                        group -> group.stream()
                                .map(row -> new Object[] {row.get(at)})
                                .toList())
                .keep();
    }

    private static List<Row> parents() {
        return IntStream.range(0, PARENTS)
                .mapToObj(i -> RowFactory.create(id(i), "name of " + id(i)))
                .toList();
    }

    /** Every tenth has no parent. */
    private static List<Row> children() {
        return IntStream.range(0, CHILDREN)
                .mapToObj(i -> RowFactory.create("C" + i, i % 10 == 0 ? null : id(i % PARENTS)))
                .toList();
    }

    private static String id(int number) {
        return number % 3 == 0 ? "项目-" + number : "P" + number;
    }
}

package org.investstat.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.investstat.TestSpark;
import org.investstat.publish.DuckDb;
import org.investstat.publish.Example;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.TextOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
    @TempDir
    Path run;

    @Test
    void duckDbReadsEveryType() throws Exception {
        write(Example.rows());

        assertThat(DuckDb.lines("select column_name, column_type from (describe select * from '%s')", folder()))
                .containsExactly(
                        "contract_id | VARCHAR",
                        "signed_on | DATE",
                        "is_key | BOOLEAN",
                        "source_line | BIGINT",
                        "amount | DECIMAL(18,2)",
                        "value | DECIMAL(38,6)",
                        "chains | VARCHAR[]");
        assertThat(DuckDb.lines("select * from '%s'", folder()))
                .containsExactly(
                        "C1 | 2023-03-07 | true | 2 | 1200000000.00"
                                + " | -12345678901234567890123456789012.345678 | [酱香白酒, 大数据]",
                        "C2 | 1900-01-01 | false | -1 | -0.01 | 0.500000 | []",
                        "贵安 | null | null | null | null | null | null");
    }

    @Test
    void sparkReadsTheDeclaredTypesAndTheSameValues() {
        write(Example.rows());

        var read = TestSpark.session().read().parquet(folder().toString());

        assertThat(read.schema().simpleString())
                .isEqualTo(Example.TABLE.struct().simpleString());
        List<Row> rows = read.orderBy("contract_id").collectAsList();
        assertThat(rows.get(0).<BigDecimal>getAs("value")).isEqualTo("-12345678901234567890123456789012.345678");
        assertThat(rows.get(0).<BigDecimal>getAs("amount")).isEqualTo("1200000000.00");
        assertThat(rows.get(0).getList(6)).isEqualTo(List.of("酱香白酒", "大数据"));
        assertThat(rows.get(1).getList(6)).isEmpty();
        assertThat(rows.get(2).isNullAt(6)).isTrue();
    }

    @Test
    void columnsAreCompressedWithZstdAndTheFooterSaysGrainAndKey() throws Exception {
        write(Example.rows());

        assertThat(DuckDb.lines("select distinct compression from parquet_metadata('%s')", folder()))
                .containsExactly("ZSTD");
        assertThat(DuckDb.lines(
                        "select decode(key), decode(value) from parquet_kv_metadata('%s')"
                                + " where decode(key) like 'investstat%%' order by 1",
                        folder()))
                .containsExactly(
                        "investstat.grain | one row per contract",
                        "investstat.key | contract_id",
                        "investstat.table | contracts");
    }

    @Test
    void aLongIsTheUnscaledValueOfADecimal() throws Exception {
        write(List.<Object[]>of(Example.row("C1", null, null, null, -150L, -1_500_000L, null)));

        assertThat(DuckDb.lines("select amount, value from '%s'", folder())).containsExactly("-1.50 | -1.500000");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        write(Example.rows());
        byte[] first = Files.readAllBytes(file());
        Files.delete(file());

        write(Example.rows());

        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    @Test
    void nothingButTheTableLiesInTheFolder() throws Exception {
        write(Example.rows());

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void anEmptyTableHasItsColumns() throws Exception {
        assertThat(write(List.of()).rows()).isZero();

        assertThat(DuckDb.lines("select count(*), count(amount) from '%s'", folder()))
                .containsExactly("0 | 0");
    }

    @Test
    void rowsOutOfOrderAreRefusedAndLeaveNoFile() {
        List<Object[]> rows = new ArrayList<>(Example.rows());
        Collections.reverse(rows);

        assertThatThrownBy(() -> write(rows))
                .hasMessage("contracts row 2 is not in the order of the key [contract_id]");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aValueThatWouldBeRoundedIsRefused() {
        Object[] row = Example.row("C1", null, null, null, new BigDecimal("0.005"), null, null);

        assertThatThrownBy(() -> write(List.<Object[]>of(row)))
                .hasMessage("contracts row 1, column amount: BigDecimal '0.005' is no decimal(18,2)");
    }

    @Test
    void aDecimalWithTooManyDigitsIsRefused() {
        Object[] row = Example.row("C1", null, null, null, null, BigDecimal.TEN.pow(32), null);

        assertThatThrownBy(() -> write(List.<Object[]>of(row)))
                .hasMessage("contracts row 1, column value: BigDecimal '1" + "0".repeat(32) + "' is no decimal(38,6)");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        Object[] row = Example.row("C1", "2023-03-07", null, null, null, null, null);

        assertThatThrownBy(() -> write(List.<Object[]>of(row)))
                .hasMessage("contracts row 1, column signed_on: String '2023-03-07' is no date");
    }

    @Test
    void rowsThatFailToComeLeaveNoFile() {
        Iterator<Object[]> rows = Stream.of(1, 0)
                .map(i -> Example.row("C" + 1 / i, null, null, null, null, null, null))
                .iterator();

        assertThatThrownBy(() -> TableWriter.write(folder().toString(), Example.TABLE, rows, Example.HADOOP))
                .isInstanceOf(ArithmeticException.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLine() throws Exception {
        Files.createDirectories(run);
        Files.writeString(run.resolve("tables"), "in the way");

        assertThatThrownBy(() -> write(Example.rows())).isInstanceOfSatisfying(Failure.class, f -> {
            assertThat(f.exitCode()).isEqualTo(ExitCode.OUTPUT);
            assertThat(f.problems().get(0).en())
                    .isEqualTo("Cannot write " + file()
                            + ": a file is in its place; check free space and permissions and run again");
        });
    }

    @Test
    void textIsOrderedByCodePointAsSparkDoes() {
        List<String> names = Arrays.asList("\uD842\uDFB7", "\uFF21", "贵", "a", "", "ab");

        names.sort(TextOrder::compare);

        assertThat(names).containsExactly("", "a", "ab", "贵", "\uFF21", "\uD842\uDFB7");
    }

    private WrittenFile write(List<Object[]> rows) {
        return TableWriter.write(folder().toString(), Example.TABLE, rows.iterator(), Example.HADOOP)
                .file();
    }

    private Path folder() {
        return run.resolve("tables/contracts");
    }

    private Path file() {
        return folder().resolve("part-00000.parquet");
    }
}

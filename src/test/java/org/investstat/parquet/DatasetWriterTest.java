package org.investstat.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.investstat.TestSpark;
import org.investstat.publish.DuckDb;
import org.investstat.publish.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetWriterTest {
    @TempDir
    Path run;

    @Test
    void writesOneSortedFileThatReadsBackAsDeclared() throws Exception {
        DatasetWriter.write(reversed(), Example.TABLE, folder().toString(), 1);

        assertThat(DuckDb.lines("select contract_id, amount, chains from '%s'", folder()))
                .containsExactly("C1 | 1200000000.00 | [酱香白酒, 大数据]", "C2 | -0.01 | []", "贵安 | null | null");
        assertThat(Readback.verify(folder().toString(), Example.TABLE, Example.HADOOP))
                .hasSize(1);
    }

    @Test
    void leavesNothingButParquetFiles() throws Exception {
        DatasetWriter.write(reversed(), Example.TABLE, folder().toString(), 1);

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(f -> f.getFileName().toString()).toList())
                    .singleElement()
                    .asString()
                    .startsWith("part-00000-")
                    .endsWith(".zstd.parquet");
        }
    }

    @Test
    void severalFilesHoldAscendingRangesOfTheKey() throws Exception {
        Dataset<Row> rows = TestSpark.session()
                .range(1000)
                .selectExpr(
                        "lpad(cast(999 - id as string), 4, '0') contract_id",
                        "date'2023-01-01' signed_on",
                        "true is_key",
                        "id source_line",
                        "cast(id as decimal(18,2)) amount",
                        "cast(id as decimal(38,6)) value",
                        "array('a') chains");

        DatasetWriter.write(rows, Example.TABLE, folder().toString(), 3);

        List<WrittenFile> files = Readback.verify(folder().toString(), Example.TABLE, Example.HADOOP);
        assertThat(files).hasSize(3);
        List<String> keys =
                TableReader.read(folder().toString(), List.of("contract_id"), r -> true, Example.HADOOP).stream()
                        .map(r -> (String) r[0])
                        .toList();
        assertThat(keys).hasSize(1000).isSorted();
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        DatasetWriter.write(reversed(), Example.TABLE, folder().toString(), 1);
        DatasetWriter.write(reversed(), Example.TABLE, run.resolve("again").toString(), 1);

        assertThat(digests(run.resolve("again"))).isEqualTo(digests(folder()));
    }

    @Test
    void aMissingColumnAndAnotherTypeAreNamedAndNotCast() {
        Dataset<Row> rows = reversed().drop("is_key").withColumn("source_line", functions.lit(1));

        assertThatThrownBy(() -> DatasetWriter.write(rows, Example.TABLE, folder().toString(), 1))
                .hasMessage("contracts: is_key is missing, not boolean; source_line is int, not bigint");
    }

    /** Spark and {@link TableWriter} make files of one layout. */
    @Test
    void theColumnsAreThoseOfTheWriterWithoutSpark() throws Exception {
        DatasetWriter.write(reversed(), Example.TABLE, folder().toString(), 1);
        Path other = run.resolve("tables/other");
        TableWriter.write(other.toString(), Example.TABLE, Example.rows().iterator(), Example.HADOOP);

        String schema = "select name, type, type_length, converted_type, precision, scale, logical_type"
                + " from parquet_schema('%s') where name not in ('spark_schema', 'contracts')";
        assertThat(DuckDb.lines(schema, folder())).isEqualTo(DuckDb.lines(schema, other));
    }

    private List<String> digests(Path folder) {
        return Readback.verify(folder.toString(), Example.TABLE, Example.HADOOP).stream()
                .map(WrittenFile::sha256)
                .toList();
    }

    private Dataset<Row> reversed() {
        List<Row> rows = Example.rows().stream().map(RowFactory::create).collect(Collectors.toList());
        Collections.reverse(rows);
        return TestSpark.session()
                .createDataFrame(rows, Example.TABLE.struct())
                .withColumn("extra", functions.lit("not of the table"));
    }

    private Path folder() {
        return run.resolve("tables/contracts");
    }
}

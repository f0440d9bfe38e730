package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.TestSpark;
import org.investstat.parquet.DatasetWriter;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;
import org.investstat.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark writes and reads exactly the folder that it is told, beside others that it takes for the same. */
class NamedParquetTest {
    private static final TableSchema TABLE = new TableSchema(
            "t",
            Text.of("每行一个", "one row each"),
            List.of(new TableColumn("id", DataTypes.StringType, "")),
            List.of("id"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void neighbours() {
        List.of("out1", "outa", "out", "outA", "out_", "a").forEach(name -> write(name, "theirs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out[1]",
                "out{1,a}",
                "out*",
                "out?",
                "out\\1",
                "out%41",
                "out 1",
                "out:1",
                "out#1",
                "out+1",
                "out=1",
                "out[!x]",
                "out[",
                "out{",
                "out}",
                "${user.name}",
                "台账 [1]",
                "'out'",
                "out,a",
                "_out",
                "a\\[b",
                "{out1}"
            })
    void aPathIsAName(String name) {
        write(name, "own");

        assertThat(read(name)).containsExactly("own");
        assertThat(read("out1")).containsExactly("theirs");
        assertThat(folder.resolve(name)).isDirectory();
        assertThat(Files.exists(folder.resolve(name).resolve("t"))).isTrue();
    }

    private static void write(String output, String id) {
        Dataset<Row> rows = TestSpark.session().createDataFrame(List.of(RowFactory.create(id)), TABLE.struct());
        DatasetWriter.write(rows, TABLE, place(output), 1);
    }

    private static List<String> read(String output) {
        return PublishedTable.read(TestSpark.session(), place(output), TABLE).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** Qualified, as the paths of runs are. */
    private static String place(String output) {
        return "file:" + folder + "/" + output + "/t";
    }
}

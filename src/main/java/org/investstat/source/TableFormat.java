package org.investstat.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.text.Text;

/**
 * Folders that are tables of a format with a log of its own. Which of their files, and which rows of these, still count is
 * in the log alone: read as mere files, rows that were removed or replaced long ago would come back.
 */
enum TableFormat {
    DELTA("Delta Lake", List.of("_delta_log")),
    HUDI("Apache Hudi", List.of("\\.hoodie.*")),
    ICEBERG("Apache Iceberg", List.of("metadata", "data")),
    PAIMON("Apache Paimon", List.of("snapshot", "manifest", "schema")),
    LANCE("Lance", List.of("_versions", "data")),
    HIVE_ACID("Hive ACID", List.of("base_\\d+.*|(delete_)?delta_\\d+_\\d+.*")),
    STREAMING("Spark Structured Streaming", List.of("_spark_metadata"));

    private final String called;
    private final List<Pattern> marks;

    TableFormat(String called, List<String> marks) {
        this.called = called;
        this.marks = marks.stream().map(Pattern::compile).toList();
    }

    /** @param inside what lies in the folder */
    static Optional<TableFormat> of(List<FileStatus> inside) {
        Set<String> names =
                inside.stream().map(status -> status.getPath().getName()).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(format -> format.marks.stream()
                        .allMatch(mark -> names.stream()
                                .anyMatch(name -> mark.matcher(name).matches())))
                .findFirst();
    }

    /** Why the folder is refused. */
    Text refusal(String folder, String ledger) {
        return Text.of(
                        "{0} 是 {1} 的表，哪些行有效只有其日志知道；请将其当前状态导出为 Parquet 或 CSV（如用 Spark：读取该表后 write.parquet）供 {2} 读取",
                        "{0} is a table of {1}, and only its log knows which rows are live; export its current state as Parquet"
                                + " or CSV (in Spark: read the table, write.parquet) for {2}")
                .with(folder, called, ledger);
    }
}

package org.investstat.job.step;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.source.PublishedTable;
import org.investstat.table.TableSchema;

/** Tables as they lie in the run's folder. */
public record PublishedRows(SparkSession session, RunFolder folder, Execution execution) {

    /** All rows of a table, with some of its columns. */
    Rows of(TableSchema table, List<String> columns) {
        String path = folder.table(table.name());
        if (execution == Execution.SPARK) {
            return Rows.ofDataset(PublishedTable.read(session, path, table)).select(columns);
        }
        TableSchema some = new TableSchema(
                table.name(), table.grain(), columns.stream().map(table::column).toList(), List.of());
        return Rows.ofList(
                TableReader.read(path, columns, row -> true, folder.hadoop()).stream()
                        .map(RowFactory::create)
                        .toList(),
                some.struct());
    }
}

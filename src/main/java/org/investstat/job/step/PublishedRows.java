package org.investstat.job.step;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.rows.Rows;
import org.investstat.source.PublishedTable;
import org.investstat.table.TableSchema;

/**
 * Tables as they lie in the run's folder.
 *
 * @param partitions one where tables are small enough for the driver
 */
public record PublishedRows(SparkSession session, RunFolder folder, int partitions) {

    /** All rows of a table, with some of its columns. */
    Rows of(TableSchema table, List<String> columns) {
        String path = folder.table(table.name());
        if (partitions > 1) {
            return Rows.spread(PublishedTable.read(session, path, table), partitions)
                    .only(columns);
        }
        TableSchema some = new TableSchema(
                table.name(), table.grain(), columns.stream().map(table::column).toList(), List.of());
        return Rows.listed(
                TableReader.read(path, columns, row -> true, folder.hadoop()).stream()
                        .map(RowFactory::create)
                        .toList(),
                some.struct());
    }
}

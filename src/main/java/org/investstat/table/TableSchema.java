package org.investstat.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.text.Text;

/**
 * One published table.
 *
 * @param grain the sentence "one row per ..."
 * @param key the columns by which its rows are sorted and told apart
 * @param emptyLast those of the key whose empty values come last, not first
 */
public record TableSchema(String name, Text grain, List<TableColumn> columns, List<String> key, Set<String> emptyLast)
        implements Serializable {

    /** Empty values of the key come first. */
    public TableSchema(String name, Text grain, List<TableColumn> columns, List<String> key) {
        this(name, grain, columns, key, Set.of());
    }

    public StructType struct() {
        return DataTypes.createStructType(columns.stream()
                .map(c -> DataTypes.createStructField(c.name(), c.type(), true))
                .toList());
    }

    public List<String> names() {
        return columns.stream().map(TableColumn::name).toList();
    }

    public Optional<TableColumn> find(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public TableColumn column(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }
}

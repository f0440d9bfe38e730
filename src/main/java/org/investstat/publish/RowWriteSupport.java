package org.investstat.publish;

import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.investstat.publish.Cells.Cell;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** Rows as arrays in the order of the table's columns; the table's grain and key go into the footer. */
final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
    private final TableSchema schema;
    private final String[] names;
    private final Cell[] cells;
    private @Nullable RecordConsumer consumer;
    private long row;

    RowWriteSupport(TableSchema schema) {
        this.schema = schema;
        this.names = schema.names().toArray(String[]::new);
        this.cells =
                schema.columns().stream().map(TableColumn::type).map(Cells::of).toArray(Cell[]::new);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract, so that it must be there all the same
    public WriteContext init(Configuration configuration) {
        return new WriteContext(
                ParquetTypes.message(schema),
                Map.of(
                        "investstat.table",
                        schema.name(),
                        "investstat.grain",
                        schema.grain().en(),
                        "investstat.key",
                        String.join(",", schema.key())));
    }

    @Override
    public String getName() {
        return "investstat";
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] values) {
        RecordConsumer out = Objects.requireNonNull(consumer);
        row++;
        if (values.length != cells.length) {
            throw new IllegalStateException(
                    "%s row %d has %d values instead of %d".formatted(schema.name(), row, values.length, cells.length));
        }
        out.startMessage();
        for (int i = 0; i < cells.length; i++) {
            Object value = values[i];
            if (value != null) {
                out.startField(names[i], i);
                write(i, value, out);
                out.endField(names[i], i);
            }
        }
        out.endMessage();
    }

    private void write(int column, Object value, RecordConsumer out) {
        try {
            cells[column].write(out, value);
        } catch (ClassCastException | ArithmeticException | NullPointerException e) {
            TableColumn declared = schema.columns().get(column);
            throw new IllegalStateException(
                    "%s row %d, column %s: %s '%s' is no %s"
                            .formatted(
                                    schema.name(),
                                    row,
                                    declared.name(),
                                    value.getClass().getSimpleName(),
                                    value,
                                    declared.type().simpleString()),
                    e);
        }
    }
}

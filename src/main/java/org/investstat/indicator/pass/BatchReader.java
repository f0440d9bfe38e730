package org.investstat.indicator.pass;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.pass.column.BatchColumns;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.indicator.pass.column.DateColumn;
import org.investstat.indicator.pass.column.LongColumn;
import org.investstat.indicator.pass.column.MemberColumn;
import org.investstat.indicator.pass.column.NumberColumn;
import org.investstat.indicator.pass.column.PairCodes;
import org.investstat.indicator.pass.column.TextColumn;
import org.jspecify.annotations.Nullable;

/** One batch decoded for the pass: slices of dates, codes of regions, members and texts, numbers, filters. */
final class BatchReader implements BatchView {
    final BatchLayout layout;
    final TextColumn regions;
    final DateColumn[] dates;
    final MemberColumn[] members;
    final NumberColumn[] numbers;
    final TextColumn[] texts;
    final Conditions conditions;
    /** Codes of region and slice, for all that is added by them. */
    final PairCodes places = new PairCodes();

    /** Rows of the batch last read. */
    int rows;

    private final BatchColumns columns;
    private @Nullable ColumnarBatch batch;
    private long rowsSeen;

    BatchReader(BatchLayout layout) {
        this.layout = layout;
        this.columns = new BatchColumns(layout);
        SliceTable slices = new SliceTable(layout.slices());
        this.regions = columns.text(layout.region());
        this.dates = IntStream.of(layout.dates())
                .mapToObj(p -> new DateColumn(p, slices))
                .toArray(DateColumn[]::new);
        this.members =
                IntStream.of(layout.dimensions()).mapToObj(columns::members).toArray(MemberColumn[]::new);
        this.numbers =
                IntStream.of(layout.numbers()).mapToObj(NumberColumn::new).toArray(NumberColumn[]::new);
        this.texts = IntStream.of(layout.texts()).mapToObj(columns::text).toArray(TextColumn[]::new);
        this.conditions = new Conditions(layout, columns);
    }

    void read(ColumnarBatch batch) {
        this.batch = batch;
        rows = batch.numRows();
        rowsSeen += rows;
        columns.read(batch);
        for (DateColumn date : dates) {
            date.read(batch);
        }
        for (NumberColumn number : numbers) {
            number.read(batch);
        }
        conditions.read(rows);
    }

    /** The one last read; its memory is used again for the next. */
    ColumnarBatch batch() {
        return Objects.requireNonNull(batch);
    }

    BatchColumns columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public MemberColumn[] members() {
        return members;
    }

    @Override
    public LongColumn[] numbers() {
        return numbers;
    }

    @Override
    public Conditions conditions() {
        return conditions;
    }

    long rowsSeen() {
        return rowsSeen;
    }

    /** As {@link CellBlock} has it. */
    long firstDay() {
        int first = Arrays.stream(dates).mapToInt(DateColumn::firstDay).min().orElse(DateColumn.NEVER);
        return first == DateColumn.NEVER ? Long.MAX_VALUE : first;
    }
}

package org.investstat.indicator.pass;

import java.util.List;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.pass.column.DateColumn;
import org.investstat.indicator.period.TimeSlices;

/**
 * The slice in which a row begins to count, or ends to.
 *
 * @param date position among the plan's dates
 * @param until position of the date that ends a row, -1 for plain events
 * @param ends of a stock: when rows are taken away again
 */
record RowTime(int date, int until, Timing timing, boolean ends) {

    /** When the rows of a cube begin to count, and if they end, when they do. */
    static List<RowTime> of(CubeSpec cube) {
        RowTime begin = new RowTime(cube.date(), cube.until(), cube.timing(), false);
        return cube.timing() == Timing.STOCK
                ? List.of(begin, new RowTime(cube.date(), cube.until(), cube.timing(), true))
                : List.of(begin);
    }

    /** Rows are added, or taken away. */
    int sign() {
        return ends ? -1 : 1;
    }

    /** The slices of a batch of rows, {@link TimeSlices#NONE} where a row does not count. */
    int[] slices(DateColumn[] dates, int rows, int[] room) {
        if (timing == Timing.EVENT) {
            return dates[date].slices();
        }
        int[] slices = room.length < rows ? new int[rows] : room;
        DateColumn from = dates[date];
        DateColumn to = dates[until];
        for (int i = 0; i < rows; i++) {
            slices[i] = slice(from.days()[i], from.slices()[i], to.days()[i], to.slices()[i]);
        }
        return slices;
    }

    private int slice(int day, int slice, int end, int endSlice) {
        // A span that ends before it begins is no span; an open end never comes too early.
        boolean inverted = day != DateColumn.NEVER && end < day;
        return switch (timing) {
            case EVENT, AGED -> slice;
            case STOCK -> end <= day || slice == TimeSlices.NONE ? TimeSlices.NONE : ends ? endSlice : slice;
            case BEGUN -> inverted ? TimeSlices.NONE : day == DateColumn.NEVER ? 0 : slice;
            case ENDED -> inverted ? TimeSlices.NONE : endSlice;
        };
    }
}

package org.investstat.indicator.cell;

import java.io.Serializable;
import java.util.List;

/**
 * The cells of one breakdown by one date: for each slice, leaf region and member, a row count and a sum per measure.
 *
 * @param dimensions positions in the fact plan's list of dimension columns; at most two
 * @param date position of the event date among the plan's dates
 * @param until position of the date that ends a row, -1 for plain events
 * @param timing when a row counts
 * @param measures what is added up
 */
public record CubeSpec(int[] dimensions, int date, int until, Timing timing, List<SumSpec> measures)
        implements Serializable {

    /**
     * One thing that is added up.
     *
     * @param column position among the plan's number columns, -1 to count rows
     * @param filter position among the plan's filters, -1 for every row
     */
    public record SumSpec(int column, int filter) implements Serializable {}

    /** Longs kept per cell: a row count and a sum for each measure. */
    public int width() {
        return 2 * measures.size();
    }
}

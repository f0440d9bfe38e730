package org.investstat.indicator.pass.column;

import java.io.Serializable;
import org.investstat.table.StateColumn;

/**
 * How a column of a scan follows from dated ones.
 *
 * @param from positions of those
 */
public record AgedPosition(StateColumn.How how, int[] from) implements Serializable {
    /** Whether a date places the rows on which day the column is settled. */
    boolean isSettledOn(int column, int date) {
        return switch (how) {
            case UNDATED -> true;
            case DAY -> column == date;
            case SINCE, KNOWN_SINCE -> from[0] == date;
            default -> false;
        };
    }
}

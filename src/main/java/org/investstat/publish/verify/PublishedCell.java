package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.Optional;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/** One row of the table indicators that has a value. */
record PublishedCell(FigurePlace place, String level, boolean additive, BigDecimal value) {
    static final RowColumns COLUMNS = new RowColumns();
    private static final RowColumn<String> INDICATOR = COLUMNS.text("indicator_id");
    private static final FigurePlace.PlaceColumns PLACE = FigurePlace.PlaceColumns.among(COLUMNS);
    private static final RowColumn<String> LEVEL = COLUMNS.text("region_level");
    private static final RowColumn<Boolean> ADDITIVE = COLUMNS.flag("additive");
    private static final RowColumn<BigDecimal> VALUE = COLUMNS.figure("value");

    static Optional<PublishedCell> of(@Nullable Object[] row) {
        BigDecimal value = VALUE.of(row);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(new PublishedCell(
                PLACE.of(INDICATOR.text(row), row), LEVEL.text(row), Boolean.TRUE.equals(ADDITIVE.of(row)), value));
    }
}

package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.DimensionTables;
import org.investstat.table.MoneyUnit;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/**
 * How the totals of an indicator follow from facts.
 *
 * @param below the lower side of a ratio
 * @param toDate every row up to a period's end counts
 */
record FactFigure(FactSum above, Optional<FactSum> below, boolean toDate, String unit) {
    private static final int DECIMALS = 6;

    /** The indicators of a run that are sums, or one sum over another, as the run itself says them; by id. */
    static Map<String, FactFigure> of(RunFolder run) {
        RowColumns columns = new RowColumns();
        RowColumn<String> id = columns.text("indicator_id");
        RowColumn<String> unit = columns.text("unit");
        RowColumn<String> kind = columns.text("kind");
        RowColumn<Boolean> additive = columns.flag("additive");
        RowColumn<Boolean> toDate = columns.flag("cumulative");
        RowColumn<Boolean> total = columns.flag("has_total");
        RowColumn<String> fact = columns.text("fact");
        RowColumn<String> date = columns.text("date_column");
        RowColumn<String> until = columns.text("until_column");
        RowColumn<String> measure = columns.text("measure");
        RowColumn<String> filter = columns.text("filter");
        RowColumn<String> factBelow = columns.text("denominator_fact");
        RowColumn<String> dateBelow = columns.text("denominator_date");
        RowColumn<String> measureBelow = columns.text("denominator");
        RowColumn<String> filterBelow = columns.text("denominator_filter");
        Map<String, FactFigure> figures = new HashMap<>();
        String table = run.table(DimensionTables.INDICATOR_DEFINITIONS.name());
        TableReader.each(table, columns.names(), run.hadoop(), row -> {
            boolean ratio = factBelow.of(row) != null;
            if (Boolean.TRUE.equals(total.of(row)) && (ratio || Boolean.TRUE.equals(additive.of(row)))) {
                FactSum above = FactSum.of(
                        fact.text(row), date.text(row), until.of(row), kind.text(row), measure.of(row), filter.of(row));
                Optional<FactSum> below = Optional.ofNullable(factBelow.of(row))
                        .map(other -> FactSum.of(
                                other,
                                dateBelow.text(row),
                                null,
                                kind.text(row),
                                measureBelow.of(row),
                                filterBelow.of(row)));
                figures.put(
                        id.text(row),
                        new FactFigure(above, below, Boolean.TRUE.equals(toDate.of(row)), unit.text(row)));
            }
        });
        return figures;
    }

    Stream<FactSum> sums() {
        return Stream.concat(Stream.of(above), below.stream());
    }

    /** In the indicator's unit, rounded once as it is published; none over nothing. */
    @Nullable
    BigDecimal value(BigDecimal upper, @Nullable BigDecimal lower) {
        BigDecimal unitOf =
                MoneyUnit.named(unit).map(u -> u.yuan(BigDecimal.ONE)).orElse(BigDecimal.ONE);
        BigDecimal whole = Objects.requireNonNullElse(lower, BigDecimal.ONE).multiply(unitOf);
        return whole.signum() == 0
                ? null
                : upper.movePointRight(unit.equals("%") ? 2 : 0).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}

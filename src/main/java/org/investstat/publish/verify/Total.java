package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.OutputTables;
import org.investstat.table.PeriodKind;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/**
 * A figure without a breakdown.
 *
 * @param level of the region
 * @param value as published, null where there is none or it is not known
 * @param upper the sum itself in yuan, square metres or rows; null where only the value says it
 * @param lower the same of a ratio's lower side, null of others
 */
public record Total(
        String indicator,
        String region,
        String level,
        Span period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal lower) {

    /** A period, the same object for all totals of it. */
    public record Span(String kind, String id, LocalDate first, LocalDate last) {
        /** Everything up to its last day is in it. */
        boolean isToDate() {
            return kind.equals(PeriodKind.CUMULATIVE.id());
        }
    }

    /** Those of some indicators in the table indicators. */
    static List<Total> published(RunFolder run, Set<String> indicators) {
        RowColumns columns = new RowColumns();
        RowColumn<String> indicator = columns.text("indicator_id");
        RowColumn<String> breakdown = columns.text("dim_1");
        RowColumn<String> region = columns.text("region_code");
        RowColumn<String> level = columns.text("region_level");
        RowColumn<String> kind = columns.text("period_kind");
        RowColumn<String> period = columns.text("period");
        RowColumn<LocalDate> first = columns.day("period_start");
        RowColumn<LocalDate> last = columns.day("period_end");
        RowColumn<BigDecimal> value = columns.figure("value");
        RowColumn<BigDecimal> upper = columns.figure("numerator");
        RowColumn<BigDecimal> lower = columns.figure("denominator");
        Map<Span, Span> spans = new HashMap<>();
        List<Total> totals = new ArrayList<>();
        TableReader.each(run.table(OutputTables.INDICATORS.name()), columns.names(), run.hadoop(), row -> {
            if (breakdown.of(row) == null && indicators.contains(indicator.text(row))) {
                totals.add(new Total(
                        indicator.text(row),
                        region.text(row),
                        level.text(row),
                        spans.computeIfAbsent(
                                new Span(
                                        kind.text(row),
                                        period.text(row),
                                        Objects.requireNonNull(first.of(row)),
                                        Objects.requireNonNull(last.of(row))),
                                span -> span),
                        value.of(row),
                        upper.of(row),
                        lower.of(row)));
            }
        });
        return totals;
    }

    String words() {
        return indicator + " " + region + " " + period.id();
    }
}

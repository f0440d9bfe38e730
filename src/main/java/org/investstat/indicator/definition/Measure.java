package org.investstat.indicator.definition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.types.DataType;
import org.investstat.table.Area;
import org.investstat.table.FactSchema;
import org.investstat.table.Money;

/**
 * What is accumulated from the rows of a fact.
 *
 * @param date the column that places a row in a period
 * @param until for stocks: a row counts from {@code date} and no longer from this day on; for overlaps: the last day of
 *     its span; empty dates never end it
 * @param column summed, told apart or ranked; absent: rows are counted
 * @param filter a Spark SQL condition on the fact's columns, {@code is_lead} included where the lead alone counts
 */
public record Measure(
        FactSchema fact, String date, Optional<String> until, Optional<String> column, Optional<String> filter) {

    /**
     * The columns it reads that tell what a row has come to by the as-of date; not those that are settled on the day
     * that places the row.
     */
    public Set<String> states() {
        Set<String> read = new TreeSet<>();
        column.ifPresent(read::add);
        filter.ifPresent(f -> read.addAll(FilterExpression.columns(f, fact, problem -> {})));
        read.removeIf(c -> !fact.states().containsKey(c) || fact.states().get(c).isSettledOn(c, date));
        return read;
    }

    /** Sums are 分. */
    public boolean isMoney() {
        return column.map(c -> fact.table().column(c).type().equals(Money.TYPE)).orElse(false);
    }

    /** Sums are hundredths of what is printed unconverted: 分 of yuan, or hundredths of a square metre. */
    public boolean isHundredths() {
        return column.map(c -> isHundredths(fact.table().column(c).type())).orElse(false);
    }

    /** Two decimals in no more than 18 digits: read as whole hundredths. */
    public static boolean isHundredths(DataType type) {
        return type.equals(Money.TYPE) || type.equals(Area.TYPE);
    }
}

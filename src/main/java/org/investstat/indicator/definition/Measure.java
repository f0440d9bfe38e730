package org.investstat.indicator.definition;

import java.util.Optional;
import org.investstat.table.FactSchema;

/**
 * What is accumulated from the rows of a fact.
 *
 * @param date the column that places a row in a period
 * @param until for stocks: a row counts from {@code date} and no longer from this day on; empty dates never end it
 * @param column summed, told apart or ranked; absent: rows are counted
 * @param filter a Spark SQL condition on the fact's columns, {@code is_lead} included where the lead alone counts
 */
public record Measure(
        FactSchema fact, String date, Optional<String> until, Optional<String> column, Optional<String> filter) {}

package org.investstat.publish.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted or added up of a fact's rows, as the table {@code indicator_definitions} says it: an additive
 * indicator, or one side of a ratio.
 *
 * @param date the column that places a row in time
 * @param until the column with the day on which it ends
 * @param span it ends after that day and meets every period between the two, else before it and counts at a period's end
 * @param column added up; absent: rows are counted
 * @param filter which rows count; absent: all
 */
record FactSum(
        String fact,
        String date,
        Optional<String> until,
        boolean span,
        Optional<String> column,
        Optional<String> filter) {

    static FactSum of(
            String fact,
            String date,
            @Nullable String until,
            String kind,
            @Nullable String column,
            @Nullable String filter) {
        return new FactSum(
                fact,
                date,
                Optional.ofNullable(until),
                kind.equals("overlap"),
                Optional.ofNullable(column),
                Optional.ofNullable(filter));
    }
}

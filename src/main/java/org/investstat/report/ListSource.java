package org.investstat.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the published lists: {@code rejects}, {@code findings}, {@code duplicates}, {@code reconciliation} ... */
public interface ListSource {
    /** How many rows a table has; 0 for one that the run does not have. */
    long count(String table);

    /**
     * The first rows in the order of the table's key.
     *
     * @param columns the values of each row, in this order
     */
    List<@Nullable Object[]> first(String table, List<String> columns, int most);
}

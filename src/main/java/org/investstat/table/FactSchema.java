package org.investstat.table;

import java.util.List;
import java.util.Map;
import org.investstat.text.Text;

/**
 * A published table that figures are computed from.
 *
 * @param table its columns
 * @param title as printed
 * @param ledger the optional ledger without which the fact does not exist; empty for a fact of mandatory ledgers
 * @param date the event date that places a row in a period, unless a measure names another
 * @param dimensions the column that holds the member, or the list of members, of each breakdown the fact offers
 * @param states the columns that tell what a row has come to by the as-of date, whatever the date that places it
 */
public record FactSchema(
        TableSchema table,
        Text title,
        String ledger,
        String date,
        Map<Dimension, String> dimensions,
        Map<String, StateColumn> states) {

    /** A fact whose rows are events and nothing else. */
    FactSchema(TableSchema table, Text title, String ledger, String date, Map<Dimension, String> dimensions) {
        this(table, title, ledger, date, dimensions, Map.of());
    }

    public String name() {
        return table.name();
    }

    /** The column of the receiving region. */
    public String region() {
        return "region_code";
    }

    public boolean offers(List<Dimension> breakdown) {
        return dimensions.keySet().containsAll(breakdown);
    }
}

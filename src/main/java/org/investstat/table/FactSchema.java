package org.investstat.table;

import java.util.List;
import java.util.Map;

/**
 * A published table that figures are computed from.
 *
 * @param table its columns
 * @param title as printed
 * @param ledger the optional ledger without which the fact does not exist; empty for a fact of mandatory ledgers
 * @param date the event date that places a row in a period, unless a measure names another
 * @param dimensions the column that holds the member, or the list of members, of each breakdown the fact offers
 */
public record FactSchema(TableSchema table, Text title, String ledger, String date, Map<Dimension, String> dimensions) {

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

package org.investstat.table;

import java.io.Serializable;
import java.util.List;

/**
 * One column of a ledger.
 *
 * @param name canonical name
 * @param kind what it holds
 * @param required must be present and filled
 * @param choices the canonical values of a {@link Kind#CHOICE}; the first is the default of an optional column
 * @param lenient an unreadable value becomes empty with a finding instead of rejecting the row
 */
public record LedgerColumn(String name, Kind kind, boolean required, List<String> choices, boolean lenient)
        implements Serializable {

    public static LedgerColumn required(String name, Kind kind, String... choices) {
        return new LedgerColumn(name, kind, true, List.of(choices), false);
    }

    public static LedgerColumn optional(String name, Kind kind, String... choices) {
        return new LedgerColumn(name, kind, false, List.of(choices), false);
    }

    public static LedgerColumn lenient(String name, Kind kind) {
        return new LedgerColumn(name, kind, false, List.of(), true);
    }
}

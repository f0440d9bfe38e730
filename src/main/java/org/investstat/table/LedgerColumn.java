package org.investstat.table;

import java.io.Serializable;
import java.util.List;

/**
 * One column of a ledger.
 *
 * @param name canonical name
 * @param kind what it holds
 * @param required must be present and filled
 * @param choices the canonical values of a {@link Kind#CHOICE}
 * @param fallback what an empty optional column means; empty: nothing
 * @param lenient an unreadable value becomes empty with a finding instead of rejecting the row
 */
public record LedgerColumn(
        String name, Kind kind, boolean required, List<String> choices, String fallback, boolean lenient)
        implements Serializable {

    public static LedgerColumn required(String name, Kind kind, String... choices) {
        return new LedgerColumn(name, kind, true, List.of(choices), "", false);
    }

    public static LedgerColumn optional(String name, Kind kind, String... choices) {
        return new LedgerColumn(name, kind, false, List.of(choices), "", false);
    }

    /** An optional column that means something where it is empty. */
    public LedgerColumn or(String meaning) {
        return new LedgerColumn(name, kind, required, choices, meaning, lenient);
    }

    public static LedgerColumn lenient(String name, Kind kind) {
        return new LedgerColumn(name, kind, false, List.of(), "", true);
    }
}

package org.investstat.command;

import java.util.List;
import java.util.Optional;

/**
 * What a run was given and what not, for its last lines.
 *
 * @param absent ledgers without a file
 * @param lost those of them that the published run had
 * @param publishedRun the run that ledgers were held against; empty where there was none
 * @param empty ledgers whose files hold no row
 * @param accepted ledgers that were smaller, older or absent, which the operator accepted
 * @param passedOver columns that nobody read, as {@code ledger.name}
 */
public record Deliveries(
        List<String> absent,
        List<String> lost,
        Optional<String> publishedRun,
        List<String> empty,
        List<String> accepted,
        List<String> passedOver) {
    /** Nothing to say. */
    public static final Deliveries WHOLE =
            new Deliveries(List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());

    public Deliveries {
        absent = List.copyOf(absent);
        lost = List.copyOf(lost);
        empty = List.copyOf(empty);
        accepted = List.copyOf(accepted);
        passedOver = List.copyOf(passedOver);
    }
}

package org.investstat.job.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;

/**
 * What is read back of the written facts to prove that money is whole: each table once, and only the columns that an
 * identity names.
 *
 * @param fundLines empty where the ledger of funds is absent
 */
public record WrittenMoney(Rows contractLines, Rows projects, Optional<Rows> fundLines) {
    private static final List<String> OF_CONTRACT_LINES = List.of(
            "contract_id",
            "contract_type",
            "status",
            "signed_on",
            "is_lead",
            "amount",
            "contract_amount",
            "suspected_repeat");
    private static final List<String> OF_PROJECTS = List.of("signed_on", "contract_amount", "suspected_repeat");
    private static final List<String> OF_FUND_LINES = List.of("fund_flow_id", "amount", "flow_amount");

    /**
     * Sums of the money in tables, as they were written.
     *
     * @param written names of the tables that were written
     */
    public static WrittenMoney read(PublishedRows published, Set<String> written) {
        return new WrittenMoney(
                published.of(Facts.CONTRACT_LINES.table(), OF_CONTRACT_LINES),
                published.of(Facts.PROJECTS.table(), OF_PROJECTS),
                Optional.of(Facts.FUND_LINES.table())
                        .filter(table -> written.contains(table.name()))
                        .map(table -> published.of(table, OF_FUND_LINES)));
    }
}

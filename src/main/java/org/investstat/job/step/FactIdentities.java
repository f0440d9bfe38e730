package org.investstat.job.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.check.AllocationIdentity;
import org.investstat.check.Gates;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.publish.Manifest;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;

/** No accepted row is lost on its way into a fact, and money that is split over investors stays whole. */
public final class FactIdentities {
    /** The table that has a row for every accepted row of the ledger. */
    private static final Map<LedgerSchema, String> ROW_BY_ROW = rowByRow();

    private FactIdentities() {}

    private static Map<LedgerSchema, String> rowByRow() {
        Map<LedgerSchema, String> all = new LinkedHashMap<>();
        all.put(Ledgers.PROJECTS, Facts.PROJECTS.name());
        all.put(Ledgers.CONTRACTS, Facts.CONTRACTS.name());
        all.put(Ledgers.ACTIVITIES, Facts.ACTIVITIES.name());
        all.put(Ledgers.TEAMS, Facts.TEAM_STAFF.name());
        all.put(Ledgers.FACTORIES, Facts.FACTORIES.name());
        all.put(Ledgers.INDUSTRY_FUNDS, Facts.FUND_REGISTRATIONS.name());
        return all;
    }

    /**
     * Proves them.
     *
     * @param written rows by table; a fact that is not there was not written
     * @param money the facts as they were written
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#INTERNAL} where one does not hold
     */
    public static List<Manifest.Check> prove(RowAccounts accounts, Map<String, Long> written, WrittenMoney money) {
        List<Text> violations = new ArrayList<>();
        long rows = 0;
        for (Map.Entry<LedgerSchema, String> pair : ROW_BY_ROW.entrySet()) {
            String ledger = pair.getKey().name();
            rows += equal(ledger, accounts.accepted(ledger), written.getOrDefault(pair.getValue(), 0L), violations);
        }
        Gates.identities(violations);
        AllocationIdentity.Result contracts = AllocationIdentity.contracts(money.contractLines());
        violations.addAll(contracts.violations());
        equal(Facts.CONTRACT_LINES.name(), accounts.accepted(Ledgers.CONTRACTS.name()), contracts.wholes(), violations);
        List<Manifest.Check> checks = new ArrayList<>();
        checks.add(new Manifest.Check("rows_of_facts_equal_rows_accepted", rows));
        checks.add(new Manifest.Check("lines_equal_contract", contracts.wholes()));
        if (money.fundLines().isPresent()) {
            AllocationIdentity.Result flows =
                    AllocationIdentity.flows(money.fundLines().get());
            violations.addAll(flows.violations());
            equal(Facts.FUND_LINES.name(), accounts.accepted(Ledgers.FUNDS.name()), flows.wholes(), violations);
            checks.add(new Manifest.Check("lines_equal_flow", flows.wholes()));
        }
        Gates.identities(violations);
        return checks;
    }

    private static long equal(String what, long accepted, long found, List<Text> violations) {
        if (accepted != found) {
            violations.add(Text.of("{0}：有效{1}行，事实表{2}行", "{0}: {1} rows accepted, {2} in the fact")
                    .with(what, accepted, found));
        }
        return accepted;
    }
}

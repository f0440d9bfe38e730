package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.investstat.oracle.Model.Contract;
import org.investstat.oracle.Model.Investor;
import org.investstat.oracle.Model.Line;
import org.investstat.oracle.Model.Project;
import org.investstat.oracle.Model.Said;

/** The contracts of {@link RandomLedgers} with their versions and lines. */
final class RandomContracts {
    private static final int CONTRACTS = 400;
    private static final LocalDate FIRST = LocalDate.of(2018, 11, 5);

    private final RandomLedgers ledgers;
    private final RandomMoney monies;
    private final List<Investor> investors;
    private final List<Contract> contracts = new ArrayList<>();

    /** Most projects get contracts, the last sixth none. */
    RandomContracts(RandomLedgers ledgers, RandomMoney monies, List<Project> projects, List<Investor> investors) {
        this.ledgers = ledgers;
        this.monies = monies;
        this.investors = investors;
        List<Project> signing = projects.subList(0, projects.size() * 5 / 6);
        // The first event of all, so that the beginning of everything is beyond doubt.
        contract(signing.get(0), FIRST, "formal", "effective");
        for (int i = 1; i < CONTRACTS; i++) {
            LocalDate on = ledgers.chance(4) ? RandomLedgers.AS_OF.plusDays(3) : ledgers.day();
            String type = ledgers.pick(List.of("formal", "formal", "formal", "framework", "unspecified"));
            String status = ledgers.chance(8) ? "terminated" : "effective";
            contract(ledgers.pick(signing), on, type, status);
        }
    }

    List<Contract> all() {
        return List.copyOf(contracts);
    }

    private void contract(Project project, LocalDate on, String type, String status) {
        String id = ledgers.book.id("C");
        RandomMoney.Money money = monies.of(on);
        Map<String, String> row = values(
                "contract_id", id,
                "project_id", project.id(),
                "contract_type", type,
                "signed_on", ledgers.written(on),
                "amount", money.written(),
                "unit", money.unit(),
                "currency", money.currency(),
                "status", status.equals("effective") && ledgers.chance(50) ? "" : status,
                "event", ledgers.pick(List.of("", "", "数博会")),
                "channel", ledgers.pick(List.of("", "", "Online")));
        LocalDate reported = on.isAfter(RandomLedgers.AS_OF) ? RandomLedgers.AS_OF : on;
        if (ledgers.chance(20)) {
            Map<String, String> old = LedgerRow.with(row, "amount", "77", "unit", "万元", "currency", "");
            String earlier = ledgers.written(reported.minusDays(1));
            ledgers.book.row("contracts", OracleFate.SUPERSEDED, LedgerRow.with(old, "reported_on", earlier));
        }
        ledgers.book.accepted("contracts", LedgerRow.with(row, "reported_on", ledgers.written(reported)));
        if (ledgers.chance(6)) {
            String later = ledgers.written(RandomLedgers.AS_OF.plusDays(1));
            Map<String, String> next = LedgerRow.with(row, "status", "terminated", "reported_on", later);
            ledgers.book.row("contracts", OracleFate.FUTURE, next);
        }
        contracts.add(new Contract(id, project.id(), type, on, money.fen(), status, lines(id), Said.of(row)));
    }

    private List<Line> lines(String contract) {
        if (ledgers.chance(8)) {
            return List.of();
        }
        List<String> shares = ledgers.pick(RandomCatalogue.SHARES);
        List<Investor> parties = new ArrayList<>(investors);
        Collections.shuffle(parties, ledgers.random);
        boolean bad = ledgers.style == RandomLedgers.Style.VARIED && shares.size() == 2 && ledgers.chance(4);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            String share = bad ? "0.3" : shares.get(i);
            boolean lead = ledgers.chance(25);
            String investor = parties.get(i).id();
            Map<String, String> row = values(
                    "contract_id",
                    contract,
                    "investor_id",
                    investor,
                    "share",
                    shareWritten(share),
                    "is_lead",
                    lead ? "true" : ledgers.pick(List.of("", "false")));
            if (bad) {
                ledgers.book.rejected("contract_investors", "share_sum", row);
            } else {
                ledgers.book.accepted("contract_investors", row);
                lines.add(new Line(investor, RandomLedgers.blank(share).map(BigDecimal::new), lead));
            }
        }
        return bad ? List.of() : List.copyOf(lines);
    }

    private String shareWritten(String share) {
        if (share.isEmpty() || ledgers.style == RandomLedgers.Style.TIDY || ledgers.chance(50)) {
            return share;
        }
        return new BigDecimal(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}

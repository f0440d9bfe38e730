package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;
import static org.investstat.oracle.RandomLedgers.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.oracle.Model.Flow;
import org.investstat.oracle.Model.Investor;
import org.investstat.oracle.Model.Project;
import org.investstat.oracle.RandomMoney.Money;

/** Funds in place of {@link RandomLedgers}: several flows a project, also of projects that have no contract. */
final class RandomFunds {
    private final RandomLedgers ledgers;
    private final RandomMoney monies;
    private final List<Investor> investors;
    private final List<Flow> flows = new ArrayList<>();

    RandomFunds(RandomLedgers ledgers, RandomMoney monies, List<Project> projects, List<Investor> investors) {
        this.ledgers = ledgers;
        this.monies = monies;
        this.investors = investors;
        for (Project project : projects) {
            for (int flow = ledgers.chance(55) ? 1 + ledgers.random.nextInt(3) : 0; flow > 0; flow--) {
                flow(project);
            }
        }
    }

    List<Flow> all() {
        return List.copyOf(flows);
    }

    private void flow(Project project) {
        String id = ledgers.book.id("F");
        LocalDate on = ledgers.chance(4) ? AS_OF.plusDays(1) : ledgers.day();
        Money money = ledgers.chance(15) ? monies.correction(on) : monies.of(on);
        Optional<String> investor =
                ledgers.chance(30) ? Optional.of(ledgers.pick(investors).id()) : Optional.empty();
        Map<String, String> row = values(
                "fund_flow_id", id,
                "project_id", project.id(),
                "arrived_on", ledgers.written(on),
                "amount", money.written(),
                "unit", money.unit(),
                "currency", money.currency(),
                "investor_id", investor.orElse(""));
        LocalDate reported = on.isAfter(AS_OF) ? AS_OF : on;
        if (ledgers.chance(15)) {
            Map<String, String> old = LedgerRow.with(row, "amount", "-77", "unit", "万元", "investor_id", "");
            String earlier = ledgers.written(reported.minusDays(2));
            ledgers.book.row("funds", OracleFate.SUPERSEDED, LedgerRow.with(old, "reported_on", earlier));
        }
        ledgers.book.accepted("funds", LedgerRow.with(row, "reported_on", ledgers.written(reported)));
        if (ledgers.chance(5)) {
            String later = ledgers.written(AS_OF.plusDays(1));
            Map<String, String> next = LedgerRow.with(row, "amount", "0", "reported_on", later);
            ledgers.book.row("funds", OracleFate.FUTURE, next);
        }
        flows.add(new Flow(id, project.id(), on, money.fen(), investor));
    }
}

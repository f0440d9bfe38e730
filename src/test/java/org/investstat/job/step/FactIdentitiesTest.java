package org.investstat.job.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.FactRows;
import org.investstat.Where;
import org.investstat.check.RowFates.Count;
import org.investstat.check.Traits;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.publish.Manifest;
import org.investstat.source.file.FileFact;
import org.investstat.table.Facts;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;

/** Accepted rows against rows of facts, ledger by ledger. */
class FactIdentitiesTest {
    private static final Map<String, String> FACTS = Map.of(
            "projects", "projects",
            "contracts", "contracts",
            "activities", "activities",
            "teams", "team_staff",
            "factories", "factories",
            "industry_funds", "fund_registrations");

    private static final WrittenMoney MONEY = new WrittenMoney(
            FactRows.of(Facts.CONTRACT_LINES.table())
                    .row("contract_id=C1", "amount=1", "contract_amount=1", "is_lead=true")
                    .rows(Where.DRIVER),
            FactRows.of(Facts.PROJECTS.table()).rows(Where.DRIVER),
            Optional.of(FactRows.of(Facts.FUND_LINES.table())
                    .row("fund_flow_id=F1", "amount=1", "flow_amount=1")
                    .rows(Where.DRIVER)));

    @Test
    void factsWithARowForEveryAcceptedRowAreSound() {
        Map<String, Long> accepted = accepted();

        assertThat(FactIdentities.prove(accounts(accepted), written(accepted), MONEY))
                .containsExactly(
                        new Manifest.Check("rows_of_facts_equal_rows_accepted", 16),
                        new Manifest.Check("lines_equal_contract", 1),
                        new Manifest.Check("lines_equal_flow", 1));
    }

    @Test
    void aRowLostOnTheWayIsADefectWhateverItsLedger() {
        for (Map.Entry<String, String> pair : FACTS.entrySet()) {
            Map<String, Long> written = written(accepted());
            written.merge(pair.getValue(), -1L, Long::sum);

            assertThatThrownBy(() -> FactIdentities.prove(accounts(accepted()), written, MONEY))
                    .as(pair.getKey())
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(pair.getKey());
        }
    }

    @Test
    void aFlowWithoutALineIsADefect() {
        Map<String, Long> accepted = accepted();
        accepted.put("funds", 2L);

        assertThatThrownBy(() -> FactIdentities.prove(accounts(accepted), written(accepted), MONEY))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("fund_lines");
    }

    private static Map<String, Long> accepted() {
        Map<String, Long> rows = new HashMap<>();
        FACTS.keySet().forEach(ledger -> rows.put(ledger, 3L));
        rows.put("contracts", 1L);
        rows.put("funds", 1L);
        return rows;
    }

    private static Map<String, Long> written(Map<String, Long> accepted) {
        Map<String, Long> rows = new HashMap<>();
        FACTS.forEach((ledger, fact) -> rows.put(fact, accepted.getOrDefault(ledger, 0L)));
        rows.put("fund_lines", 1L);
        return rows;
    }

    private static RowAccounts accounts(Map<String, Long> accepted) {
        Map<String, FileFact> files = new HashMap<>();
        List<Count> counts = new ArrayList<>();
        accepted.forEach((ledger, rows) -> {
            files.put(ledger, new FileFact(ledger, "a.csv", ledger + "/a.csv", 1, "", "UTF-8", rows));
            counts.add(new Count(ledger, "a.csv", "accepted", "", false, rows, 2, "", ""));
        });
        return new RowAccounts(files, counts, Traits.none());
    }
}

package org.investstat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.conform.Fates;
import org.investstat.rows.Rows;
import org.investstat.table.Ledgers;
import org.investstat.text.Spellings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted over the rows of all ledgers, on the driver and in Spark. */
class RowFatesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    private static Rows fated(LedgerRows rows, Where where) {
        return Fates.apply(rows.ledger(), rows.rows(where), Map.of(), AS_OF);
    }

    @ParameterizedTest
    @EnumSource
    void membersAreSpelledAlikeInEveryLedgerByTheRowsThatCount(Where where) {
        Map<String, Rows> ledgers = Map.of(
                "teams",
                fated(LedgerRows.of(Ledgers.TEAMS).row("team_id=驻粤（一队）", "campaign=第①批"), where),
                "projects",
                fated(
                        LedgerRows.of(Ledgers.PROJECTS)
                                .row("project_id=P1", "event=数博会（线上）", "team=驻粤（一队）", "channel=以商（甲）")
                                .row("project_id=P2", "event=酒博会（一）")
                                .row("project_id=P3", "event=数博会(线上)", "reported_on=2023-07-01"),
                        where),
                "activities",
                fated(LedgerRows.of(Ledgers.ACTIVITIES).row("event=酒博会(一)", "campaign=第①批"), where),
                "investors",
                fated(LedgerRows.of(Ledgers.INVESTORS).row("tags=小巨人（国家）|listed"), where));

        RowFates fates = RowFates.of(ledgers, LocalDate.of(2023, 12, 20));

        Spellings spellings = fates.spellings();
        assertThat(spellings.of("数博会（线上）")).isEqualTo("数博会（线上）");
        assertThat(spellings.of("酒博会（一）")).isEqualTo("酒博会(一)");
        assertThat(spellings.of("驻粤（一队）")).isEqualTo("驻粤(一队)");
        assertThat(spellings.of("第①批")).isEqualTo("第①批");
        assertThat(spellings.of("小巨人（国家）")).isEqualTo("小巨人（国家）");
        assertThat(fates.counts())
                .extracting(count -> count.ledger() + " " + count.fate() + " " + count.rows())
                .containsExactlyInAnyOrder(
                        "teams accepted 1",
                        "projects accepted 2",
                        "projects future 1",
                        "activities accepted 1",
                        "investors accepted 1");
    }
}

package org.investstat.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;

/** Facts of one row per row of their ledger: activities, teams, factories and industry funds. */
class LedgerFactsTest {
    private final ReferenceColumns reference = new ReferenceColumns(Where.DRIVER.reference());

    @Test
    void theCampaignOfAnActivityIsItsOwnElseItsTeamsElseUnknown() {
        TeamCampaigns teams = TeamCampaigns.of(LedgerRows.of(Ledgers.TEAMS)
                .row("team_id=T1", "campaign=第一批")
                .row("team_id=T2")
                .conformed());
        List<Row> rows = ActivityRows.apply(
                        LedgerRows.of(Ledgers.ACTIVITIES)
                                .row("activity_id=A1", "team=T1", "campaign=第九批")
                                .row("activity_id=A2", "team=T1")
                                .row("activity_id=A3", "team=T2")
                                .row("activity_id=A4", "team=T9")
                                .row("activity_id=A5")
                                .rows(Where.DRIVER),
                        teams,
                        reference)
                .collectAsList();

        assertThat(rows)
                .extracting(r -> r.getAs("activity_id") + " " + r.getAs("team") + " " + r.getAs("campaign"))
                .containsExactlyInAnyOrder(
                        "A1 T1 第九批", "A2 T1 第一批", "A3 T2 unknown", "A4 T9 unknown", "A5 unknown unknown");
    }

    @Test
    void anActivityKeepsWhatItsRowSays() {
        Row row = ActivityRows.apply(
                        rows(Ledgers.ACTIVITIES, "kind=promotion", "city=广东深圳", "party_id=I7", "times=3", "event=数博会"),
                        TeamCampaigns.of(List.of()),
                        reference)
                .collectAsList()
                .get(0);

        assertThat(values(row, Facts.ACTIVITIES))
                .containsExactly(
                        "A1",
                        "promotion",
                        "520102",
                        "南明区",
                        "520100",
                        "520000",
                        LocalDate.of(2023, 1, 1),
                        "I7",
                        null,
                        3L,
                        "440300",
                        "unknown",
                        "unknown",
                        "数博会",
                        LocalDate.of(2023, 1, 2),
                        "a.csv",
                        2L);
    }

    @Test
    void aTeamWithOpenEndsAndNoStaffKeepsThemEmpty() {
        Row row = TeamStaff.apply(rows(Ledgers.TEAMS, "name=驻粤一队", "from=2023-02-01"), reference)
                .collectAsList()
                .get(0);

        assertThat(values(row, Facts.TEAM_STAFF))
                .containsExactly(
                        "T1",
                        "驻粤一队",
                        "520100",
                        "贵阳市",
                        "520100",
                        "520000",
                        "unknown",
                        null,
                        LocalDate.of(2023, 2, 1),
                        null,
                        null,
                        "a.csv",
                        2L);
    }

    @Test
    void aFactoryIsItsRow() {
        Row row = FactoryRows.apply(rows(Ledgers.FACTORIES, "area_m2=1,000.005", "region=贵安新区"), reference)
                .collectAsList()
                .get(0);

        assertThat(values(row, Facts.FACTORIES))
                .containsExactly(
                        "B1",
                        "GUIAN",
                        "贵安新区",
                        "GUIAN",
                        "520000",
                        LocalDate.of(2023, 1, 1),
                        new BigDecimal("1000.01"),
                        new BigDecimal("500.00"),
                        LocalDate.of(2023, 1, 2),
                        "a.csv",
                        2L);
    }

    @Test
    void anIndustryFundIsItsRow() {
        Row row = FundRegistrations.apply(rows(Ledgers.INDUSTRY_FUNDS, "size=25亿元"), reference)
                .collectAsList()
                .get(0);

        assertThat(values(row, Facts.FUND_REGISTRATIONS))
                .containsExactly(
                        "G1",
                        "某基金",
                        "520000",
                        "贵州省",
                        null,
                        "520000",
                        LocalDate.of(2023, 1, 1),
                        new BigDecimal("2500000000.00"),
                        "a.csv",
                        2L);
    }

    private static Rows rows(LedgerSchema ledger, String... cells) {
        return LedgerRows.of(ledger).row(cells).rows(Where.DRIVER);
    }

    /** The columns of the fact, and nothing else. */
    private static Object[] values(Row row, FactSchema fact) {
        assertThat(row.schema().fieldNames())
                .containsExactly(fact.table().names().toArray(String[]::new));
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }
}

package org.investstat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.FactRows;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.conform.Fate;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the optional ledgers say that cannot be quite right. As of 30 June 2023, stalled after 180 days. */
class LedgerFindingsTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static List<Row> found;

    private static FactRows projects() {
        return FactRows.of(Facts.PROJECTS.table())
                .row("project_id=S1", "last_event_on=2023-01-01", "reported_on=2023-06-01", "source_line=2")
                .row("project_id=S2", "last_event_on=2023-01-02", "reported_on=2020-01-01", "source_line=3")
                .row("project_id=S3", "reported_on=2022-12-31", "source_file=a.csv", "source_line=4")
                .row("project_id=S4", "reported_on=2023-02-01", "source_line=5")
                .row("project_id=S5", "last_event_on=2020-01-01", "terminated_on=2020-01-01")
                .row("project_id=S6", "last_event_on=2020-01-01", "fulfilment_on=2020-01-01")
                .row("project_id=S7", "last_event_on=2020-01-01", "production_on=2020-01-01")
                .row("project_id=S8", "last_event_on=2020-01-01", "above_scale_on=2020-01-01")
                .row("project_id=M1", "reported_on=2023-06-01", "contract_amount=10000", "funds_in_place=10000")
                .row("project_id=M2", "reported_on=2023-06-01", "contract_amount=10000", "funds_in_place=10000.01")
                .row("project_id=M3", "reported_on=2023-06-01", "funds_in_place=5000")
                .row("project_id=M4", "reported_on=2023-06-01", "funds_in_place=0");
    }

    private static LedgerRows funds() {
        return LedgerRows.of(Ledgers.FUNDS)
                .row("fund_flow_id=F1", "project_id=P1", "amount=300", "arrived_on=2023-01-01")
                .row("fund_flow_id=F2", "project_id=P1", "amount=-100.5", "arrived_on=2023-02-01")
                .row("fund_flow_id=F3", "project_id=P1", "amount=-50", "arrived_on=2023-03-01")
                .row("fund_flow_id=F4", "project_id=P1", "amount=60", "arrived_on=2023-03-01")
                .row("fund_flow_id=F5", "project_id=P1", "amount=-9999", "arrived_on=2023-07-01")
                .row("fund_flow_id=F6", "project_id=P2", "amount=-10", "arrived_on=2023-01-01")
                .row("fund_flow_id=F7", "project_id=P2", "amount=5", "arrived_on=2023-01-02")
                .row("fund_flow_id=F8", "project_id=P3", "amount=10", "arrived_on=2023-01-01")
                .row("fund_flow_id=F9", "project_id=P3", "amount=-6", "arrived_on=2023-01-02")
                .row("fund_flow_id=F10", "project_id=P3", "amount=-5", "arrived_on=2023-01-02");
    }

    private static LedgerRows factories() {
        return LedgerRows.of(Ledgers.FACTORIES)
                .row("factory_id=B1", "area_m2=1000", "leased_m2=1000")
                .row("factory_id=B2", "area_m2=1000", "leased_m2=1000.01");
    }

    private static Map<String, Rows> fated(Where where) {
        Map<String, Rows> fated = new TreeMap<>();
        for (LedgerRows rows : List.of(LedgerRows.of(Ledgers.PROJECT_STAGES), funds(), factories())) {
            StructType schema = rows.ledger().conformed().add(Fate.COLUMN, DataTypes.StringType);
            Rows accepted = rows.rows(where).map(schema, row -> Values.with(row, Fate.ACCEPTED.id()));
            fated.put(rows.ledger().name(), accepted);
        }
        return fated;
    }

    private static List<Row> find(Where where) {
        List<Rows> each = LedgerFindings.of(fated(where), projects().rows(where), AS_OF, 180);
        return each.get(0).union(each.subList(1, each.size())).collectAsList();
    }

    @BeforeAll
    static void find() {
        found = find(Where.DRIVER);
    }

    @Test
    void sparkFindsTheSame() {
        assertThat(find(Where.SPARK)).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void aProjectWithoutAnEventForSoManyDaysIsStalledUnlessItIsFinished() {
        assertThat(told("project_stalled"))
                .containsExactly(
                        "S1 null:2 last event on 2023-01-01, none for 180 days: report its progress or its end",
                        "S3 a.csv:4 reported on 2022-12-31 and without any event for 181 days: report its progress or"
                                + " its end");
    }

    @Test
    void aDayOnWhichCumulativeFundsFallIsToldWithItsCorrectionWhereThereIsOne() {
        assertThat(told("funds_cumulative_falls"))
                .containsExactly(
                        "P1 a.csv:3 on 2023-02-01 its funds in place fall by 100.5 万元 to 199.5 万元: confirm the correction",
                        "P2 a.csv:7 on 2023-01-01 its funds in place fall by 10 万元 to -10 万元: confirm the correction",
                        "P3 null:null on 2023-01-02 its funds in place fall by 11 万元 to -1 万元: confirm the correction");
    }

    @Test
    void fundsBelowZeroAreToldOnceFromTheFirstDay() {
        assertThat(told("funds_below_zero"))
                .containsExactly(
                        "P2 a.csv:7 from 2023-01-01 its funds in place are below zero (-10 万元), more is taken back than"
                                + " came: report what is missing or mend the correction",
                        "P3 null:null from 2023-01-02 its funds in place are below zero (-1 万元), more is taken back than"
                                + " came: report what is missing or mend the correction");
    }

    @Test
    void fundsAboveTheContractsOrWithoutOneAreToldApart() {
        assertThat(told("funds_above_contracts"))
                .containsExactly(
                        "M2 null:null 1.000001 万元 have arrived, more than the 1 万元 of its effective formal contracts:"
                                + " check the unit of its funds, or report the missing contract",
                        "M3 null:null 0.5 万元 have arrived, but it has no effective formal contract signed by now:"
                                + " report the contract or check the project's id");
    }

    @Test
    void moreLeasedThanBuiltIsToldWithItsRow() {
        assertThat(told("leased_above_area"))
                .containsExactly(
                        "B2 a.csv:3 1000.01 m² leased of 1000.00 m² built; it counts as it stands: check both areas");
    }

    @Test
    void aFindingIsToldInChineseToo() {
        assertThat(found)
                .filteredOn(r -> r.getAs("key").equals("P1"))
                .extracting(r -> r.getAs("ledger") + " " + r.getAs("text"))
                .containsExactly("funds 2023-02-01累计到位资金减少100.5万元，余199.5万元；核实这笔更正");
    }

    @Test
    void whatNobodyReportsIsNotJudged() {
        assertThat(LedgerFindings.of(Map.of(), projects().rows(Where.DRIVER), AS_OF, 180))
                .isEmpty();
    }

    private static List<String> told(String code) {
        return found.stream()
                .filter(r -> r.getAs("code").equals(code))
                .map(r -> r.getAs("key") + " " + r.getAs("source_file") + ":" + r.getAs("source_line") + " "
                        + r.getAs("text_en"))
                .sorted()
                .collect(Collectors.toList());
    }
}

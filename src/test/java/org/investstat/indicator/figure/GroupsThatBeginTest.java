package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.Shipped;
import org.investstat.ShippedDefinitions;
import org.investstat.config.Periods;
import org.investstat.config.Window;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.reference.Region;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The group NEW has members from 1 April 2023 on; it signs 2亿元 in June and 3亿元 in August, others 5亿元 in May. */
class GroupsThatBeginTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final LocalDate BEGINNING = LocalDate.of(2023, 4, 1);
    private static final Map<String, RegionLevel> LEVELS = Map.of("520000", RegionLevel.PROVINCE);
    private static final BoardDefinition BOARD = new BoardDefinition(
            "mine",
            Text.same("mine"),
            BoardLayout.WIDE,
            List.of(List.of(Dimension.ORIGIN_GROUP)),
            List.of("contract_amount", "contract_amount_share", "framework_amount"),
            Set.of(RegionLevel.values()),
            Optional.empty());

    private static final Map<String, Object[]> ROWS = new HashMap<>();
    private static final List<String> BOARD_ROWS = new ArrayList<>();

    @BeforeAll
    static void derive() {
        Definitions definitions = new Definitions(ShippedDefinitions.on(AS_OF).indicators(), List.of(BOARD));
        List<Period> periods = Calendar.of(
                AS_OF,
                new Periods(
                        List.of(
                                PeriodKind.YEAR,
                                PeriodKind.QUARTER,
                                PeriodKind.YTD,
                                PeriodKind.CUMULATIVE,
                                PeriodKind.WINDOW),
                        OptionalInt.of(2023)),
                List.of(new Window("W", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30))));
        Cells cells = FactPasses.cells(
                CellPlan.of(definitions, List.of()),
                TimeSlices.of(periods, AS_OF),
                name -> lines(),
                Shipped.reference().regions()::lineage);
        Figures figures = Derivation.figures(
                definitions,
                cells,
                periods,
                AS_OF,
                group -> Optional.of(BEGINNING).filter(day -> group.equals("NEW")),
                LEVELS,
                Targets.none());
        formats().rows(figures.all()).forEachRemaining(row -> ROWS.put(row[0] + " " + row[6] + " " + row[11], row));
        new BoardRows(
                        BOARD,
                        BOARD.indicators().stream().map(definitions::indicator).toList())
                .rows(figures, formats(), LEVELS::get)
                .forEachRemaining(
                        row -> BOARD_ROWS.add(row[4] + " " + row[9] + " " + row[14] + " " + row[15] + " " + row[16]));
    }

    private static FigureRows formats() {
        Region province = Shipped.reference().regions().find("520000").orElseThrow();
        return new FigureRows(Map.of("520000", province), new MemberNames(Shipped.reference(), Map.of()), AS_OF);
    }

    private static Dataset<Row> lines() {
        return FactRows.of(Facts.CONTRACT_LINES.table())
                .row(line("2022-06-30", "100000000", "OLD"))
                .row(line("2023-05-30", "500000000", "OLD"))
                .row(line("2023-06-30", "200000000", "OLD|NEW"))
                .row(line("2023-08-30", "300000000", "NEW"))
                .dataset();
    }

    private static String[] line(String day, String yuan, String groups) {
        return new String[] {
            "region_code=520000",
            "contract_type=formal",
            "status=effective",
            "is_lead=true",
            "signed_on=" + day,
            "amount=" + yuan,
            "origin_groups=" + groups
        };
    }

    @Test
    void thereIsNoFigureOfAPeriodThatBeginsBefore() {
        for (String period : List.of("2023", "2023Q1", "2023YTD")) {
            assertThat(told("contract_amount", period, "NEW")).isEqualTo("null null null null null not_defined —");
            assertThat(told("contract_amount_share", period, "NEW"))
                    .isEqualTo("null null null null null not_defined —");
        }
        assertThat(ROWS.get("contract_amount_share 2023 NEW")[19]).isNull();
    }

    @Test
    void aPeriodThatBeginsOnTheDayHasOneAndChangesAgainstNothing() {
        assertThat(told("contract_amount", "2023Q2", "NEW")).isEqualTo("2000000 null null null null ok 2.00亿元");
        assertThat(told("contract_amount", "2023Q3", "NEW")).isEqualTo("3000000 null null 2000000 50000000 ok 3.00亿元");
    }

    @Test
    void everythingToDateAndWindowsCountFromTheBeginning() {
        assertThat(told("contract_amount", "ALL", "NEW")).startsWith("5000000 null null null null ok");
        assertThat(told("contract_amount", "W", "NEW")).startsWith("2000000 null null null null ok");
        assertThat(told("contract_amount_share", "ALL", "NEW")).startsWith("45454545 null null null null ok");
    }

    @Test
    void groupsThatAlwaysHeldAreAsTheyWere() {
        assertThat(told("contract_amount", "2023", "OLD")).startsWith("7000000 1000000 600000000 1000000 600000000 ok");
    }

    /** Nothing was signed within a framework, and that too is no zero of a group that was not there. */
    @Test
    void boardsLeaveThePlaceEmpty() {
        assertThat(BOARD_ROWS)
                .contains("2023 NEW null null null", "2023Q2 NEW 2000000 28571429 0", "2023 OLD 7000000 70000000 0")
                .doesNotContain("2023 NEW null null 0");
    }

    private static String told(String indicator, String period, String member) {
        Object[] row = ROWS.get(indicator + " " + period + " " + member);
        return row[17] + " " + row[21] + " " + row[22] + " " + row[24] + " " + row[25] + " " + row[30] + " " + row[31];
    }
}

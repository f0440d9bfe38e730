package org.investstat.indicator.figure;

import java.math.BigDecimal;
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
import org.investstat.LedgerRows;
import org.investstat.Shipped;
import org.investstat.ShippedDefinitions;
import org.investstat.config.Periods;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.reference.Region;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/** Teams, factories, contracts, funds and targets of two counties, and their figures as of 30 June 2023. */
final class BusyProvince {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static final Map<String, RegionLevel> LEVELS = Map.of(
            "520000", RegionLevel.PROVINCE,
            "520100", RegionLevel.PREFECTURE,
            "520102", RegionLevel.COUNTY,
            "520103", RegionLevel.COUNTY,
            "520200", RegionLevel.PREFECTURE,
            "520204", RegionLevel.COUNTY);
    private static final BoardDefinition WIDE = new BoardDefinition(
            "wide",
            Text.same("wide"),
            BoardLayout.WIDE,
            List.of(List.of(), List.of(Dimension.STOCK), List.of(Dimension.TEAM)),
            List.of("staff_count", "factory_leasing_rate", "contract_growth", "fund_size", "leased_area"),
            Set.of(RegionLevel.values()),
            Optional.empty());
    private static final BoardDefinition SCORES = new BoardDefinition(
            "scores",
            Text.same("scores"),
            BoardLayout.TARGETS,
            List.of(List.of()),
            List.of("staff_count", "fund_size"),
            Set.of(RegionLevel.values()),
            Optional.of(Set.of(PeriodKind.YEAR, PeriodKind.YTD)));

    private static final Map<String, Figure> FIGURES = new HashMap<>();
    private static final List<Object[]> ROWS = new ArrayList<>();
    private static final List<Object[]> SCOREBOARD = new ArrayList<>();

    private BusyProvince() {}

    /** Computed once for all tests. */
    private static synchronized void derive() {
        if (!ROWS.isEmpty()) {
            return;
        }
        List<Period> periods = Calendar.of(
                AS_OF,
                new Periods(List.of(PeriodKind.YEAR, PeriodKind.YTD, PeriodKind.CUMULATIVE), OptionalInt.of(2021)),
                List.of());
        Targets targets = targets();
        Definitions definitions = definitions().targeting(targets.indicators());
        Cells cells = FactPasses.cells(
                CellPlan.of(definitions, List.of(Facts.PROJECTS)),
                TimeSlices.of(periods, AS_OF),
                BusyProvince::fact,
                Shipped.reference().regions()::lineage);
        Figures figures = Derivation.figures(
                definitions, cells, periods, AS_OF, Shipped.reference().groups()::beginning, LEVELS, targets);
        figures.all()
                .forEach(f -> FIGURES.put(
                        String.join(
                                " ",
                                f.indicator().id(),
                                f.region(),
                                f.period().id(),
                                f.members().isEmpty() ? "total" : f.members().get(0)),
                        f));
        formats().rows(figures.all()).forEachRemaining(ROWS::add);
        SCOREBOARD.addAll(new TargetRows(SCORES).rows(figures, formats(), LEVELS::get));
    }

    /** By indicator, region, period and first member; null where there is none. */
    static Figure figure(String name) {
        derive();
        return FIGURES.get(name);
    }

    /** The total's row of the table indicators. */
    static Object[] row(String indicator, String region, String period) {
        derive();
        Object[] row = ROWS.stream()
                .filter(r -> indicator.equals(r[0]) && region.equals(r[2]) && period.equals(r[6]) && r[10] == null)
                .findFirst()
                .orElseThrow();
        for (int i = 19; i <= 20; i++) {
            row[i] = row[i] instanceof Long millionths ? BigDecimal.valueOf(millionths, 6) : row[i];
        }
        return row;
    }

    static String text(String name) {
        Figure figure = figure(name);
        return figure == null ? "no row" : new PrintedNumbers().text(figure);
    }

    /** Rows of the board of targets. */
    static List<Object[]> scoreboard() {
        derive();
        return SCOREBOARD;
    }

    private static FigureRows formats() {
        Map<String, Region> regions = new HashMap<>();
        LEVELS.keySet()
                .forEach(code -> regions.put(
                        code, Shipped.reference().regions().find(code).orElseThrow()));
        return new FigureRows(regions, new MemberNames(Shipped.reference(), Map.of()), AS_OF);
    }

    private static Definitions definitions() {
        Map<String, IndicatorDefinition> all =
                new HashMap<>(ShippedDefinitions.on(AS_OF).indicators());
        IndicatorDefinition base = all.get("contract_amount");
        all.put(
                "contract_growth",
                new IndicatorDefinition(
                        "contract_growth",
                        Text.same("growth"),
                        "%",
                        1,
                        IndicatorKind.GROWTH,
                        base.measure(),
                        Optional.empty(),
                        Optional.of("contract_amount"),
                        false,
                        true,
                        base.breakdowns(),
                        Set.of(),
                        AS_OF,
                        Text.same("growth"),
                        Set.of()));
        IndicatorDefinition leasing = all.get("factory_leasing_rate");
        all.put(
                "leased_area",
                new IndicatorDefinition(
                        "leased_area",
                        Text.same("leased"),
                        "平方米",
                        2,
                        IndicatorKind.ADDITIVE,
                        leasing.measure(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        true,
                        Set.of(),
                        Set.of(),
                        AS_OF,
                        Text.same("leased"),
                        Set.of()));
        return new Definitions(all, List.of(WIDE, SCORES));
    }

    private static Targets targets() {
        return Targets.of(LedgerRows.of(Ledgers.TARGETS)
                .row(target("fund_size", "520102", "2022", "12", "亿元", "min"))
                .row(target("fund_size", "520102", "2023", "50", "亿元", "about"))
                .row(target("fund_size", "520103", "2023", "7", "亿元", "exact"))
                .row(target("staff_count", "520102", "2022", "50", "人次", "exact"))
                .row(target("staff_count", "520103", "2023", "0", "人次", "exact"))
                .conformed());
    }

    private static String[] target(
            String indicator, String region, String year, String value, String unit, String bound) {
        return new String[] {
            "indicator_id=" + indicator,
            "region=" + region,
            "year=" + year,
            "value=" + value,
            "unit=" + unit,
            "bound=" + bound,
            "revised_on=2022-01-01"
        };
    }

    private static Dataset<Row> fact(String name) {
        FactRows rows = FactRows.of(Facts.named(name).orElseThrow().table());
        switch (name) {
            case "team_staff" -> {
                team(rows, "T-open", "10", "", "");
                team(rows, "T-gone", "5", "2020-03-01", "2022-01-01");
                team(rows, "T-new", "100", "2022-12-31", "");
                team(rows, "T-later", "1000", "2023-07-01", "");
                team(rows, "T-inverted", "7", "2022-05-01", "2022-04-01");
            }
            case "factories" -> {
                factory(rows, "2020-01-01", "1000.50", "500.25");
                factory(rows, "2022-01-01", "1000.50", "1000.50");
                factory(rows, "2023-01-01", "500.25", "0");
            }
            case "contract_lines" -> {
                contract(rows, "520102", "2021-05-01", "200000000");
                contract(rows, "520102", "2022-05-01", "300000000");
                contract(rows, "520102", "2022-06-30", "0");
                contract(rows, "520102", "2023-06-30", "60000000");
                contract(rows, asReported("水城县"), "2022-06-30", "200000000");
                contract(rows, asReported("520221"), "2022-07-01", "900000000");
                contract(rows, asReported("水城区"), "2023-05-01", "300000000");
            }
            case "fund_registrations" -> {
                fund(rows, "2022-05-01", "1900000000");
                fund(rows, "2023-05-01", "1000000000");
            }
            default -> {
                // The other facts are empty.
            }
        }
        return rows.dataset();
    }

    private static void team(FactRows rows, String id, String staff, String from, String to) {
        List<String> cells = new ArrayList<>(List.of("region_code=520102", "team_id=" + id, "staff=" + staff));
        if (!from.isEmpty()) {
            cells.add("stationed_from=" + from);
        }
        if (!to.isEmpty()) {
            cells.add("stationed_to=" + to);
        }
        rows.row(cells.toArray(String[]::new));
    }

    private static void factory(FactRows rows, String built, String area, String leased) {
        rows.row("region_code=520102", "built_on=" + built, "area_m2=" + area, "leased_m2=" + leased);
    }

    /** The region that a project's ledger is read as. */
    private static String asReported(String region) {
        return LedgerRows.one(Ledgers.PROJECTS, "region=" + region).getAs("region");
    }

    private static void contract(FactRows rows, String region, String day, String yuan) {
        rows.row(
                "region_code=" + region,
                "signed_on=" + day,
                "amount=" + yuan,
                "contract_type=formal",
                "status=effective");
    }

    private static void fund(FactRows rows, String day, String yuan) {
        rows.row("region_code=520102", "registered_on=" + day, "size=" + yuan);
    }
}

package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.assertj.core.data.Index;
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
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.reference.Region;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.table.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spans of teams, factories by stock, growth, areas and targets, as of 30 June 2023. */
class SpansAndStocksTest {
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
    private static List<Object[]> indicators;
    private static List<Object[]> scores;

    @BeforeAll
    static void derive() {
        List<Period> periods = Calendar.of(
                AS_OF,
                new Periods(List.of(PeriodKind.YEAR, PeriodKind.YTD, PeriodKind.CUMULATIVE), OptionalInt.of(2021)),
                List.of());
        Targets targets = targets();
        Definitions definitions = definitions().targeting(targets.indicators());
        Cells cells = Cells.compute(
                CellPlan.of(definitions),
                TimeSlices.of(periods, AS_OF),
                SpansAndStocksTest::fact,
                Shipped.reference().regions()::lineage);
        Figures figures = Derivation.figures(definitions, cells, periods, LEVELS, targets);
        figures.all()
                .forEach(f -> FIGURES.put(
                        String.join(
                                " ",
                                f.indicator().id(),
                                f.region(),
                                f.period().id(),
                                f.members().isEmpty() ? "total" : f.members().get(0)),
                        f));
        indicators = new ArrayList<>();
        formats().rows(figures.all()).forEachRemaining(indicators::add);
        scores = new TargetRows(SCORES).rows(figures, formats(), LEVELS::get);
    }

    @Test
    void aTeamCountsInEveryYearThatItsSpanMeetsBothEndsIncluded() {
        assertThat(text("staff_count 520102 2021 total")).isEqualTo("15人次");
        assertThat(text("staff_count 520102 2022 total")).isEqualTo("115人次");
        assertThat(text("staff_count 520102 2023 total")).isEqualTo("110人次");
        assertThat(text("staff_count 520102 ALL total")).isEqualTo("115人次");
    }

    @Test
    void teamsThatComeLaterOrEndBeforeTheyBeginCountNowhere() {
        assertThat(text("staff_count 520102 2023 T-later")).isEqualTo("no row");
        assertThat(text("staff_count 520102 ALL T-inverted")).isEqualTo("no row");
    }

    @Test
    void staffAddsUpOverRegionsAndTeams() {
        assertThat(text("staff_count 520000 2022 total")).isEqualTo("115人次");
        assertThat(text("staff_count 520000 2021 T-gone")).isEqualTo("5人次");
        assertThat(FIGURES.get("staff_count 520000 2022 T-open").additive()).isTrue();
    }

    @Test
    void aTeamThatHasGoneIsShownWhereTheYearBeforeHadIt() {
        assertThat(text("staff_count 520102 2023 T-gone")).isEqualTo("0人次");
    }

    @Test
    void factoriesCountFromTheDayTheyAreBuiltOn() {
        assertThat(text("factory_leasing_rate 520102 2021 total")).isEqualTo("50.0%");
        assertThat(text("factory_leasing_rate 520102 2022 total")).isEqualTo("75.0%");
        assertThat(text("factory_leasing_rate 520102 2023 total")).isEqualTo("60.0%");
        assertThat(text("factory_leasing_rate 520102 ALL total")).isEqualTo("60.0%");
    }

    @Test
    void existingFactoriesAreThoseBuiltBeforeTheYearOfThePeriodsEnd() {
        assertThat(text("factory_leasing_rate 520102 2022 existing")).isEqualTo("50.0%");
        assertThat(text("factory_leasing_rate 520102 2022 new")).isEqualTo("100.0%");
        assertThat(text("factory_leasing_rate 520102 2023YTD existing")).isEqualTo("75.0%");
        assertThat(text("factory_leasing_rate 520000 2023YTD new")).isEqualTo("0.0%");
    }

    @Test
    void aYearWithoutNewFactoriesHasNoSuchRow() {
        assertThat(text("factory_leasing_rate 520102 2021 existing")).isEqualTo("50.0%");
        assertThat(text("factory_leasing_rate 520102 2021 new")).isEqualTo("no row");
    }

    @Test
    void areasArePublishedInSquareMetres() {
        assertThat(row("factory_leasing_rate", "520102", "2021"))
                .contains(decimal("500.25"), atIndex(19))
                .contains(decimal("1000.5"), atIndex(20));
    }

    @Test
    void aSumOfAreasIsInSquareMetresToo() {
        assertThat(text("leased_area 520102 2022 total")).isEqualTo("1000.50平方米");
        assertThat(row("leased_area", "520102", "2022")[17]).isEqualTo(1_000_500_000L);
    }

    @Test
    void aCountyThatBecameADistrictIsOneSeries() {
        assertThat(text("contract_growth 520204 2023YTD total")).isEqualTo("50.0%");
    }

    @Test
    void growthIsTheChangeOnTheSamePeriodLastYear() {
        assertThat(text("contract_growth 520102 2022 total")).isEqualTo("50.0%");
        assertThat(text("contract_growth 520102 2023 total")).isEqualTo("-80.0%");
        assertThat(text("contract_growth 520102 2021 total")).isEqualTo("—");
    }

    @Test
    void growthHasNoChangeOfItsOwn() {
        Object[] row = row("contract_growth", "520102", "2022");

        assertThat(new Object[] {row[19], row[20], row[21], row[22], row[24], row[25]})
                .containsOnlyNulls();
    }

    @Test
    void aTargetStandsByTheTotalsOfItsYear() {
        assertThat(row("fund_size", "520102", "2022"))
                .contains(decimal("12"), atIndex(26))
                .contains("min", atIndex(27))
                .contains(decimal("1.583333"), atIndex(28))
                .contains(decimal("1"), atIndex(29));
        assertThat(row("fund_size", "520102", "2021")[26]).isNull();
        assertThat(row("fund_size", "520102", "ALL")[26]).isNull();
        assertThat(row("fund_size", "520100", "2022")[26]).isNull();
    }

    @Test
    void theScheduleIsThePartOfTheYearThatHasPassed() {
        assertThat(row("fund_size", "520102", "2023YTD")[29]).isEqualTo(decimal("0.495890"));
        assertThat(row("fund_size", "520102", "2023")[29]).isEqualTo(decimal("0.495890"));
    }

    @Test
    void aTargetOfZeroIsNeverCompleted() {
        assertThat(row("staff_count", "520103", "2023")[26]).isEqualTo(decimal("0"));
        assertThat(row("staff_count", "520103", "2023")[28]).isNull();
    }

    @Test
    void theScoreboardRanksRegionsOfOneLevelByCompletion() {
        assertThat(scores("fund_size", "2023"))
                .containsExactly(
                        "520102 10.000000 of 50.000000 0.200000 behind true rank 1",
                        "520103 0 of 7.000000 0.000000 behind true rank 2");
        assertThat(scores("staff_count", "2022"))
                .containsExactly("520102 115.000000 of 50.000000 2.300000 behind false rank 1");
        assertThat(scores("staff_count", "2023")).containsExactly("520103 0 of 0.000000 null behind null rank null");
    }

    private static List<String> scores(String indicator, String period) {
        return scores.stream()
                .filter(r -> indicator.equals(r[8]) && period.equals(r[4]))
                .map(r -> r[0] + " " + plain(r[11]) + " of " + r[12] + " " + r[14] + " behind " + r[16] + " rank "
                        + r[17])
                .sorted()
                .toList();
    }

    private static String plain(Object millionths) {
        return millionths.equals(0L)
                ? "0"
                : BigDecimal.valueOf((Long) millionths, 6).toString();
    }

    private static Index atIndex(int index) {
        return Index.atIndex(index);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number).setScale(6);
    }

    private static Object[] row(String indicator, String region, String period) {
        Object[] row = indicators.stream()
                .filter(r -> indicator.equals(r[0]) && region.equals(r[2]) && period.equals(r[6]) && r[10] == null)
                .findFirst()
                .orElseThrow();
        for (int i = 19; i <= 20; i++) {
            row[i] = row[i] instanceof Long millionths ? BigDecimal.valueOf(millionths, 6) : row[i];
        }
        return row;
    }

    private static String text(String name) {
        Figure figure = FIGURES.get(name);
        return figure == null ? "no row" : FigureText.of(figure);
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

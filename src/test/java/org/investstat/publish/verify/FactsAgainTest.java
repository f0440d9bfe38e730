package org.investstat.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.parquet.RowOrder;
import org.investstat.parquet.TableWriter;
import org.investstat.publish.Example;
import org.investstat.publish.RunFolder;
import org.investstat.table.DimensionTables;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a handful of facts in 520102 (below 520100, 520000) and 520100 itself, with totals computed by hand. */
class FactsAgainTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    @TempDir
    Path output;

    private RunFolder run;
    private final Map<TableSchema, List<@Nullable Object[]>> tables = new HashMap<>();

    @BeforeEach
    void sound() {
        run = Example.fresh(output.toString(), "n1");
        region("520000", "province");
        region("520100", "prefecture");
        region("520102", "county");
        define("amount", "亿元", "additive", "contract_lines", "signed_on", null, "amount", "is_lead");
        define("staff", "人", "overlap", "team_staff", "stationed_from", "stationed_to", "staff", null);
        define("talks", "个", "stock", "project_stages", "on", "left_on", null, "stage = 'negotiation'");
        line("C1", "520102", "2022-12-31", "150", true);
        line("C2", "520102", "2023-01-01", "123456789", true);
        line("C3", "520100", "2023-12-20", "50", true);
        line("C4", "520102", "2023-03-01", "9", false);
        line("C5", "520102", "2023-12-21", "7", true);
        total("amount", "520000", "province", "2023", "1.234568", "123456839");
        total("amount", "520100", "prefecture", "2023", "1.234568", "123456839");
        total("amount", "520102", "county", "2023", "1.234568", "123456789");
        total("amount", "520102", "county", "2022", "0.000002", "150");
    }

    @Test
    void aTotalIsWhatItsRowsComeToInEveryRegionAboveThem() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void aFactOfAnotherRunIsNamedByItsFigures() {
        line("C6", "520100", "2023-05-01", "1", true);

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "amount 520000 2023: is 123456839, but its facts make 123456840",
                        "amount 520100 2023: is 123456839, but its facts make 123456840");
    }

    @Test
    void aValueThatWasRoundedOtherwiseIsNamed() {
        total("amount", "520100", "prefecture", "2022", "0.000001", "150");

        assertThat(differences()).containsExactly("amount 520100 2022: is 0.000001, but its facts make 0.000002");
    }

    @Test
    void aRegionWithoutFiguresIsMissingInItsLevel() {
        line("C6", "520103", "2023-05-01", "5", true);
        region("520103", "county");

        assertThat(differences())
                .contains("amount county 2023: all regions add up to 123456789, the facts to 123456794");
    }

    @Test
    void aSpanCountsInEveryPeriodThatItMeetsAndAnOpenEndIsNoEnd() {
        team("T1", null, "2023-01-01", 1);
        team("T2", "2022-05-01", "2022-12-31", 2);
        team("T3", "2023-12-20", null, 4);
        team("T4", "2023-12-21", null, 8);
        team("T5", "2023-06-02", "2023-06-01", 16);
        total("staff", "520102", "county", "2022", "3", null);
        total("staff", "520102", "county", "2023", "5", null);

        assertThat(differences()).isEmpty();
    }

    @Test
    void aStockIsWhatHasBegunAndNotEndedAtTheEndOfThePeriod() {
        stage("P1", "negotiation", "2022-05-01", "2023-01-01");
        stage("P2", "negotiation", "2022-06-01", null);
        stage("P3", "negotiation", "2022-07-01", "2022-07-01");
        stage("P4", "decision", "2022-07-01", null);
        total("talks", "520102", "county", "2022", "2", null);
        total("talks", "520102", "county", "2023", "1", null);

        assertThat(differences()).isEmpty();
    }

    @Test
    void bothSidesOfARatioAreComparedAndOneToDateBeginsWithTheFirstRow() {
        tables.remove(DimensionTables.INDICATOR_DEFINITIONS);
        ratio("leased", "factories", "built_on", "leased_m2", "area_m2");
        put(
                Facts.FACTORIES.table(),
                place("520102"),
                "factory_id",
                "B1",
                "built_on",
                "2020-02-01",
                "area_m2",
                "200.50",
                "leased_m2",
                "100.25");
        ratioTotal("50.000000", "100.25", "200.50");
        assertThat(differences()).isEmpty();

        tables.remove(OutputTables.INDICATORS);
        ratioTotal("50.000000", "100.25", "200");
        assertThat(differences())
                .containsExactly("leased 520102 2023: is 100.25 / 200, but its facts make 100.25 / 200.5");
    }

    @Test
    void anIndicatorWhoseFilterOnlySparkKnowsIsNamedAndNotCompared() {
        define("odd", "个", "additive", "contract_lines", "signed_on", null, null, "length(contract_id) > 2");
        total("odd", "520102", "county", "2023", "77", null);

        assertThat(differences()).isEmpty();
        assertThat(FactsAgain.compare(run).notes())
                .extracting(Text::en)
                .containsExactly("not compared with the facts, by reason of their filters: odd");
    }

    private List<String> differences() {
        List.of(Facts.CONTRACT_LINES.table(), Facts.TEAM_STAFF.table(), Facts.PROJECT_STAGES.table())
                .forEach(schema -> tables.computeIfAbsent(schema, s -> new ArrayList<>()));
        tables.forEach((schema, rows) -> {
            rows.sort(RowOrder.of(schema));
            run.removeTable(schema.name());
            TableWriter.write(run.table(schema.name()), schema, rows.iterator(), run.hadoop());
        });
        return FactsAgain.compare(run).differences().stream().map(Text::en).toList();
    }

    private void region(String code, String level) {
        put(DimensionTables.REGIONS, Map.of(), "region_code", code, "region_level", level);
    }

    private void define(
            String id,
            String unit,
            String kind,
            String fact,
            String date,
            @Nullable String until,
            @Nullable String measure,
            @Nullable String filter) {
        put(
                DimensionTables.INDICATOR_DEFINITIONS,
                Map.of("additive", true, "cumulative", false, "has_total", true),
                "indicator_id",
                id,
                "unit",
                unit,
                "kind",
                kind,
                "fact",
                fact,
                "date_column",
                date,
                "until_column",
                until,
                "measure",
                measure,
                "filter",
                filter);
    }

    private void ratio(String id, String fact, String date, String above, String below) {
        put(
                DimensionTables.INDICATOR_DEFINITIONS,
                Map.of("additive", false, "cumulative", true, "has_total", true),
                "indicator_id",
                id,
                "unit",
                "%",
                "kind",
                "ratio",
                "fact",
                fact,
                "date_column",
                date,
                "measure",
                above,
                "denominator_fact",
                fact,
                "denominator_date",
                date,
                "denominator",
                below);
    }

    private void line(String id, String region, String day, String yuan, boolean lead) {
        Map<String, Object> where = place(region);
        where.put("is_lead", lead);
        put(Facts.CONTRACT_LINES.table(), where, "contract_id", id, "signed_on", day, "amount", yuan + ".00");
    }

    private void team(String id, @Nullable String from, @Nullable String to, long staff) {
        Map<String, Object> where = place("520102");
        where.put("staff", staff);
        put(Facts.TEAM_STAFF.table(), where, "team_id", id, "stationed_from", from, "stationed_to", to);
    }

    private void stage(String project, String stage, String on, @Nullable String left) {
        put(
                Facts.PROJECT_STAGES.table(),
                place("520102"),
                "project_id",
                project,
                "stage",
                stage,
                "on",
                on,
                "left_on",
                left);
    }

    private void total(
            String indicator, String region, String level, String year, String value, @Nullable String numerator) {
        LocalDate last = year.equals("2023") ? AS_OF : LocalDate.of(2022, 12, 31);
        put(
                OutputTables.INDICATORS,
                Map.of("period_start", LocalDate.of(last.getYear(), 1, 1), "period_end", last),
                "indicator_id",
                indicator,
                "region_code",
                region,
                "region_level",
                level,
                "period_kind",
                "year",
                "period",
                year,
                "value",
                value,
                "numerator",
                numerator);
    }

    private void ratioTotal(String value, String above, String below) {
        tables.remove(OutputTables.INDICATORS);
        total("leased", "520102", "county", "2023", value, above);
        @Nullable Object[] row = tables.get(OutputTables.INDICATORS).get(0);
        row[OutputTables.INDICATORS.names().indexOf("denominator")] = new BigDecimal(below).setScale(6);
    }

    /** The county's own prefecture and province, or the prefecture's. */
    private static Map<String, Object> place(String region) {
        return new HashMap<>(Map.of("region_code", region, "prefecture_code", "520100", "province_code", "520000"));
    }

    /** A row of texts, days and amounts as a person writes them. */
    private void put(TableSchema schema, Map<String, Object> values, @Nullable String... texts) {
        @Nullable Object[] row = new Object[schema.columns().size()];
        values.forEach((column, value) -> row[schema.names().indexOf(column)] = value);
        for (int i = 0; i < texts.length; i += 2) {
            String type = schema.column(String.valueOf(texts[i])).type().simpleString();
            String text = texts[i + 1];
            row[schema.names().indexOf(texts[i])] = text == null
                    ? null
                    : type.equals("date")
                            ? LocalDate.parse(text)
                            : type.equals("decimal(38,6)")
                                    ? new BigDecimal(text).setScale(6)
                                    : type.startsWith("decimal") ? new BigDecimal(text) : text;
        }
        tables.computeIfAbsent(schema, s -> new ArrayList<>()).add(row);
    }
}

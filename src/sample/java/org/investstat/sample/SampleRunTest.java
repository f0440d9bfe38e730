package org.investstat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.investstat.RunTables;
import org.investstat.SparkTables;
import org.investstat.SparkWork;
import org.investstat.Typed;
import org.investstat.docs.QueryPage;
import org.investstat.report.page.Browser;
import org.investstat.report.workbook.LibreOffice;
import org.investstat.table.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run of the job over {@code data-sample}, held against the committed tables beside the ledgers. */
@Tag("browser")
@Tag("office")
@Tag("runs")
class SampleRunTest {
    private static final Path SAMPLE = Path.of(System.getProperty("investstat.basedir", "."), "data-sample");
    private static final Path PUBLISHED =
            SAMPLE.resolveSibling("src/test/resources/org/investstat/sample/headline_figures.csv");
    private static final List<String> FATES =
            List.of("read", "accepted", "rejected", "future", "duplicate", "superseded");

    private static final List<String> LEDGERS = List.of(
            "contracts",
            "projects",
            "project_stages",
            "investors",
            "contract_investors",
            "fx_rates",
            "teams",
            "activities",
            "funds",
            "industry_funds",
            "factories",
            "targets",
            "ledger_snapshots");

    @TempDir
    static Path output;

    private static Typed run;
    private static RunTables tables;
    private static SparkWork work;
    private static JsonNode manifest;

    @BeforeAll
    static void runTheJob() throws Exception {
        work = SparkWork.during(() -> {
            run = Typed.run(
                    "--config",
                    SAMPLE.resolve("conf/job.yaml").toString(),
                    "--input",
                    SAMPLE.resolve("ledgers").toString(),
                    "--output",
                    output.toString(),
                    "--as-of",
                    "2023-12-20",
                    "--local=2");
            return run;
        });
        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isZero();
        tables = RunTables.of(output.resolve("current"));
        manifest = new ObjectMapper()
                .readTree(output.resolve("current/manifest.json").toFile());
    }

    @AfterAll
    static void closeTables() throws SQLException {
        if (tables != null) {
            tables.close();
        }
    }

    /** One pass over each of the eight facts, and nothing else: ledgers and tables of this size need no Spark. */
    @Test
    void sparkReadsEachFactOnceAndShufflesNothing() {
        assertThat(work).isEqualTo(new SparkWork(8, 8, 0));
    }

    @Test
    void everyPrintedFigureComesOutOfTheRecords() throws IOException, SQLException {
        if (Boolean.getBoolean("investstat.rewrite")) {
            PrintedFigures.read(SAMPLE.resolve("figures.csv")).computed(tables).write();
        }
        PrintedFigures figures = PrintedFigures.read(SAMPLE.resolve("figures.csv"));

        assertThat(figures.computed(tables).lines()).isEqualTo(figures.lines());
        assertThat(figures.differing()).isEmpty();
    }

    @Test
    void everyLedgersRowsHaveTheFatesThatWereWritten() throws IOException {
        List<String> account = new ArrayList<>(List.of("ledger," + String.join(",", FATES)));
        for (String ledger : LEDGERS) {
            JsonNode rows = ledger(ledger).get("account");
            account.add(ledger + "," + rows.get("rows")
                    + String.join(
                            "",
                            FATES.stream()
                                    .skip(1)
                                    .map(fate -> "," + rows.get("fates").get(fate))
                                    .toList()));
        }

        assertThat(account).isEqualTo(Files.readAllLines(SAMPLE.resolve("row-account.csv"), StandardCharsets.UTF_8));
    }

    @Test
    void everyPlantedRejectIsFoundByFileLineAndColumn() throws IOException, SQLException {
        Set<String> expected = planted("rejected", "ledger", "file", "line", "column");

        assertThat(new TreeSet<>(tables.rows("""
                        select ledger, source_file, source_line, coalesce("column", '') from rejects"""))).isEqualTo(expected);
    }

    @Test
    void everyPlantedFindingIsThereByFileAndLine() throws IOException, SQLException {
        Set<String> expected = new TreeSet<>();
        for (CsvTable.Line line :
                CsvTable.read(SAMPLE.resolve("planted-rows.csv")).lines()) {
            if (line.cell("zh").contains("记一条发现")) {
                expected.add(String.join("|", line.cell("ledger"), line.cell("file"), line.cell("line")));
            }
        }

        assertThat(tables.rows("select ledger, source_file, source_line from findings"))
                .containsAll(expected);
    }

    @Test
    void everyTableIsReadInFullAndHasTheRowsOfTheManifest() throws SQLException {
        List<String> said = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        for (JsonNode table : manifest.get("outputs")) {
            String name = table.get("table").asText();
            said.add(name + " " + table.get("rows"));
            // A hash of every row makes DuckDB decode every value.
            counted.add(name + " " + tables.value("select count(hash(t)) from " + name + " t"));
        }

        assertThat(counted).isEqualTo(said);
        assertThat(tables.names()).hasSize(said.size());
    }

    @Test
    void theLastLinesQuoteThePrintedFigures() {
        assertThat(run.out())
                .anyMatch(line -> line.matches(".*Greater Bay Area.* 2022 +41\\.0%"))
                .anyMatch(line -> line.matches(".*Investment from Guangdong.* 近一年来 +3003\\.00亿元"))
                .anyMatch(line -> line.matches(".*Hengli.* ALL +53天"))
                .noneMatch(line -> line.endsWith("—"));
    }

    @Test
    void spreadsheetOpenedInLibreOfficeShowsTheFiguresOfTheTables(@TempDir Path folder) throws Exception {
        Path workbook = output.resolve("current/report/boards.xlsx");
        SampleSpreadsheet sheets = new SampleSpreadsheet(new LibreOffice(workbook, folder).toCsv(), tables);
        Map<String, String> dimensions = Arrays.stream(Dimension.values())
                .collect(Collectors.toMap(d -> d.title().zh(), Dimension::id));
        Map<String, String> boards = Map.of(
                "总览", "overview",
                "投资方来源地", "share_by_origin",
                "招商小分队", "teams",
                "园区与标准厂房", "parks_and_factories",
                "产业链 × 来源省份", "chain_by_origin");

        for (Map.Entry<String, String> board : boards.entrySet()) {
            assertThat(sheets.differing(board.getKey(), dimensions)).isEmpty();
            assertThat(sheets.rows(board.getKey())).isEqualTo(sheets.covered(board.getValue()));
        }
    }

    /** The README of the sample says of each why not. */
    @Test
    void bulletinHasThePublishedSentencesWithTheirFigures() throws IOException {
        String bulletin = halfWidth(Files.readString(output.resolve("current/report/bulletin.md")));
        List<String> absent = new ArrayList<>();
        for (CsvTable.Line figure : CsvTable.read(PUBLISHED).lines()) {
            if (!bulletin.contains(halfWidth(figure.cell("context").replaceFirst("\\(上文主语.*", "")))) {
                absent.add(figure.cell("id"));
            }
        }

        assertThat(String.join(" ", absent))
                .isEqualTo("H004 H016 H017 H018 H023 H042 H053 H054 H058 H062 H064 H065 H066 H067 H068 H069 H070"
                        + " H106 H110 H111 H112 H113 H114 H117 H118 H120 H122");
    }

    /** The run before is this one without a figure and with another one changed. */
    @Test
    void everyQueryOfThePageGivesWhatThePageSaysInDuckDbAndInSpark() throws SQLException {
        String before = """
                select indicator_id, region_code, region_name, period_kind, period, dim_1,
                  case when region_code = '520100' and period = '2022' then value - 1 else value end as value,
                  case when region_code = '520100' and period = '2022' then '1252.35亿元' else text end as text
                from indicators where region_code <> 'GUIAN' or period <> '2022'""";
        tables.view("before_indicators", before);
        SparkTables spark = new SparkTables(output.resolve("current"), tables.names());
        spark.view("before_indicators", before);

        List<QueryPage.Query> queries = QueryPage.queries();

        assertThat(queries).hasSizeGreaterThan(16);
        for (QueryPage.Query query : queries) {
            assertThat(tables.rows(query.sql())).as("DuckDB: " + query.sql()).isEqualTo(query.lines());
            assertThat(spark.rows(query.sql())).as("Spark: " + query.sql()).isEqualTo(query.lines());
        }
    }

    /** Prefectures, custom units and the province's own (8.20亿元, reported for the province itself) are the province. */
    @Test
    void theTerminalShowsWhatIsTheProvincesOwnSoThatItsPartsAddUp() throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(String.join(
                        "",
                        Typed.line(
                                        "show",
                                        "overview",
                                        "--config",
                                        SAMPLE.resolve("conf/job.yaml").toString(),
                                        "--output",
                                        output.toString(),
                                        "--region=all",
                                        "--period=ALL",
                                        "--format=json",
                                        "--lang=zh")
                                .out()));
        Map<String, JsonNode> byRegion = new HashMap<>();
        rows.forEach(row -> byRegion.put(row.get("region").asText(), row));

        JsonNode own = byRegion.get("520000-own");
        assertThat(own.get("region_text").asText()).isEqualTo("贵州省本级及直管");
        assertThat(own.get("contract_amount_text").asText()).isEqualTo("8.20亿元");
        assertThat(own.get("contract_amount").decimalValue()).isEqualByComparingTo("8.198");
        assertThat(own.get("landing_rate").isNull()).isTrue();
        BigDecimal parts = byRegion.values().stream()
                .filter(row -> row.get("region").asText().matches("52\\d\\d00|GUIAN|520000-own"))
                .filter(row -> !row.get("region").asText().equals("520000"))
                .map(row -> row.get("project_count").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts)
                .isEqualByComparingTo(
                        byRegion.get("520000").get("project_count").decimalValue());
    }

    @Test
    void thePageShowsWhatIsTheProvincesOwnAmongItsParts() {
        Browser browser =
                Browser.shared().open(output.resolve("current/report/index.html"), "lang=zh&region=520000&period=ALL");

        assertThat(browser.text("#places")).contains("本级及直管").contains("8.20");

        browser.open(output.resolve("current/report/index.html"), "lang=zh&region=520000&period=2022");

        assertThat(browser.text("#places .tiles")).doesNotContain("本级及直管");
    }

    /** What was reported for the province itself is a row of the spreadsheet, so that the parts add up to the province. */
    @Test
    void theSpreadsheetHasWhatIsTheProvincesOwn(@TempDir Path folder) throws Exception {
        SampleSpreadsheet sheets = new SampleSpreadsheet(
                new LibreOffice(output.resolve("current/report/boards.xlsx"), folder).toCsv(), tables);

        assertThat(sheets.own("总览", "ALL", "合同投资额"))
                .containsEntry("520000-own", "8.20亿元")
                .allSatisfy((code, text) -> assertThat(code).endsWith("-own"));
    }

    private static String halfWidth(String text) {
        return text.replace('，', ',').replace('（', '(').replace('）', ')').replace(" ", "");
    }

    @Test
    void theFundsOfAYearAreThoseOfTheModel() throws SQLException {
        BigDecimal made = Recomputation.funds(SampleModel.build(), Days.YEAR_2022);

        assertThat(new BigDecimal(tables.value("""
                        select value from indicators where indicator_id = 'funds_in_place' and region_code = '520000'
                        and period_kind = 'year' and period = '2022' and dim_1 is null"""))).isEqualByComparingTo(made);
    }

    @Test
    void thePlantedRepeatsAreSuspected() throws SQLException {
        assertThat(tables.rows("select project_name_a, project_name_b from duplicates"))
                .contains(
                        "贵安拟珂砚储能电池产业园项目|平坝拟珂砚储能电池产业园项目",
                        "遵义拟璞曜半导体封装项目|红花岗拟璞曜半导体封装项目",
                        "观山湖拟瑾岚光伏玻璃生产基地项目|乌当拟瑾岚光伏玻璃生产基地项目");
    }

    @Test
    void thePlantedDifferencesOfTheThreeLevelLedgerAreFound() throws SQLException {
        assertThat(tables.rows("""
                        select distinct difference from reconciliation
                        where half_month = '2023-12-A' and '520115' in (submitter_a, submitter_b) order by 1"""))
                .containsExactly("amount_differs", "only_in_a", "only_in_b", "stage_differs", "unit_suspected");
        assertThat(tables.rows("""
                        select half_month, status from reconciliation_units where submitter = '520303' order by 1""")).containsExactly("2023-11-A|late", "2023-11-B|overdue", "2023-12-A|submitted");
    }

    @Test
    void thePageIsSmallAndOpensAtOnce() throws IOException {
        Path page = output.resolve("current/report/index.html");

        assertThat(Files.size(page)).isLessThan(3_000_000);
        assertThat(IntStream.range(0, 3)
                        .mapToDouble(i -> Browser.shared().open(page, "lang=zh").millisToShow())
                        .min()
                        .orElseThrow())
                .isLessThan(2000);
        assertThat(Browser.shared().complaints()).isEmpty();
        assertThat(Browser.shared().requests()).isEmpty();
    }

    @Test
    void thePageShowsWhatIsPublishedWhicheverPlaceAndPeriodIsChosen() throws SQLException {
        Browser browser =
                Browser.shared().open(output.resolve("current/report/index.html"), "lang=zh&region=520100&period=2022");

        assertThat(browser.ranking("#results_by_chain")).isEqualTo(largest("chain", "520100", "2022"));

        browser.choose("#county", "南明区").choose("#kind", "年初至今");

        assertThat(browser.ranking("#results_by_chain")).isEqualTo(largest("chain", "520102", "2023YTD"));
        assertThat(browser.text("#channels h2")).isEqualTo("招商渠道");

        browser.choose("#kind", "季度");

        assertThat(browser.text("#results_by_chain")).contains("本页未收录这一层的数字");
    }

    /** As the page names them: with the code where two members of the dimension have one name. */
    private static List<String> largest(String dimension, String region, String period) throws SQLException {
        return tables.rows("""
                select member_1_name || if(member_1_name in (
                  select member_1_name from indicators where dim_1 = '%1$s' group by 1 having count(distinct member_1) > 1
                ), ' ' || member_1, '') || ' ' || text
                from indicators where indicator_id = 'contract_amount'
                and dim_1 = '%1$s' and dim_2 is null and region_code = '%2$s' and period = '%3$s'
                order by member_1 = 'unknown', value desc, member_1 limit 10""".formatted(dimension, region, period));
    }

    private static JsonNode ledger(String name) {
        for (JsonNode ledger : manifest.get("ledgers")) {
            if (ledger.get("ledger").asText().equals(name)) {
                return ledger;
            }
        }
        throw new AssertionError("the manifest has no ledger " + name);
    }

    private static Set<String> planted(String fate, String... columns) throws IOException {
        Set<String> rows = new TreeSet<>();
        for (CsvTable.Line line :
                CsvTable.read(SAMPLE.resolve("planted-rows.csv")).lines()) {
            if (line.cell("fate").equals(fate)) {
                rows.add(String.join(
                        "|", List.of(columns).stream().map(line::cell).toList()));
            }
        }
        return rows;
    }
}

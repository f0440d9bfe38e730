package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.investstat.RunTables;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command on the four required ledgers alone, around one published run. */
class JobCommandsTest {
    private static final List<String> NEED_STAGES = List.of(
            "landed_count", "started_count", "start_rate", "days_sign_to_start", "lead_count", "stage_project_count");

    @TempDir
    static Path folder;

    private static TinyLedgers ledgers;
    private static String output;
    private static Typed published;

    @BeforeAll
    static void publish() throws IOException {
        ledgers = TinyLedgers.required(folder.resolve("in")).write("targets.csv", """
                indicator_id,region,year,value,unit,bound,revised_on
                contract_amount,520100,2023,20000,万元,min,2023-01-05
                contract_amount,520300,2023,1,亿元,,2023-01-05
                contract_count,520400,2023,0,个,about,2023-01-05
                contract_amount_share,520000,2023,5,%,exact,2023-01-05
                contract_count,520000,2019,5,个,exact,2019-01-05
                """);
        ledgers.write("README.md", "which county sends what");
        output = folder.resolve("out").toString();
        String config = Files.writeString(folder.resolve("job.yaml"), """
                headlines:
                  - title: {zh: 广东占比, en: Share of Guangdong}
                    indicator: contract_amount_share
                    period: 2023
                    where: {origin_province: '440000'}
                  - {title: {zh: 贵安, en: Guian}, indicator: contract_amount, region: GUIAN, period: 2023Q2}
                  - {title: {zh: 没有的, en: Not there}, indicator: contract_amount, period: '1999'}
                """).toString();
        published = Typed.run(arguments("--output", output, "--run-id", "tonight", "--config", config));
        assertThat(published.errors()).isEmpty();
    }

    @Test
    void theLastLinesQuoteTheHeadlinesOfTheConfiguration() {
        assertThat(published.out())
                .containsSequence(
                        "Headline figures:",
                        "  Share of Guangdong  2023       45.0%",
                        "  Guian               2023Q2  1.00亿元",
                        "  Not there           1999           —");
    }

    @Test
    void whatLiesInTheInputAndIsNotReadIsNamedWhereThePublisherLooks() throws IOException, SQLException {
        String why = "README.md is no ledger's file and is not read; if that is right, list it under ignore";

        assertThat(published.out()).contains("In the input and not read: 1: README.md (ignore silences it)");
        try (RunTables tables = RunTables.of(Path.of(output, "current"))) {
            assertThat(tables.rows("select severity, key, text_en from findings where code = 'input_not_read'"))
                    .containsExactly("warning|README.md|" + why);
        }
        assertThat(typed("plan").out()).contains("Not read", "README.md  " + why);
        assertThat(typed("plan", "--set", "ignore=[README*]").out()).doesNotContain("Not read");
    }

    @Test
    void theIndicatorsOfAbsentLedgersAreAbsentAndTheManifestSaysSo() throws IOException, SQLException {
        JsonNode manifest = new ObjectMapper()
                .readTree(Path.of(output, "current/manifest.json").toFile());

        assertThat(texts(manifest.get("absent_ledgers")))
                .containsExactly(
                        "activities",
                        "factories",
                        "funds",
                        "fx_rates",
                        "industry_funds",
                        "ledger_snapshots",
                        "project_stages",
                        "teams");
        assertThat(texts(manifest.get("absent_indicators")))
                .containsAll(NEED_STAGES)
                .doesNotContain("contract_amount", "project_count");
        try (RunTables tables = RunTables.of(Path.of(output, "current"))) {
            assertThat(tables.rows("select distinct indicator_id from indicators"))
                    .contains("contract_amount", "project_count")
                    .doesNotContainAnyElementsOf(NEED_STAGES);
            assertThat(tables.rows("select column_name from (describe overview)"))
                    .contains("contract_amount")
                    .doesNotContainAnyElementsOf(NEED_STAGES);
            assertThat(tables.names())
                    .doesNotContain("funnel", "industry_funds", "reconciliation", "reconciliation_units");
        }
    }

    @Test
    void aCheckLeavesNothingBehind() throws IOException {
        Path fresh = folder.resolve("fresh");
        List<Path> before = filesOf(folder);

        Typed check = typed("check", "--run-id", "trial");
        Typed dryRun = typed("run", "--dry-run", "--run-id", "trial", "--output", fresh.toString());

        for (Typed typed : List.of(check, dryRun)) {
            assertThat(typed.errors()).isEmpty();
            assertThat(typed.out())
                    .startsWith("Checked: run trial, as of 2023-12-20; every gate is open, nothing was published");
        }
        assertThat(filesOf(folder)).isEqualTo(before);
    }

    @Test
    void aPlanStartsNoSparkJob() {
        SparkSession session = TestSpark.session();
        int before = jobs(session);

        Typed plan = typed("plan", "--output", output);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.out())
                .contains("Reads", "Computes", "Writes", "Periods")
                .anyMatch(line ->
                        line.matches("contracts +contracts +1 +\\d+ +one row per contract and reported version"))
                .anyMatch(line -> line.matches("project_stages +.* +0 +0 +absent, and so are its indicators"));
        assertThat(jobs(session)).isEqualTo(before);
    }

    @Test
    void aPublishedBoardIsShown() {
        Typed shown = Typed.line("show", "size_bands", "--output", output, "--region", "520000", "--period", "2023");

        assertThat(shown.errors()).isEmpty();
        assertThat(shown.out())
                .containsExactly(
                        "Size bands",
                        "run tonight, as of 2023-12-20",
                        "size band: members overlap and do not add up",
                        "region  period  breakdown  member              Contracted investment  on year  Share of contracted investment  on year  Formal contracts  on year  Framework agreements  Agreements of all types  on year  Signed projects  on year",
                        "------  ------  ---------  ------------------  ---------------------  -------  ------------------------------  -------  ----------------  -------  --------------------  -----------------------  -------  ---------------  -------",
                        "贵州省  2023    size band  100M yuan and more               4.00亿元  ▲100.0%                          100.0%    0.0pp               2个  ▲100.0%                   1个                      3个  ▲200.0%              2个  ▲100.0%",
                        "贵州省  2023    size band  500M yuan and more                      ·                                        ·                          ·                            1个                      1个                         ·");
    }

    @Test
    void theScoreboardShowsWhoIsBehind() {
        Typed shown = Typed.line("show", "scoreboard", "--output", output, "--period", "2023");

        assertThat(shown.errors()).isEmpty();
        assertThat(shown.out())
                .containsExactly(
                        "Scoreboard",
                        "run tonight, as of 2023-12-20",
                        "ranks are by completion, within indicator, period and level of region",
                        "indicator              region  period  rank     value          target  completion  schedule  against schedule",
                        "---------------------  ------  ------  ----  --------  --------------  ----------  --------  ----------------",
                        "Contracted investment  贵阳市  2023       1  3.00亿元  at least 2亿元      150.0%     97.0%  ahead",
                        "Contracted investment  遵义市  2023       2  0.00亿元           1亿元        0.0%     97.0%  behind",
                        "Formal contracts       安顺市  2023       —       0个       about 0个           —     97.0%  —");
    }

    @Test
    void aTargetThatNoFigureCanMeetIsAFinding() {
        Typed shown = Typed.line("show", "findings", "--output", output, "--lang", "zh");

        assertThat(shown.errors()).isEmpty();
        assertThat(shown.out())
                .containsExactly(
                        "发现的问题",
                        "批次 tonight，数据截止 2023-12-20",
                        "共 2 行",
                        "级别  代码                 台账     编号                                   说明                                                     文件         行",
                        "----  -------------------  -------  -------------------------------------  -------------------------------------------------------  -----------  --",
                        "警告  input_not_read                README.md                              README.md 不是台账文件，未读入；确属无关，可写入 ignore",
                        "警告  target_without_cell  targets  contract_amount_share / 520000 / 2023  该目标没有可对照的指标值：该指标没有合计                 targets.csv   5");
    }

    @Test
    void aTableThatTheRunDoesNotHaveNamesTheLedgersItLacked() {
        Typed shown = Typed.line("show", "reconciliation_units", "--output", output);

        assertThat(shown.code()).isEqualTo(66);
        assertThat(shown.errors())
                .containsExactly("run tonight has no table reconciliation_units; it lacked the ledgers activities,"
                        + " factories, funds, fx_rates, industry_funds, ledger_snapshots, project_stages, teams");
    }

    @Test
    void aListWithoutARegionCannotBeChosenByOne() {
        Typed shown = Typed.line("show", "rejects", "--output", output, "--region", "520100");

        assertThat(shown.code()).isEqualTo(64);
        assertThat(shown.errors())
                .containsExactly(
                        "rejects cannot be chosen by --region; leave that option out; see investstat show --help");
    }

    @Test
    void aBoardThatNobodyDefinedIsOneLine() {
        Typed shown = Typed.line("show", "size_band", "--output", output);

        assertThat(shown.code()).isEqualTo(64);
        assertThat(shown.errors())
                .containsExactly("no board 'size_band'; the nearest are size_bands, scoreboard, teams, overview, events"
                        + " (of 21); see investstat show --help");
    }

    /** Each refused with 64 and what there is, the nearest first. */
    static Stream<Arguments> whatDoesNotExist() {
        return Stream.of(
                Arguments.of(
                        "overview --period 2022Q9",
                        "run tonight has no period '2022Q9'; the nearest are 2022, 2022Q1, 2022Q2, 2022Q3, 2022Q4 (of 59)"),
                Arguments.of(
                        "overview --region 贵阳",
                        "run tonight has no region '贵阳'; there are 520100 贵阳市, 520000 贵州省, 520300 遵义市,"
                                + " 520400 安顺市, GUIAN 贵安新区"),
                Arguments.of(
                        "overview --region 440000",
                        "run tonight has no region '440000'; there are 520000 贵州省, 520100 贵阳市, 520300 遵义市,"
                                + " 520400 安顺市, GUIAN 贵安新区"),
                Arguments.of(
                        "chain_by_origin --region 520100",
                        "chain_by_origin does not hold regions of the level of 520100 贵阳市; there are 520000 贵州省"),
                Arguments.of(
                        "chain_by_origin --period 2023Q1",
                        "chain_by_origin does not hold the period '2023Q1'; there are 2023, 2021, 2022, 2023YTD"),
                Arguments.of(
                        "scoreboard --period 2023Q1",
                        "scoreboard does not hold the period '2023Q1'; there are 2023, 2023YTD"),
                Arguments.of("scoreboard --region 无此地", "run tonight has no region '无此地'; there are 520000 贵州省"),
                Arguments.of(
                        "duplicates --region nowhere", "run tonight has no region 'nowhere'; there are 520000 贵州省"),
                Arguments.of(
                        "overview --sort contract_amont:desc",
                        "there is no column 'contract_amont' to sort by; the nearest are contract_amount, contract_count,"),
                Arguments.of("contracts", "contracts is a table and no board; read "));
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotExist")
    void whatDoesNotExistIsRefusedWithWhatDoes(String line, String beginning) {
        Typed shown = Typed.line(("show " + line + " --output " + output).split(" "));

        assertThat(shown.code()).isEqualTo(64);
        assertThat(shown.out()).isEmpty();
        assertThat(shown.errors()).hasSize(1).allMatch(error -> error.startsWith(beginning), beginning);
    }

    /** It exists, so that nothing to show is an answer: it says what no row means. */
    @ParameterizedTest
    @ValueSource(strings = {"size_bands --region GUIAN --period 2021", "size_bands --region 520502"})
    void whatExistsWithoutARowIsShownAsNothingAndSaysWhatThatMeans(String line) {
        Typed shown = Typed.line(("show " + line + " --output " + output).split(" "));

        assertThat(shown.errors()).isEmpty();
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).anyMatch(told -> told.endsWith("sums count as 0, other indicators have no data"));
    }

    @Test
    void aRunThatIsNotThereIsToldWithThoseThatAre() {
        Typed shown = Typed.line("show", "overview", "--output", output, "--run", "tonigth");

        assertThat(shown.code()).isEqualTo(66);
        assertThat(shown.errors()).containsExactly("there is no run 'tonigth' in " + output + "; there are tonight");
    }

    @Test
    void everyIndicatorIsListedInThreeFormats() throws IOException {
        Typed table = Typed.line("indicators");
        Typed markdown = Typed.line("indicators", "--format", "markdown");
        Typed json = Typed.line("indicators", "--format=json", "--lang=zh");

        JsonNode all = new ObjectMapper().readTree(String.join("\n", json.out()));
        assertThat(all.get(0).get("id").asText()).isEqualTo("contract_amount");
        assertThat(all.get(0).get("definition").asText()).startsWith("报告期内签订、截至数据截止日最新状态为有效的正式合同");
        assertThat(markdown.out())
                .hasSize(all.size() + 2)
                .anyMatch(line -> line.startsWith("| contract_amount | Contracted"));
        assertThat(table.out())
                .anyMatch(line -> line.matches("contract_amount +Contracted investment +亿元 +additive +always .*"));
    }

    private static Typed typed(String command, String... more) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments(more)));
        return Typed.line(line.toArray(String[]::new));
    }

    private static String[] arguments(String... more) {
        List<String> all = new ArrayList<>(List.of("--input", ledgers.toString(), "--as-of", TinyLedgers.AS_OF));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static int jobs(SparkSession session) {
        return JavaSparkContext.fromSparkContext(session.sparkContext())
                .statusTracker()
                .getJobIdsForGroup(null)
                .length;
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(node -> all.add(node.asText()));
        return all;
    }

    private static List<Path> filesOf(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.sorted().toList();
        }
    }
}

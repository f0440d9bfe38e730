package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong is told in one exact line, with its exit code, and leaves the published run alone. */
@Tag("runs")
class WrongInputTest {
    @TempDir
    Path folder;

    private TinyLedgers ledgers;
    private Path input;
    private Path output;

    /** An earlier run that must stay current; that it is a bare pointer makes no difference to a job that fails. */
    @BeforeEach
    void publishedEarlier() throws IOException {
        input = folder.resolve("in");
        output = folder.resolve("out");
        ledgers = TinyLedgers.required(input);
        Files.createDirectories(output.resolve("runs/last-night"));
        Files.writeString(output.resolve("runs/last-night/manifest.json"), "{}");
        Files.writeString(output.resolve("CURRENT"), "last-night\n");
        Files.createFile(output.resolve(".investstat"));
        Files.createSymbolicLink(output.resolve("current"), Path.of("runs/last-night"));
    }

    @Test
    void aMissingLedger() throws IOException {
        ledgers.remove("investors.csv");

        refusedBeforeSpark(
                66,
                "The ledger investors is missing: " + input + " has no investors.csv, investors.csv.gz or"
                        + " investors.parquet and no folder investors/ of such files; put it there or correct --input");
        assertThat(type("--lang", "zh").errors())
                .containsExactly("缺少投资方名录（investors）：在 " + input + " 中没有 investors.csv、investors.csv.gz、"
                        + "investors.parquet，也没有装有此类文件的文件夹 investors/；请放入该台账或改正 --input");
    }

    @Test
    void everyLedgerThatIsNotReadHasItsLine() throws IOException {
        ledgers.remove("investors.csv").write("投资方.csv", "x").write("Funds.csv", "x");

        Typed typed = type();

        assertThat(typed.code()).isEqualTo(66);
        assertThat(typed.errors())
                .containsExactlyInAnyOrder(
                        "投资方.csv is not read, but looks like the ledger investors: rename it to investors.csv, or list it"
                                + " under ignore",
                        "Funds.csv is not read, but looks like the ledger funds: rename it to funds.csv, or list it under"
                                + " ignore");
    }

    @Test
    void aConfiguredPathThatIsNone() throws IOException {
        refusedBeforeSpark(
                78,
                "sources.funds.path: jdbc:postgresql://h/db: databases are not read or written yet; export the table as CSV"
                        + " or Parquet and write its path",
                "--set",
                "sources.funds.path=jdbc:postgresql://h/db");
    }

    @Test
    void anInputInAStoreWhoseClassesAreMissing() {
        Typed typed = Typed.line(
                "plan", "--input", "oss://bucket/in", "--as-of", TinyLedgers.AS_OF, "--output", output.toString());

        assertThat(typed.code()).isEqualTo(66);
        assertThat(typed.errors())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("oss://bucket/in: the file system of oss:// is not on the class path; start through"
                                + " scripts/submit --packages org.apache.hadoop:hadoop-aliyun:"));
    }

    @Test
    void aMissingColumn() throws IOException {
        ledgers.replace("contracts.csv", "signed_on,amount", "signed,amount");

        refusedBeforeSpark(
                66,
                "contracts.csv: missing columns signed_on; extra columns signed. Correct the header, or map its names in"
                        + " sources.contracts.header");
    }

    @Test
    void aCharsetThatIsNeither() throws IOException {
        byte[] bytes = ledgers.encoded("projects.csv", StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xff;
        ledgers.write("projects.csv", bytes);

        refused(
                66,
                "projects.csv: byte 173 (line 4) fits neither UTF-8 (first misfit at byte 173) nor GB18030 (first misfit at"
                        + " byte 76); save the file as UTF-8");
    }

    @Test
    void aCharsetThatTheConfigurationSetsWrongly() throws IOException {
        refused(
                66,
                "projects.csv: byte 68 (line 2) is not US-ASCII, the charset set in sources.projects.charset; correct the"
                        + " file or the setting",
                "--set",
                "sources.projects.charset=US-ASCII");
    }

    @Test
    void aTruncatedGzip() throws IOException {
        byte[] whole = ledgers.gzipped("contracts.csv");
        ledgers.remove("contracts.csv").write("contracts.csv.gz", Arrays.copyOf(whole, whole.length - 12));

        refused(66, "contracts.csv.gz is not a whole gzip file (Unexpected end of input stream); copy it again");
    }

    @Test
    void aCorruptParquetFile() throws IOException {
        ledgers.remove("contracts.csv").write("contracts.parquet", "PAR1 but no more than that");

        refusedBeforeSpark(66, "contracts.parquet is not a whole Parquet file; copy it again");
    }

    @Test
    void aParquetFileWithADamagedPage() throws Exception {
        ledgers.remove("contracts.csv");
        Path file = input.resolve("contracts.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute(
                    "copy (select 'C1' as contract_id, 'P1' as project_id, 'formal' as contract_type, '2023-01-01' as"
                            + " signed_on, '100' as amount, '2023-01-02' as reported_on from range(500)) to '" + file
                            + "'");
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4, 60, (byte) 0xff);
        Files.write(file, bytes);

        refused(66, "contracts.parquet is not a whole Parquet file; copy it again");
    }

    @Test
    void anUnknownConfigurationKey() throws IOException {
        Path config = config("home_provinse: '520000'\n");

        refusedBeforeSpark(
                78,
                config + ":1: unknown key 'home_provinse'; did you mean 'home_province'?",
                "--config",
                config.toString());
        assertThat(type("--lang", "zh", "--config", config.toString()).errors())
                .containsExactly(config + ":1: 未知的键“home_provinse”；是否想写“home_province”？");
    }

    @Test
    void aSeverityForAFindingThatNobodyMakes() throws IOException {
        Path config = config("quality: {findings: {name_presummed: error}}\n");

        refusedBeforeSpark(
                78,
                "quality.findings: there is no finding 'name_presummed'; there are name_presumed, industry_section_only,"
                        + " value_emptied, pinyin_left, event_after_report, key_collision, key_reused, versions_tie,"
                        + " lines_in_several_files, investors_rejected, terminated_project_effective,"
                        + " start_before_signing, production_before_start, stage_before_previous, project_stalled,"
                        + " funds_cumulative_falls, funds_below_zero, funds_above_contracts, leased_above_area,"
                        + " target_without_cell, nothing_computed, ledger_overdue, ledgers_disagree, suspected_repeat,"
                        + " bulletin_without_value, input_not_read, ledger_empty, column_passed_over, column_like_known,"
                        + " reported_ahead, number_out_of_order, contract_dominates, placeholder_member, recorded_twice,"
                        + " repeats_bounded",
                "--config",
                config.toString());
    }

    @Test
    void anIndicatorThatABoardNamesAndNobodyDefines() throws IOException {
        Path config = config("boards: [shipped, mine]\n");
        write("conf/mine/board.yaml", """
                - id: mine
                  title: {zh: 我的, en: Mine}
                  breakdowns: [[]]
                  indicators: [contract_amuont]
                """);

        refusedBeforeSpark(
                78,
                folder
                        + "/conf/mine/board.yaml:4: mine: there is no indicator 'contract_amuont'; did you mean 'contract_amount'?",
                "--config",
                config.toString());
    }

    @Test
    void anIndicatorThatAHeadlineNamesAndNobodyDefines() throws IOException {
        Path config = config("""
                headlines:
                  - {title: {zh: 总额, en: Total}, indicator: contract_amuont, period: 2023}
                """);

        refusedBeforeSpark(
                78,
                "headlines, 'Total': unknown indicator 'contract_amuont'; did you mean 'contract_amount'?",
                "--config",
                config.toString());
    }

    @Test
    void aFilterThatDoesNotParse() throws IOException {
        refusedFilter("amount > > 1", "syntax error at line 1, column 10: at or near '>'");
    }

    @Test
    void aFilterOverAColumnThatTheFactLacks() throws IOException {
        refusedFilter("amont > 1", "contract_lines has no column 'amont'; did you mean 'amount'?");
    }

    @Test
    void aFilterThatCallsAFunctionOutsideTheList() throws IOException {
        refusedFilter(
                "reflect('java.lang.Runtime', 'getRuntime') is null",
                "the function reflect is not allowed; allowed are columns of contract_lines, literals, comparisons, in, like,"
                        + " between, is null, and, or, not, + - * and the functions year, month, coalesce, lower, upper,"
                        + " trim, abs, array_contains, size, datediff, startswith, endswith, contains");
    }

    @Test
    void anOutputThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        String remedy = ": " + file + " is a file; choose a folder that can be written with --output";
        refusedOutput(file, "Cannot create " + file + remedy);
        refusedOutput(file.resolve("below"), "Cannot create " + file + "/below" + remedy);
        assertThat(file).hasContent("in the way");
    }

    @Test
    void anOutputWhoseRunsAreAFile() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("runs"), "in the way");
        Files.createFile(taken.resolve(".investstat"));

        refusedOutput(
                taken,
                "Cannot create " + taken + "/runs/tonight: " + taken
                        + "/runs is a file; choose a folder that can be written with --output");
        assertThat(taken.resolve(".lock")).doesNotExist();
    }

    @Test
    void anOutputThatAnotherRunHolds() throws IOException {
        long pid = ProcessHandle.current().pid();
        String lock = """
                {"run_id": "other", "user": "clerk", "host": "elsewhere", "pid": %d, "since": "2023-12-20T20:00:00Z"}""".formatted(pid);
        Path file = Files.writeString(output.resolve(".lock"), lock);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60))); // whenever the test looks

        refusedBeforeSpark(
                75,
                output + " is held by run other (clerk@elsewhere, process " + pid
                        + ", since 2023-12-20T20:00:00Z), last seen 0 s ago; wait until it ends, or delete " + output
                        + "/.lock if it is certainly dead");
        assertThat(output.resolve(".lock")).hasContent(lock);
    }

    @Test
    void moreRejectedRowsThanAreAllowed() throws IOException {
        for (int i = 1; i <= 5; i++) {
            ledgers.append("contracts.csv", "X%d,P1,formal,2023-03-07,约3,亿元,2023-03-10\n".formatted(i));
        }

        stopped(
                "contracts: 5 of 9 rows rejected (55.6 %, at most 5 % allowed), nothing published; mend the ledger or set"
                        + " quality.max_rejected_share. Mostly: number_approximate 5 rows (like contracts.csv line 6:"
                        + " amount: '约3' is approximate: give the exact figure)");
    }

    @Test
    void aFindingThatTheOperatorHoldsForAnError() throws IOException {
        ledgers.replace("investors.csv", "I3,遵义旅游有限公司,520300", "I3,遵义旅游有限公司,吉林");

        stopped(
                "findings of severity error: 1; nothing published; mend the data or set quality.findings. Like: investors I3:"
                        + " origin: '吉林' names several regions; 220000 吉林省 is presumed",
                "--set",
                "quality.findings.name_presumed=error");
    }

    private void refusedBeforeSpark(int code, String line, String... more) throws IOException {
        Typed typed = type(more);
        check(typed, code, line);
        assertThat(typed.reachedSpark()).as("reached Spark").isFalse();
    }

    private void refused(int code, String line, String... more) throws IOException {
        check(type(more), code, line);
    }

    /** What the ledgers are to be mended by stays, and is told after the gate's own line: see ClosedGateTest. */
    private void stopped(String line, String... more) throws IOException {
        Typed typed = type(more);
        assertThat(typed.errors().get(0)).isEqualTo(line);
        assertThat(typed.errors()).hasSize(3).element(1).asString().startsWith("Rejects and findings are kept in ");
        assertThat(typed.code()).isEqualTo(65);
        assertUntouched(typed);
        assertThat(output.resolve("runs/tonight/tables").toFile().list())
                .containsExactlyInAnyOrder("rejects", "findings");
    }

    private void check(Typed typed, int code, String line) throws IOException {
        assertThat(typed.errors()).containsExactly(line);
        assertThat(typed.code()).isEqualTo(code);
        assertUntouched(typed);
        assertThat(output.resolve("runs/tonight/tables")).doesNotExist();
    }

    private void assertUntouched(Typed typed) throws IOException {
        assertThat(typed.out()).isEmpty();
        assertThat(output.resolve("CURRENT")).hasContent("last-night");
        assertThat(output.resolve("current").toRealPath().getFileName()).hasToString("last-night");
        assertThat(output.resolve("runs/tonight/manifest.json")).doesNotExist();
    }

    private Typed type(String... more) {
        return typed(output, more);
    }

    private void refusedFilter(String filter, String problem) throws IOException {
        refusedBeforeSpark(
                78,
                folder + "/conf/mine/indicator.yaml:8: mine: filter \"" + filter + "\": " + problem,
                "--config",
                withFilter(filter));
    }

    private void refusedOutput(Path place, String line) {
        Typed typed = typed(place);
        assertThat(typed.errors()).containsExactly(line);
        assertThat(typed.code()).isEqualTo(73);
        assertThat(typed.reachedSpark()).as("reached Spark").isFalse();
    }

    private Typed typed(Path place, String... more) {
        List<String> args = new ArrayList<>(List.of("--input", input.toString(), "--output", place.toString()));
        args.addAll(List.of("--as-of", TinyLedgers.AS_OF, "--run-id", "tonight", "--local=2"));
        args.addAll(List.of(more));
        return Typed.run(args.toArray(String[]::new));
    }

    private Path config(String text) throws IOException {
        return write("conf/job.yaml", text);
    }

    private String withFilter(String filter) throws IOException {
        write("conf/mine/indicator.yaml", """
                - id: mine
                  title: {zh: 我的, en: Mine}
                  unit: 个
                  decimals: 0
                  kind: additive
                  fact: contract_lines
                  measure: rows
                  filter: %s
                  valid_from: 2019-01-01
                  definition: {zh: 我的, en: Mine}
                """.formatted(filter));
        return config("indicators: [shipped, mine]\n").toString();
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}

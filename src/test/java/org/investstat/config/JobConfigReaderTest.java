package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.investstat.table.Dimension;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.table.PeriodKind;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobConfigReaderTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyFileHasEveryDefault() throws IOException {
        JobConfig config = read("");

        assertThat(config.homeProvince()).isEqualTo("520000");
        assertThat(config.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(config.chainSchemes()).containsExactly("贵州十大工业产业");
        assertThat(config.periods())
                .isEqualTo(new Periods(
                        Arrays.stream(PeriodKind.values())
                                .filter(k -> k != PeriodKind.HALF_MONTH)
                                .toList(),
                        OptionalInt.empty()));
        assertThat(config.quality()).isEqualTo(new Quality(new BigDecimal("0.05"), 180, 5, Map.of()));
        assertThat(config.windows()).isEmpty();
        assertThat(config.indicators()).containsExactly("shipped");
        assertThat(config.boards()).containsExactly("shipped");
        assertThat(config.sources().values()).containsOnly(SourceConfig.DEFAULT);
        assertThat(config.sources().keySet())
                .containsExactlyElementsOf(
                        Ledgers.all().stream().map(LedgerSchema::name).toList());
    }

    @Test
    void everyKeyIsRead() throws IOException {
        JobConfig config = read("""
                home_province: '530000'
                time_zone: Asia/Urumqi
                chain_schemes: [甲, 乙]
                periods: {kinds: [ytd, year], from_year: 2020}
                windows:
                  - {name: 近一年, from: 2022-03-23, to: 2023-03-23}
                quality: {max_rejected_share: 0.1, findings: {name_presumed: error}}
                reference: ref
                indicators: [shipped, mine]
                boards: mine
                output: hdfs://nn/out
                lock: {heartbeat_seconds: 5, stale_seconds: 60}
                headlines:
                  - title: {zh: 广东占比, en: Guangdong}
                    indicator: contract_amount_share
                    region: GUIAN
                    period: 2022
                    where: {origin_province: '440000'}
                spreadsheet: {periods: [month, year]}
                bulletin: [shipped, press]
                bulletin_strict: true
                sources:
                  contracts:
                    path: /in/*.csv
                    format: csv
                    charset: GBK
                    delimiter: "\\t"
                    header: {合同编号: contract_id}
                    values: {status: {有效: effective}}
                    unit: 亿元
                    share_unit: percent
                    extra_columns: true
                ignore: [README*, contracts/old*.csv]
                """);

        assertThat(config)
                .usingRecursiveComparison()
                .ignoringFields("digest", "sources")
                .isEqualTo(new JobConfig(
                        "530000",
                        ZoneId.of("Asia/Urumqi"),
                        List.of("甲", "乙"),
                        new Periods(List.of(PeriodKind.YEAR, PeriodKind.YTD), OptionalInt.of(2020)),
                        List.of(new Window("近一年", LocalDate.of(2022, 3, 23), LocalDate.of(2023, 3, 23))),
                        new Quality(new BigDecimal("0.1"), 180, 5, Map.of("name_presumed", Severity.ERROR)),
                        Map.of(),
                        List.of("README*", "contracts/old*.csv"),
                        Optional.of("ref"),
                        List.of("shipped", "mine"),
                        List.of("mine"),
                        Optional.of("hdfs://nn/out"),
                        new LockTimes(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                        List.of(new HeadlineCell(
                                Text.of("广东占比", "Guangdong"),
                                "contract_amount_share",
                                Optional.of("GUIAN"),
                                "2022",
                                Map.of(Dimension.ORIGIN_PROVINCE, "440000"))),
                        new Reporting(List.of(PeriodKind.YEAR, PeriodKind.MONTH), List.of("shipped", "press"), true),
                        ""));
        assertThat(config.source("contracts"))
                .isEqualTo(new SourceConfig(
                        Optional.of("/in/*.csv"),
                        Format.CSV,
                        Optional.of("GBK"),
                        '\t',
                        Map.of("合同编号", "contract_id"),
                        Map.of("status", Map.of("有效", "effective")),
                        MoneyUnit.YI,
                        ShareUnit.PERCENT,
                        true,
                        Delivery.USUAL));
    }

    @Test
    void everyProblemIsReportedAtOnceWithFileAndLine() throws IOException {
        assertThat(problems("""
                        home_provinse: '520000'
                        time_zone: Mars/Base
                        quality:
                          max_rejected_share: five
                          max_rejected_share: 0.05
                        windows: {name: x}
                        periods: {kinds: [yearly], from_year: 20}
                        sources:
                          contract:
                            path: x
                          projects:
                            header: {项目: project_idd}
                            extra_columns: 1
                            unit: 千元
                            charset: klingon
                          contracts:
                            values: {status: {有效: efective}, colour: {红: red}}
                        """))
                .containsExactly(
                        at(1) + "unknown key 'home_provinse'; did you mean 'home_province'?",
                        at(2) + "'Mars/Base' is no time zone; write one like Asia/Shanghai",
                        at(4) + "'quality.max_rejected_share' should be a number, is 'five'",
                        at(5) + "duplicate key 'max_rejected_share', first at " + file() + ":4; keep one of them",
                        at(6) + "'windows' should be a list of maps, is a map",
                        at(7) + "unknown value 'yearly'; did you mean 'year'?",
                        at(7) + "20 is no year between 1949 and 2999",
                        at(7) + "at least one kind of period is needed",
                        at(9) + "unknown key 'sources.contract'; did you mean 'contracts'?",
                        at(12) + "projects has no column 'project_idd'; did you mean 'project_id'?",
                        at(13) + "'sources.projects.extra_columns' should be true or false, is '1'",
                        at(14) + "unknown value '千元'; known: 元, 万元, 亿元",
                        at(15) + "'klingon' is no known charset; write UTF-8 or GB18030, or leave it out to have it"
                                + " detected",
                        at(17) + "status has no value 'efective'; did you mean 'effective'?",
                        at(17) + "unknown key 'sources.contracts.values.colour'; known: contract_id, project_id,"
                                + " contract_type, signed_on, amount, unit, currency, status, event, channel,"
                                + " reported_on");
    }

    @Test
    void messagesExistInChinese() throws IOException {
        assertThat(failure("home_provinse: '520000'\n", List.of()).problems())
                .extracting(Text::zh)
                .containsExactly(at(1) + "未知的键“home_provinse”；是否想写“home_province”？");
    }

    @Test
    void badConfigurationExits78() throws IOException {
        assertThat(failure("x: 1\n", List.of()).exitCode()).isEqualTo(ExitCode.CONFIG);
    }

    @Test
    void recordsGuardThemselves() throws IOException {
        assertThat(problems("""
                        home_province: '520100'
                        quality: {max_rejected_share: 5}
                        windows:
                          - {name: 2022H1, from: 2022-01-01, to: 2022-06-30}
                          - {name: a, from: 2022-06-30, to: 2022-01-01}
                          - {name: b, from: 2022-13-01}
                        """))
                .containsExactly(
                        at(1) + "'520100' is no province code; write six digits that end in 0000, like 520000",
                        at(2) + "5 is not between 0 and 1; write 5% as 0.05",
                        at(4) + "the window name '2022H1' is that of a calendar period; choose another",
                        at(5) + "window 'a' begins on 2022-06-30, after its end 2022-01-01; swap or correct them",
                        at(6) + "'windows.from' should be a date like 2023-03-07, is '2022-13-01'",
                        at(6) + "the key 'windows.to' is missing");
        assertThat(problems("""
                        windows:
                          - {name: a, from: 2022-01-01, to: 2022-06-30}
                          - {name: a, from: 2022-01-01, to: 2022-06-30}
                        """)).containsExactly(file() + ": 'a' appears twice; list each value once");
    }

    @Test
    void theEnvironmentIsReadInsideValues() throws IOException {
        write("output: ${BASE}/out\nquality:\n  max_rejected_share: ${SHARE}\nreference: $${BASE}\n");

        JobConfig config = JobConfigReader.read(files(), List.of(), Map.of("BASE", "/data", "SHARE", "0.02"));

        assertThat(config.output()).contains("/data/out");
        assertThat(config.quality().maxRejectedShare()).isEqualTo("0.02");
        assertThat(config.reference()).contains("${BASE}");
    }

    @Test
    void anUnsetVariableIsAProblem() throws IOException {
        assertThat(problems("home_province: '520000'\noutput: ${NOWHERE}/out\n"))
                .containsExactly(at(2) + "the environment variable NOWHERE is not set; set it or write the value");
    }

    @Test
    void setOverridesTheFileAndReadsYaml() throws IOException {
        write("quality: {max_rejected_share: 0.05}\n");

        JobConfig config = JobConfigReader.read(
                files(),
                List.of(
                        "quality.max_rejected_share=0.02",
                        "periods.kinds=[year, ytd]",
                        "sources.contracts.unit=元",
                        "sources.contracts.header={编号: contract_id}"),
                Map.of());

        assertThat(config.quality().maxRejectedShare()).isEqualTo("0.02");
        assertThat(config.periods().kinds()).containsExactly(PeriodKind.YEAR, PeriodKind.YTD);
        assertThat(config.source("contracts").unit()).isEqualTo(MoneyUnit.YUAN);
        assertThat(config.source("contracts").header()).containsExactly(Map.entry("编号", "contract_id"));
    }

    @Test
    void aBadSetNamesItself() throws IOException {
        assertThat(problems(
                        "",
                        "quality.max_rejectd_share=0.02",
                        "home_province",
                        "periods.from_year=soon",
                        "time_zone.x=1",
                        "windows=[a"))
                .containsExactly(
                        "--set home_province: write key=value, like quality.max_rejected_share=0.02",
                        "--set windows=[a: not valid YAML: expected ',' or ']', but got <stream end>, column 3",
                        "--set time_zone.x=1: 'time_zone' should be text, is a map",
                        "--set periods.from_year=soon: 'periods.from_year' should be a whole number, is 'soon'",
                        "--set quality.max_rejectd_share=0.02: unknown key 'quality.max_rejectd_share'; did you mean"
                                + " 'max_rejected_share'?");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(catchThrowableOfType(Failure.class, () -> files().job()).problems())
                .containsExactly(Text.of(
                        file() + ": 没有这个文件或文件夹；请改正路径", file() + ": there is no such file or folder; correct the path"));
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("job.yaml"), "output: 贵州".getBytes("GB18030"));

        assertThat(catchThrowableOfType(Failure.class, () -> files().job()).problems())
                .extracting(Text::en)
                .containsExactly(file() + ": is not UTF-8; save it as UTF-8");
    }

    @Test
    void theDigestIsThatOfTheEffectiveConfiguration() throws IOException {
        String plain = read("").digest();

        assertThat(plain).matches("[0-9a-f]{64}");
        assertThat(read("time_zone: Asia/Shanghai # the default\n").digest()).isEqualTo(plain);
        assertThat(read("time_zone: UTC\n").digest()).isNotEqualTo(plain);
    }

    private JobConfig read(String yaml) throws IOException {
        write(yaml);
        return JobConfigReader.read(files(), List.of(), Map.of());
    }

    @Test
    void aHeadlineNamesATitleAnIndicatorAPeriodAndKnownDimensions() throws IOException {
        assertThat(problems("""
                        headlines:
                          - {title: {zh: 一}, indicator: contract_amount}
                          - title: {zh: 二, en: Two}
                            indicator: contract_amount
                            period: 2022
                            where: {origin_provinse: '440000'}
                          - title: {zh: 三, en: Three}
                            indicator: contract_amount
                            period: 2022
                            where: {sector: primary, channel: 云上签约, event: unknown}
                        """))
                .containsExactly(
                        folder + "/job.yaml:2: the key 'headlines.title.en' is missing",
                        folder + "/job.yaml:2: the key 'headlines.period' is missing",
                        folder + "/job.yaml:6: unknown dimension 'origin_provinse'; did you mean 'origin_province'?",
                        folder + "/job.yaml:10: a figure has at most two dimensions, here are 3; remove the others");
    }

    private List<String> problems(String yaml, String... overrides) throws IOException {
        return failure(yaml, List.of(overrides)).problems().stream()
                .map(Text::en)
                .toList();
    }

    private Failure failure(String yaml, List<String> overrides) throws IOException {
        write(yaml);
        return catchThrowableOfType(Failure.class, () -> JobConfigReader.read(files(), overrides, Map.of()));
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), yaml, StandardCharsets.UTF_8);
    }

    private ConfigFiles files() {
        return ConfigFiles.of(Optional.of(file()), new Configuration(false));
    }

    private String file() {
        return folder.resolve("job.yaml").toString();
    }

    private String at(int line) {
        return file() + ":" + line + ": ";
    }
}

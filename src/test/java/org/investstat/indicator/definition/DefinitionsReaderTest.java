package org.investstat.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsReaderTest {
    private static final String COMMON =
            "title: {zh: 题, en: Title}, decimals: 0, valid_from: 2020-01-01, definition: {zh: 口径, en: As defined}";

    @TempDir
    Path folder;

    @BeforeEach
    void configuration() throws IOException {
        Files.createDirectories(folder.resolve("mine/indicators"));
        Files.createDirectories(folder.resolve("mine/boards"));
        Files.writeString(
                folder.resolve("job.yaml"), "indicators: [shipped, mine/indicators]\nboards: [shipped, mine/boards]\n");
    }

    @Test
    void aStatisticianAddsAnIndicatorAndABoard() throws IOException {
        indicators("""
                - id: giant_count
                  title: {zh: 引进500强项目数, en: Projects of the 500 strongest}
                  unit: 个
                  decimals: 0
                  kind: additive
                  fact: projects
                  measure: rows
                  filter: array_contains(investor_tags, 'global500') or array_contains(investor_tags, 'china500')
                  valid_from: 2022-01-01
                  definition: {zh: 牵头投资方为500强的签约项目数。, en: Signed projects led by one of the 500 strongest.}
                """);
        boards("""
                - id: giants
                  title: {zh: 500强, en: The 500 strongest}
                  breakdowns: [origin_province, [chain, channel]]
                  indicators: [giant_count, project_count]
                """);

        Definitions definitions = read();

        assertThat(definitions.indicator("giant_count").title().zh()).isEqualTo("引进500强项目数");
        assertThat(definitions.indicators()).containsKey("contract_amount");
        assertThat(definitions.boards()).last().satisfies(board -> {
            assertThat(board.id()).isEqualTo("giants");
            assertThat(board.breakdowns())
                    .containsExactly(List.of(Dimension.ORIGIN_PROVINCE), List.of(Dimension.CHAIN, Dimension.CHANNEL));
        });
        assertThat(definitions.boards().get(0).indicators()).contains("giant_count");
    }

    @Test
    void aDefinitionWithoutADayHasAlwaysHeld() throws IOException {
        indicators("- {id: mine, unit: 个, kind: additive, fact: projects, measure: rows, %s}\n"
                .formatted(COMMON.replace(" valid_from: 2020-01-01,", "")));

        IndicatorDefinition mine = read(LocalDate.of(1999, 1, 1)).indicator("mine");
        assertThat(mine.version()).isEqualTo("always");
        assertThat(mine.looksAtState()).isFalse();
    }

    @Test
    void whatDoesNotHoldYetIsNamedWithTheDayFromWhichItDoes() throws IOException {
        indicators("""
                - {id: mine, unit: 个, kind: additive, fact: projects, measure: rows, %s}
                - {id: mine_share, unit: '%%', kind: share, of: mine, %s}
                """.formatted(COMMON, COMMON.replace("2020-01-01", "2019-01-01")));

        assertThat(read(LocalDate.of(2019, 12, 31)).later())
                .isEqualTo(Map.of("mine", LocalDate.of(2020, 1, 1), "mine_share", LocalDate.of(2020, 1, 1)));
        assertThat(read(LocalDate.of(2020, 1, 1)).later()).isEmpty();
    }

    @Test
    void aRateOverACohortLooksAtItsState() throws IOException {
        indicators("""
                - {id: quick, unit: '%%', kind: ratio, fact: projects, denominator: project_count, %1$s,
                   numerator: {measure: rows, filter: 'datediff(construction_on, signed_on) <= 90'}}
                - {id: led, unit: 个, kind: additive, fact: projects, measure: rows, filter: lead_investor_id is not null, %1$s}
                - {id: begun, unit: 个, kind: stock, fact: projects, measure: rows, date: construction_on,
                   until: production_on, filter: landed_on is not null, %1$s}
                """.formatted(COMMON));

        Definitions definitions = read();
        assertThat(definitions.indicator("quick").looksAtState()).isTrue();
        assertThat(definitions.indicator("quick").definition().en()).startsWith("As defined Compared at equal age");
        assertThat(definitions.indicator("led").looksAtState()).isFalse();
        assertThat(definitions.indicator("begun").looksAtState()).isFalse();
    }

    @Test
    void theLatestVersionNotAfterTheAsOfDateHolds() throws IOException {
        indicators("""
                - {id: project_count, unit: 家, kind: additive, fact: projects, measure: rows, %s}
                - {id: project_count, unit: 项, kind: additive, fact: projects, measure: rows, %s}
                """.formatted(COMMON, COMMON.replace("2020", "2024")));

        assertThat(read(LocalDate.of(2023, 12, 31)).indicator("project_count").unit())
                .isEqualTo("家");
        assertThat(read(LocalDate.of(2024, 1, 1)).indicator("project_count").unit())
                .isEqualTo("项");
        assertThat(read(LocalDate.of(2019, 12, 31)).indicator("project_count").unit())
                .isEqualTo("个");
    }

    @Test
    void aVersionOfTheSameDayInALaterFolderReplacesTheShippedOne() throws IOException {
        indicators("- {id: project_count, unit: 项, kind: additive, fact: projects, measure: rows, %s}\n"
                .formatted(COMMON.replace("2020", "2019")));

        assertThat(read(LocalDate.of(2019, 6, 1)).indicator("project_count").unit())
                .isEqualTo("项");
    }

    @Test
    void anIndicatorWhoseReferenceIsNotYetValidIsAbsent() throws IOException {
        indicators("""
                - {id: later, unit: 个, kind: additive, fact: projects, measure: rows, %s}
                - {id: later_share, unit: '%%', kind: share, of: later, %s}
                """.formatted(COMMON.replace("2020", "2030"), COMMON));
        boards("- {id: b, title: {zh: 题, en: T}, breakdowns: [chain], indicators: [later_share, project_count]}\n");

        assertThat(read().boards())
                .last()
                .satisfies(b -> assertThat(b.indicators()).containsExactly("project_count"));
    }

    @Test
    void aCommentAtTheEndOfAFilterEndsThere() throws IOException {
        indicators("- {id: x, unit: 个, kind: additive, fact: contract_lines, measure: rows, filter: is_key -- 重点,"
                + " attribution: lead, %s}\n".formatted(COMMON));

        String filter = read().indicator("x").measure().orElseThrow().filter().orElseThrow();

        assertThat(filter).isEqualTo("is_lead and (is_key -- 重点\n)");
        assertThat(FilterExpression.columns(filter, Facts.CONTRACT_LINES, problem -> {}))
                .containsExactly("is_lead", "is_key");
    }

    @Test
    void everyProblemOfEveryFileIsReportedAtOnce() throws IOException {
        indicators("""
                - {id: a, unit: 个, kind: additive, fact: project, measure: rows, %1$s}
                - {id: b, unit: 个, kind: additive, fact: projects, measure: contract_amout, %1$s}
                - {id: c, unit: 个, kind: additive, fact: projects, measure: rows, date: park, %1$s}
                - {id: d, unit: 个, kind: distinct, fact: projects, measure: park_name, %1$s}
                - {id: e, unit: 个, kind: stock, fact: project_stages, measure: rows, %1$s}
                - {id: f, unit: 个, kind: additive, fact: projects, measure: rows, of: b, %1$s}
                - {id: g, unit: '%%', kind: ratio, numerator: projct_count, denominator: project_count, %1$s}
                - {id: h, unit: '%%', kind: share, of: start_rate, %1$s}
                - {id: i, unit: 个, kind: additive, fact: projects, measure: contract_amount, %1$s}
                - {id: j, unit: 亿元, kind: additive, fact: projects, measure: rows, %1$s}
                - {id: k, unit: '%%', kind: additive, fact: projects, measure: rows, %1$s}
                - {id: l, unit: 个, kind: additive, fact: projects, measure: rows, attribution: lead, %1$s}
                - {id: m, unit: 个, kind: additive, fact: projects, measure: rows, filter: uuid() = 'x', %1$s}
                - {id: Nn, unit: 个, kind: average, %1$s}
                - {id: o, unit: 个, kind: additive, fact: projects, measure: rows, filtre: park, %1$s}
                - {id: o, unit: 个, kind: additive, fact: projects, measure: rows, %1$s}
                - {id: p}
                - q
                - {id: r, unit: '%%', kind: ratio, numerator: project_count, denominator: {measure: rows}, %1$s}
                - {id: s, unit: 人次, kind: overlap, fact: team_staff, measure: staff, cumulative: true, %1$s}
                - {id: t, unit: 个, kind: growth, of: project_count, %1$s}
                - {id: u, unit: '%%', kind: growth, of: staff_count, %1$s}
                """.formatted(COMMON));
        boards("""
                - {id: contracts, title: {zh: 题, en: T}, indicators: [contract_amont, a]}
                - {id: x, title: {zh: 题}, breakdowns: [chian], indicators: [project_count, project_count]}
                - {id: y, title: {zh: 题, en: T}, breakdowns: [stage], indicators: [project_count]}
                - {id: z, title: {zh: 题, en: T}, indicators: [stage_days], levels: [city], periods: [week]}
                - {id: zz, title: {zh: 题, en: T}, breakdowns: [[chain, chain], chain, chain], indicators: all}
                - {id: zz, title: {zh: 题, en: T}, breakdowns: [[chain, chain], chain, chain], indicators: all}
                - {id: ta, title: {zh: 题, en: T}, layout: targets, breakdowns: [chain], periods: [month], indicators: all}
                - {id: tb, title: {zh: 题, en: T}, breakdowns: [total, stock], indicators: [park_rate, stage_days]}
                - {id: findings, title: {zh: 题, en: T}, layout: tall, indicators: [park_rate]}
                """);

        assertThat(problems())
                .containsExactly(
                        i(1) + "unknown value 'project'; did you mean 'projects'?",
                        i(2) + "b: projects has no column 'contract_amout'; did you mean 'contract_amount'?",
                        i(3) + "c: 'park' is not a column of dates; known: signed_on, lead_on, follow_up_on,"
                                + " negotiation_on, assessment_on, decision_on, signing_on, construction_on,"
                                + " fulfilment_on, landed_on, production_on, above_scale_on, terminated_on,"
                                + " last_event_on, reported_on",
                        i(4) + "d: projects has no column 'park_name'; known: project_id, project_name, region_code,"
                                + " region_name, prefecture_code, province_code, first_contract_id, lead_investor_id, lead_investor_name,"
                                + " origin_code, origin_province, origin_city, origin_scope, industry_code, sector,"
                                + " industry, industry_section, industry_division, channel, team, campaign, event,"
                                + " source_file",
                        i(5) + "the key 'until' is missing",
                        i(6) + "f: the key 'of' means nothing to kind: additive; remove it",
                        i(7) + "g: there is no indicator 'projct_count'; did you mean 'project_count'?",
                        i(8) + "h: 'start_rate' is of kind ratio; it must be additive here",
                        i(9) + "i: the unit '个' does not fit: the unit of money is one of 元, 万元, 亿元",
                        i(10) + "j: the unit '亿元' does not fit: what is measured is no money",
                        i(11) + "k: the unit '%' does not fit: only a ratio, a share or a growth is in %",
                        i(12) + "l: projects counts at the lead already; remove attribution",
                        i(13) + "m: filter \"uuid() = 'x'\": the function uuid is not allowed; allowed are columns of"
                                + " projects, literals, comparisons, in, like, between, is null, and, or, not, + - *"
                                + " and the functions year, month, coalesce, lower, upper, trim, abs,"
                                + " array_contains, size, datediff, startswith, endswith, contains",
                        i(14) + "'Nn' is no id; use small letters, digits and underscores",
                        i(14) + "unknown value 'average'; known: additive, stock, overlap, distinct, ratio,"
                                + " share, median, growth",
                        i(15) + "unknown key 'filtre'; did you mean 'filter'?",
                        i(16) + "o, valid_from 2020-01-01 is already defined at " + file(folder, "indicators")
                                + ":15; keep one of them",
                        i(17) + "the key 'title' is missing",
                        i(17) + "the key 'unit' is missing",
                        i(17) + "the key 'decimals' is missing",
                        i(17) + "the key 'kind' is missing",
                        i(17) + "the key 'definition' is missing",
                        i(18) + "should be a definition (a map), is 'q'",
                        i(19) + "the key 'denominator.fact' is missing",
                        i(20) + "s: the key 'cumulative' means nothing to kind: overlap; remove it",
                        i(20) + "the key 'until' is missing",
                        i(21) + "t: the unit '个' does not fit: the unit of a share or a growth is %",
                        i(22) + "u: 'staff_count' is of kind overlap; it must be additive here",
                        b(1) + "'contracts' is the name of another table; choose another id",
                        b(1) + "contracts: there is no indicator 'contract_amont'; did you mean 'contract_amount'?",
                        b(2) + "the key 'title.en' is missing",
                        b(2) + "x: there is no dimension 'chian'; did you mean 'chain'?",
                        b(2) + "x: the indicator 'project_count' appears twice; list it once",
                        b(3) + "y: the indicator 'project_count' has no breakdown by stage; remove one of them",
                        b(4) + "z: the indicator 'stage_days' has no total; remove it or give the board a breakdown",
                        b(4) + "unknown value 'city'; known: province, prefecture, county, unit",
                        b(4) + "unknown value 'week'; known: year, half_year, quarter, month, half_month, ytd,"
                                + " cumulative, window",
                        b(5) + "zz: a breakdown has at most two dimensions, and different ones",
                        b(5) + "zz: a breakdown appears twice; keep one of them",
                        b(6) + "zz is already defined at " + file(folder, "boards") + ":5; keep one of them",
                        b(7) + "ta: layout: targets has totals only; remove breakdowns",
                        b(7) + "ta: layout: targets has the periods year and ytd only",
                        b(8) + "tb: the indicator 'stage_days' has no breakdown by total, stock; remove one of them",
                        b(9) + "'findings' is the name of another table; choose another id",
                        b(9) + "unknown value 'tall'; known: wide, targets");
    }

    private static Path file(Path folder, String kind) {
        return folder.resolve("mine").resolve(kind).resolve("mine.yaml");
    }

    private void indicators(String yaml) throws IOException {
        Files.writeString(file(folder, "indicators"), yaml);
    }

    private void boards(String yaml) throws IOException {
        Files.writeString(file(folder, "boards"), yaml);
    }

    private String i(int line) {
        return file(folder, "indicators") + ":" + line + ": ";
    }

    private String b(int line) {
        return file(folder, "boards") + ":" + line + ": ";
    }

    private List<String> problems() {
        return catchThrowableOfType(Failure.class, this::read).problems().stream()
                .map(Text::en)
                .toList();
    }

    private Definitions read() {
        return read(LocalDate.of(2023, 12, 31));
    }

    private Definitions read(LocalDate asOf) {
        ConfigFiles files =
                ConfigFiles.of(Optional.of(folder.resolve("job.yaml").toString()), new Configuration(false));
        JobConfig config = JobConfigReader.read(files, List.of(), Map.of());
        return DefinitionsReader.read(files, config, asOf);
    }
}

package org.investstat.job.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.investstat.Shipped;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.DefinitionsReader;
import org.investstat.indicator.period.Calendar;
import org.investstat.report.bulletin.BulletinPlan;
import org.investstat.report.bulletin.Template;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's templates beside the shipped ones. */
class TemplatesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final String NO_BOARD =
            "no board has this indicator by these dimensions, for such a region and period;"
                    + " add it to a board, or correct the placeholder";

    @TempDir
    Path folder;

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectories(folder.resolve("press"));
        Files.writeString(folder.resolve("job.yaml"), "windows: [{name: 近一年, from: 2022-03-23, to: 2023-03-23}]\n");
    }

    private List<Template> read(String... settings) {
        return plan(Set.of(), settings).templates();
    }

    private BulletinPlan plan(Set<String> absentLedgers, String... settings) {
        ConfigFiles files =
                ConfigFiles.of(Optional.of(folder.resolve("job.yaml").toString()), new Configuration(false));
        JobConfig config = JobConfigReader.read(files, List.of(settings), Map.of());
        Definitions definitions = DefinitionsReader.read(files, config, AS_OF);
        return new Templates(
                        config,
                        definitions,
                        definitions.without(absentLedgers),
                        Shipped.reference().regions(),
                        Calendar.of(AS_OF, config.periods(), config.windows()),
                        AS_OF)
                .read(files);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("press").resolve(name), text);
    }

    @Test
    void everyShippedSentenceHasABoardForItsFigures() {
        assertThat(read())
                .allSatisfy(template -> assertThat(template.lines())
                        .filteredOn(line -> line.slots().findAny().isPresent())
                        .hasSizeGreaterThan(8));
    }

    @Test
    void laterFolderReplacesATemplateOfTheSameNameAndAddsOthers() throws IOException {
        write("10-province.zh.md", "合同{contract_count}");
        write("30-own.zh.md", "签约{project_count[period=近一年]}");
        write("README.md", "{no placeholder");

        assertThat(read("bulletin=[shipped, press]"))
                .extracting(
                        template -> template.name().replaceFirst(".*/", ""),
                        template -> template.lines().size() > 1)
                .containsExactly(
                        tuple("10-province.zh.md", false),
                        tuple("20-province.en.md", true),
                        tuple("30-own.zh.md", false));
    }

    @Test
    void placeholderThatNoFigureCanFillIsToldBeforeTheWork() throws IOException {
        write("own.zh.md", """
                {contract_amont}
                {contract_amount[region=529999]}
                {contract_amount[period=近两年]}
                """);

        assertThatThrownBy(() -> read("bulletin=press"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG))
                .hasMessageContaining("own.zh.md:1: {contract_amont}: there is no indicator 'contract_amont'")
                .hasMessageContaining("own.zh.md:2: {contract_amount[region=529999]}: there is no region code '529999'")
                .hasMessageContaining("own.zh.md:3: {contract_amount[period=近两年]}: there is no period '近两年'");
    }

    @Test
    void sentenceThatCanHaveNoValueInThisRunIsLeftOutAndNamed() throws IOException {
        write("own.zh.md", """
                {contract_amount[channel=云上签约,team=甲]}
                ? {contract_amount[period=last_quarter]:completion}
                {contract_amount[period=2019]}
                ? {contract_amount[period=2019]}
                {start_rate}
                {contract_amount}
                """);

        BulletinPlan plan = plan(Set.of("project_stages"), "bulletin=press");

        assertThat(plan.templates().get(0).lines())
                .extracting(Template.Line::number)
                .containsExactly(4, 6);
        assertThat(plan.leftOut())
                .extracting(l -> l.at().replaceFirst(".*/", ""), l -> l.why().en())
                .containsExactly(
                        tuple("own.zh.md:1", NO_BOARD),
                        tuple("own.zh.md:2", NO_BOARD),
                        tuple("own.zh.md:3", "the run has no period '2019': see periods and --as-of"),
                        tuple(
                                "own.zh.md:5",
                                "the ledgers project_stages are absent, so the run has no such indicator"));
    }

    @Test
    void strictBulletinTakesWhatNoBoardHasForAMistake() throws IOException {
        write("own.zh.md", "{contract_amount[channel=云上签约,team=甲]}\n{contract_amount[period=2019]}");

        assertThatThrownBy(() -> read("bulletin=press", "bulletin_strict=true"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG))
                .hasMessageContaining("own.zh.md:1: {contract_amount[channel=云上签约,team=甲]}: " + NO_BOARD)
                .hasMessageNotContaining("own.zh.md:2");
    }

    @Test
    void shippedLineAboutAnIndicatorThatTheOperatorDoesNotHaveIsLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("indicators"));
        Files.copy(
                Path.of(System.getProperty("investstat.basedir", "."), "conf/indicators/10-contracts.yaml"),
                folder.resolve("indicators/10-contracts.yaml"));
        Files.createDirectories(folder.resolve("boards"));
        Files.writeString(folder.resolve("boards/own.yaml"), """
                - id: own
                  title: {zh: 总览, en: Overview}
                  indicators: [contract_amount]
                """);

        assertThat(read("indicators=indicators", "boards=boards").get(0).lines())
                .filteredOn(line -> line.slots().findAny().isPresent())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.slots())
                        .allSatisfy(slot -> assertThat(slot.cell().indicator()).isEqualTo("contract_amount")));
    }
}

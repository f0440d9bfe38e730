package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.investstat.RunTables;
import org.investstat.ShippedDefinitions;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run has figures whenever it is as of, says what gives none, and does not publish where nothing gives any. */
@Tag("runs")
class EmptyRunsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2006-10-31", "2012-06-30", "2015-08-31", "2020-12-31"})
    void oldLedgersGiveFigures(String asOf) throws IOException, SQLException {
        int year = LocalDate.parse(asOf).getYear();

        Typed run = typed("run", ledgersOf(year), asOf);

        assertThat(run.code()).as("%s", run.err()).isZero();
        try (RunTables tables = RunTables.of(folder.resolve("out/current"))) {
            assertThat(tables.text("contract_amount", "520000", year + "YTD")).isEqualTo("4.00亿元");
            assertThat(tables.rows("select previous_year_value from indicators where indicator_id = 'contract_amount'"
                            + " and region_code = '520000' and period = '" + year + "YTD' and dim_1 is null"))
                    .containsExactly("2.000000");
            assertThat(tables.rows("select distinct definition_version from indicators"))
                    .containsExactly("always");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2006-10-31", "2012-06-30", "2015-08-31"})
    void theShippedDefinitionsHaveAlwaysHeld(String asOf) {
        assertThat(ShippedDefinitions.on(LocalDate.parse(asOf))).satisfies(definitions -> {
            assertThat(definitions.later()).isEmpty();
            assertThat(definitions.indicators()).hasSizeGreaterThan(50);
            assertThat(definitions.boards()).hasSizeGreaterThan(10);
        });
    }

    @Test
    void whatGivesNoFigureIsSaid() throws IOException {
        Path job = job("""
                indicators: [shipped, mine]
                boards: [shipped, mine]
                windows: [{name: 明年, from: 2024-01-01, to: 2024-06-30}]
                periods: {kinds: [year, ytd, cumulative, window]}
                """);

        Typed plan = typed("plan", tiny(), "2023-12-20", "--config", job.toString());

        assertThat(plan.code()).as("%s", plan.err()).isZero();
        assertThat(String.join("\n", plan.out()))
                .contains(
                        "indicator mine gives no figure: valid_from 2024-05-01 is after the as-of date 2023-12-20; remove"
                                + " valid_from (it has always held) or make it earlier",
                        "window '明年' gives no figure: it begins on 2024-01-01, after the as-of date 2023-12-20",
                        "board monthly has no row: none of its periods (month) exists; add them to periods.kinds, or change"
                                + " the board's periods");
    }

    @Test
    void aRunWithoutASingleFigureEndsWithOneLine() throws IOException {
        Path job = job("""
                boards: [mine]
                indicators: [shipped]
                periods: {kinds: [month], from_year: 2030}
                """);

        Typed run = typed("run", tiny(), "2023-12-20", "--config", job.toString());

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.errors())
                .containsExactly(
                        "As of 2023-12-20 there is not a single figure, nothing is published: periods.from_year"
                                + " 2030 is after the year of the as-of date 2023-12-20, so that there is no year, quarter or"
                                + " month; make it smaller or remove it; board monthly has no row: none of its periods (month)"
                                + " exists; add them to periods.kinds, or change the board's periods");
        assertThat(folder.resolve("out/CURRENT")).doesNotExist();
    }

    private Path job(String text) throws IOException {
        Files.createDirectories(folder.resolve("conf/mine"));
        Files.writeString(folder.resolve("conf/mine/indicator.yaml"), """
                - id: mine
                  title: {zh: 我的, en: Mine}
                  unit: 个
                  decimals: 0
                  kind: additive
                  fact: contract_lines
                  measure: rows
                  valid_from: 2024-05-01
                  definition: {zh: 我的, en: Mine}
                """);
        Files.createDirectories(folder.resolve("conf/boards"));
        Files.writeString(folder.resolve("conf/boards/board.yaml"), """
                - id: monthly
                  title: {zh: 月, en: Monthly}
                  indicators: [contract_amount]
                  periods: [month]
                """);
        return Files.writeString(
                folder.resolve("conf/job.yaml"),
                text.replace("boards: [shipped, mine]", "boards: [shipped, boards]")
                        .replace("boards: [mine]", "boards: [boards]"));
    }

    private Path tiny() {
        return Path.of(TinyLedgers.required(folder.resolve("in")).toString());
    }

    /** The tiny ledgers as if of another year. */
    private Path ledgersOf(int year) throws IOException {
        Path input = tiny();
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        file,
                        Files.readString(file).replace("2023-", year + "-").replace("2022-", year - 1 + "-"));
            }
        }
        return input;
    }

    private Typed typed(String command, Path input, String asOf, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--input", input.toString(), "--output"));
        args.addAll(List.of(folder.resolve("out").toString(), "--as-of", asOf, "--lang", "en"));
        if (command.equals("run")) {
            TestSpark.session();
            args.add("--local=2");
        }
        args.addAll(List.of(more));
        return Typed.line(args.toArray(String[]::new));
    }
}

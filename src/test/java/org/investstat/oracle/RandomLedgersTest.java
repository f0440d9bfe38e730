package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.investstat.oracle.JobRunner.Outcome;
import org.investstat.oracle.OracleCalendar.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts and figures of ten random sets of ledgers, against the model they were written from and against DuckDB. */
@Tag("runs")
class RandomLedgersTest {
    private static final List<Window> WINDOWS = List.of(
            new Window("专项行动", LocalDate.of(2020, 2, 29), LocalDate.of(2021, 2, 28)),
            new Window("近一年来", LocalDate.of(2022, 12, 21), LocalDate.of(2023, 12, 20)),
            new Window("三年行动", LocalDate.of(2022, 3, 23), LocalDate.of(2025, 3, 22)),
            new Window("明年", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));

    /** Some with all kinds of period, the others, to save time, with few. */
    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of(1, OracleCalendar.KINDS),
                Arguments.of(2, Set.of("half_month")),
                Arguments.of(3, Set.of("year", "ytd")),
                Arguments.of(4, Set.of("half_year", "cumulative")),
                Arguments.of(5, Set.of("quarter")),
                Arguments.of(6, Set.of("window")),
                Arguments.of(7, Set.of("month")),
                Arguments.of(8, Set.of("cumulative", "ytd")),
                Arguments.of(9, Set.of("year", "quarter")),
                Arguments.of(10, Set.of("year", "window")));
    }

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("seeds")
    void factsAndFiguresAreThoseOfTheOracles(long seed, Set<String> kinds) throws IOException, SQLException {
        RandomLedgers ledgers = RandomLedgers.of(seed, RandomLedgers.Style.VARIED);
        Path input = Files.createDirectory(folder.resolve("input"));
        ledgers.write(input);
        Path reference = referenceWithAGroupThatBegins();
        Outcome run = JobRunner.published(
                input,
                folder.resolve("output"),
                RandomLedgers.AS_OF,
                "quality.max_rejected_share=1",
                "reference=" + reference,
                "windows=" + written(WINDOWS),
                "periods.kinds=" + kinds);
        assertThat(FactChecks.counts(run.tables())).isEqualTo(manifestCounts(run));
        FactOracle oracle = new FactOracle(ledgers.model(), RandomLedgers.AS_OF);
        try (FactChecks facts = new FactChecks(run.tables(), reference)) {
            assertThat(facts.lines()).containsExactlyInAnyOrderElementsOf(oracle.lines());
            assertThat(facts.projects("GZ_IND10")).containsExactlyInAnyOrderElementsOf(oracle.projects());
            assertThat(facts.stages()).containsExactlyInAnyOrderElementsOf(oracle.stages());
            assertThat(facts.stageRows()).containsExactlyInAnyOrderElementsOf(oracle.stages());
            assertThat(facts.fundLines()).containsExactlyInAnyOrderElementsOf(oracle.fundLines());
            assertThat(facts.activities()).containsExactlyInAnyOrderElementsOf(oracle.activities());
            assertThat(facts.teams()).containsExactlyInAnyOrderElementsOf(oracle.teams());
            assertThat(facts.factories()).containsExactlyInAnyOrderElementsOf(oracle.factories());
            assertThat(facts.registrations()).containsExactlyInAnyOrderElementsOf(oracle.registrations());
            assertThat(facts.contractsSaid()).containsExactlyInAnyOrderElementsOf(oracle.contractsSaid());
            assertThat(facts.projectsSaid()).containsExactlyInAnyOrderElementsOf(oracle.projectsSaid());
            assertThat(facts.broken()).isEmpty();
        }
        DuckDbFigures.Setting setting = DuckDbFigures.Setting.of(
                run.tables(),
                reference,
                RandomLedgers.AS_OF,
                WINDOWS,
                kinds,
                ledgers.model().targets());
        try (DuckDbFigures figures = new DuckDbFigures(setting)) {
            assertThat(figures.count()).isGreaterThan(1000);
            assertThat(figures.unknownIndicators()).isEmpty();
            assertThat(String.join("\n", figures.differences())).isEmpty();
            for (String board : figures.boards()) {
                assertThat(figures.differencesOfBoard(board)).as(board).isEmpty();
            }
            assertThat(figures.scoreboardDifferences()).isEmpty();
        }
    }

    /** Guangdong from the middle of June 2022 on, Zhejiang too from April 2023 on. */
    private Path referenceWithAGroupThatBegins() throws IOException {
        Path reference = Files.createDirectory(folder.resolve("reference"));
        try (Stream<Path> files = Files.list(JobRunner.REFERENCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, reference.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                reference.resolve("region_groups.csv"),
                "NEW,新组,440000,2022-06-16,,自拟\nNEW,新组,330000,2023-04-01,,自拟\n",
                StandardOpenOption.APPEND);
        return reference;
    }

    private static Map<String, Long> manifestCounts(Outcome run) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        run.manifest()
                .get("outputs")
                .forEach(o -> counts.put(o.get("table").asText(), o.get("rows").asLong()));
        return counts;
    }

    /** As the configuration has it. */
    private static String written(List<Window> windows) {
        return windows.stream()
                .map(w -> "{name: %s, from: %s, to: %s}".formatted(w.name(), w.from(), w.to()))
                .toList()
                .toString();
    }
}

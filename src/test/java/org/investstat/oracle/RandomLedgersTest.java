package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.oracle.JobRunner.Outcome;
import org.investstat.oracle.OracleCalendar.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts and figures of ten random sets of ledgers, against the model they were written from and against DuckDB. */
class RandomLedgersTest {
    private static final List<Window> WINDOWS = List.of(
            new Window("专项行动", LocalDate.of(2020, 2, 29), LocalDate.of(2021, 2, 28)),
            new Window("近一年来", LocalDate.of(2022, 12, 21), LocalDate.of(2023, 12, 20)),
            new Window("三年行动", LocalDate.of(2022, 3, 23), LocalDate.of(2025, 3, 22)),
            new Window("明年", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void factsAndFiguresAreThoseOfTheOracles(long seed) throws IOException, SQLException {
        RandomLedgers ledgers = RandomLedgers.of(seed, RandomLedgers.Style.VARIED);
        Path input = Files.createDirectory(folder.resolve("input"));
        ledgers.write(input, seed);
        Outcome run = JobRunner.published(
                input,
                folder.resolve("output"),
                RandomLedgers.AS_OF,
                "quality.max_rejected_share=1",
                "windows=" + written(WINDOWS));
        assertThat(FactChecks.counts(run.tables())).isEqualTo(manifestCounts(run));
        FactOracle oracle = new FactOracle(ledgers.model(), RandomLedgers.AS_OF);
        try (FactChecks facts = new FactChecks(run.tables(), JobRunner.REFERENCE)) {
            assertThat(facts.lines()).containsExactlyInAnyOrderElementsOf(oracle.lines());
            assertThat(facts.projects("GZ_IND10")).containsExactlyInAnyOrderElementsOf(oracle.projects());
            assertThat(facts.stages()).containsExactlyInAnyOrderElementsOf(oracle.stages());
            assertThat(facts.stageRows()).containsExactlyInAnyOrderElementsOf(oracle.stages());
            assertThat(facts.broken()).isEmpty();
        }
        DuckDbFigures.Setting setting =
                DuckDbFigures.Setting.of(run.tables(), JobRunner.REFERENCE, RandomLedgers.AS_OF, WINDOWS);
        try (DuckDbFigures figures = new DuckDbFigures(setting)) {
            assertThat(figures.count()).isPositive();
            assertThat(String.join("\n", figures.differences())).isEmpty();
        }
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

package org.investstat.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.TinyLedgers;
import org.investstat.Where;
import org.investstat.job.LedgerReading;
import org.investstat.job.LedgerReading.Outcome;
import org.investstat.job.LedgerReading.Settled;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every hostile input of the corpus comes to its expected end, and the page that lists them is current. */
@TestMethodOrder(OrderAnnotation.class)
@Tag("fuzz")
class HostileInputTest {
    private static final Map<HostileCase, Outcome> SEEN = new LinkedHashMap<>();

    @TempDir
    Path folder;

    static List<HostileCase> cases() {
        return HostileCase.all();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("cases")
    void everyInputComesToItsExpectedEnd(HostileCase hostile) throws Exception {
        Outcome outcome = outcome(hostile, Where.DRIVER);

        SEEN.put(hostile, outcome);
        assertThat(outcome.exitCode()).as("%s", outcome.errors()).isEqualTo(hostile.exit());
        if (hostile.exit() == 0) {
            assertThat(compact(hostile, outcome)).isEqualTo(hostile.outcome());
        } else {
            assertThat(outcome.errors()).singleElement().satisfies(line -> {
                assertThat(line.en()).contains(hostile.outcome()).hasSizeLessThan(1000);
                assertThat(line.zh()).isNotEqualTo(line.en()).hasSizeLessThan(1000);
            });
        }
    }

    @Order(2)
    @Test
    void thePageIsCurrent() throws IOException {
        assumeThat(SEEN).hasSameSizeAs(cases());
        List<String> page = HostilePage.lines(SEEN);
        if ("write".equals(System.getProperty("investstat.pages"))) {
            Files.write(HostilePage.FILE, page);
        }

        assertThat(HostilePage.current()).isEqualTo(page);
    }

    /** What the reading of a body finds; what is wrong with a header is found before either way is taken. */
    @ParameterizedTest
    @ValueSource(strings = {"mixed-charsets", "gzip-truncated", "parquet-damaged-page", "changes-while-read"})
    void sparkRefusesAFileInTheSameWords(String name) throws Exception {
        HostileCase hostile =
                cases().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();

        Outcome inSpark = outcome(hostile, Where.SPARK);

        assertThat(inSpark).isEqualTo(SEEN.containsKey(hostile) ? SEEN.get(hostile) : outcome(hostile, Where.DRIVER));
    }

    /** The files of all inputs that can be read, side by side in the folders of their ledgers; Parquet is Spark's anyway. */
    @Test
    void sparkGivesEveryRowTheSameFate() throws Exception {
        Path all = folder.resolve("all");
        for (HostileCase hostile : cases()) {
            if (hostile.exit() == 0 && !hostile.name().startsWith("parquet")) {
                Path input = hostile.laidOut(folder.resolve(hostile.name()));
                for (String ledger : hostile.ledgers()) {
                    gather(input, ledger, all, hostile.name());
                }
            }
        }
        for (String ledger : List.of("projects", "contracts", "contract_investors", "investors")) {
            gather(Path.of(TinyLedgers.required(folder.resolve("tiny")).toString()), ledger, all, "tiny");
        }

        Outcome onDriver = LedgerReading.of(all, Where.DRIVER);

        assertThat(onDriver.errors()).isEmpty();
        assertThat(onDriver.rows().size()).isGreaterThan(120);
        Outcome inSpark = LedgerReading.of(all, Where.SPARK);
        assertThat(inSpark.errors()).isEmpty();
        assertThat(inSpark.rows()).isEqualTo(onDriver.rows());
    }

    private static void gather(Path input, String ledger, Path all, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file :
                    files.filter(f -> ofLedger(input.relativize(f), ledger)).toList()) {
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(all.resolve(ledger));
                    Files.copy(file, all.resolve(ledger).resolve(prefix + "-" + file.getFileName()));
                }
            }
        }
    }

    private static boolean ofLedger(Path file, String ledger) {
        String first = file.getName(0).toString();
        return first.equals(ledger) || first.startsWith(ledger + ".");
    }

    private Outcome outcome(HostileCase hostile, Where where) throws Exception {
        if (hostile.ofReference()) {
            return LedgerReading.ofReference(hostile.files().resolve("reference"));
        }
        Path input = hostile.laidOut(folder.resolve("in"));
        return LedgerReading.of(input, where, () -> meanwhile(hostile, input.resolve("contracts.csv")));
    }

    private static void meanwhile(HostileCase hostile, Path contracts) {
        try {
            if (hostile.name().equals("changes-while-read")) {
                Files.writeString(contracts, Files.readString(contracts) + "C2,P2,formal,2023-03-07,3,,2023-03-10\n");
            } else if (hostile.name().equals("vanishes-while-read")) {
                Files.delete(contracts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link HostileCase#outcome} says it. */
    private static String compact(HostileCase hostile, Outcome outcome) throws IOException {
        List<String> ledgers = hostile.ledgers();
        List<Settled> own = outcome.rows().stream()
                .filter(row -> ledgers.contains(row.ledger()))
                .toList();
        long accepted =
                own.stream().filter(row -> row.fate().equals("accepted")).count();
        Stream<String> others =
                own.stream().flatMap(row -> codes(row).map(code -> row.file() + ":" + row.line() + " " + code));
        return Stream.concat(Stream.of("accepted " + accepted), others).collect(Collectors.joining("; "));
    }

    private static Stream<String> codes(Settled row) {
        String fate = row.code().isEmpty() ? row.fate() : row.code();
        Stream<String> notes = row.notes().keySet().stream().map(code -> "!" + code);
        return Stream.concat(Stream.of(fate).filter(f -> !f.equals("accepted")), notes);
    }
}

package org.investstat.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.investstat.Mutations;
import org.investstat.TinyLedgers;
import org.investstat.Where;
import org.investstat.job.LedgerReading;
import org.investstat.job.LedgerReading.Outcome;
import org.investstat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sample ledgers damaged at random, each read and settled by the driver. Whatever the damage, the run goes on with every
 * row accounted for (a broken account is a failure with exit code 70) or ends with 66 and a clear line; never with anything else, never
 * late. {@code -Dinveststat.fuzz=N} tries N times as many, {@code -Dinveststat.fuzz.seed=S} others.
 */
@Tag("fuzz")
class LedgerFuzzTest {
    private static final int TRIES = 300;
    private static final int LINES = 12;
    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Path SAMPLE = Path.of(System.getProperty("investstat.basedir", "."), "data-sample", "ledgers");

    @TempDir
    Path folder;

    @Test
    void damagedLedgersAreSettledOrRefused() throws IOException {
        Map<String, byte[]> ledgers = sample();
        long seed = Long.getLong("investstat.fuzz.seed", 20231220);
        int tries = TRIES * Integer.getInteger("investstat.fuzz", 1);
        Map<Integer, Integer> ends = new TreeMap<>();
        for (int i = 0; i < tries; i++) {
            Mutations mutations = new Mutations(seed + i);
            String damaged = mutations.oneOf(List.copyOf(ledgers.keySet()));
            byte[] bytes = mutations.of(ledgers.get(damaged));
            Path input = Files.createDirectories(folder.resolve("in"));
            for (Map.Entry<String, byte[]> ledger : ledgers.entrySet()) {
                Files.write(
                        input.resolve(ledger.getKey()), ledger.getKey().equals(damaged) ? bytes : ledger.getValue());
            }

            Outcome outcome = assertTimeoutPreemptively(LATE, () -> LedgerReading.of(input, Where.DRIVER));

            ends.merge(outcome.exitCode(), 1, Integer::sum);
            assertThat(outcome.exitCode())
                    .as("seed %d, %s: %s", seed + i, damaged, outcome.errors())
                    .isIn(0, 66);
            outcome.errors().forEach(line -> assertClear(line, damaged));
        }
        assertThat(ends.get(0)).as("settled").isGreaterThan(tries / 5);
        assertThat(ends.get(66)).as("refused").isGreaterThan(tries / 5);
    }

    private static void assertClear(Text line, String file) {
        assertThat(line.en()).contains(file).hasSizeBetween(20, 2000);
        assertThat(line.zh()).contains(file).hasSizeBetween(10, 2000).isNotEqualTo(line.en());
    }

    /** The first lines of every plain ledger of the sample; tiny ones where the sample has a folder or gzip. */
    private Map<String, byte[]> sample() throws IOException {
        Map<String, byte[]> ledgers = new TreeMap<>();
        Path tiny = Path.of(TinyLedgers.required(folder.resolve("tiny")).toString());
        try (Stream<Path> files = Stream.concat(Files.list(tiny), Files.list(SAMPLE))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                ledgers.put(file.getFileName().toString(), beginning(Files.readAllBytes(file)));
            }
        }
        return ledgers;
    }

    private static byte[] beginning(byte[] bytes) {
        int lines = 0;
        int end = 0;
        while (end < bytes.length && lines < LINES) {
            lines += bytes[end++] == '\n' ? 1 : 0;
        }
        return Arrays.copyOf(bytes, end);
    }
}

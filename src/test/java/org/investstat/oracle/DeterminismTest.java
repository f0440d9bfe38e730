package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.investstat.oracle.JobRunner.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("runs")
class DeterminismTest {
    private static final long SEED = 12;

    @TempDir
    private Path folder;

    @Test
    void theSameRunTwiceGivesTheSameBytes() throws IOException, NoSuchAlgorithmException {
        Path input = Files.createDirectory(folder.resolve("input"));
        RandomLedgers.of(SEED, RandomLedgers.Style.VARIED).write(input);
        Map<String, List<String>> first = digests(run(input, "first"));
        assertThat(first).containsKeys("indicators", "contracts", "contract_lines", "projects", "rejects", "findings");
        assertThat(digests(run(input, "second"))).isEqualTo(first);
    }

    private Outcome run(Path input, String output) {
        return JobRunner.published(
                input,
                folder.resolve(output),
                RandomLedgers.AS_OF,
                "quality.max_rejected_share=1",
                "periods.kinds=[quarter, ytd]");
    }

    /** The digests of each table's files, their names aside. */
    private static Map<String, List<String>> digests(Outcome run) throws IOException, NoSuchAlgorithmException {
        Map<String, List<String>> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run.tables())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.computeIfAbsent(file.getParent().getFileName().toString(), t -> new ArrayList<>())
                        .add(HexFormat.of().formatHex(digest));
            }
        }
        digests.values().forEach(java.util.Collections::sort);
        return digests;
    }
}

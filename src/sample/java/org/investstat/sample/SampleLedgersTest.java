package org.investstat.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleLedgersTest {
    private static final Path FOLDER = Path.of(System.getProperty("investstat.basedir", "."), "data-sample");
    private static final Map<String, byte[]> MADE = SampleLedgers.files(SampleModel.build());

    /** What is compressed is compared as it was before: compression libraries differ, the ledger may not. */
    private static byte[] content(String path, byte[] bytes) throws IOException {
        if (!path.endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Test
    void theCommittedFilesAreThoseTheGeneratorMakes() throws IOException {
        for (Map.Entry<String, byte[]> made : MADE.entrySet()) {
            byte[] committed = Files.readAllBytes(FOLDER.resolve(made.getKey()));
            assertThat(content(made.getKey(), committed))
                    .as(made.getKey())
                    .isEqualTo(content(made.getKey(), made.getValue()));
        }
    }

    @Test
    void theLedgersHoldNoOtherFile() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDER.resolve("ledgers"))) {
            assertThat(found.filter(Files::isRegularFile)
                            .map(p -> FOLDER.relativize(p).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(MADE.keySet().stream()
                            .filter(p -> p.startsWith("ledgers/"))
                            .toList());
        }
    }

    @Test
    void theFilesStayUnderEightMegabytes() {
        assertThat(MADE.values().stream().mapToLong(b -> b.length).sum()).isLessThan(8_000_000);
    }

    @Test
    void aPlantedLineIsWhereTheAccountSaysItIs() throws IOException {
        List<String> projects =
                List.of(new String(MADE.get("ledgers/projects.csv"), StandardCharsets.UTF_8).split("\n", -1));
        String account = new String(MADE.get("planted-rows.csv"), StandardCharsets.UTF_8);
        String last = account.lines()
                .filter(l -> l.startsWith("projects,"))
                .reduce((a, b) -> b)
                .orElseThrow();
        int line = Integer.parseInt(last.split(",")[2]);

        assertThat(last).contains(",future,reported_on,");
        assertThat(projects.get(line - 1)).startsWith("XM2023-90018,");
    }

    @Test
    void theInvestorsAreHandedInAsGb18030() {
        String text = new String(MADE.get("ledgers/investors.csv"), Charset.forName("GB18030"));
        assertThat(text).startsWith("投资方编号,投资方名称,").contains("深圳正威(集团)有限公司");
    }

    @Test
    void noLedgerReachesTheGateOfRejectedRows() {
        String account = new String(MADE.get("row-account.csv"), StandardCharsets.UTF_8);
        account.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",");
            long read = Long.parseLong(cells[1]);
            long rejected = Long.parseLong(cells[3]);
            assertThat(rejected < 5 || rejected * 100 < read * 5).as(line).isTrue();
        });
    }

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        assertThat(SampleCreditCode.check("91350100M000100Y4")).isEqualTo('3');
    }
}

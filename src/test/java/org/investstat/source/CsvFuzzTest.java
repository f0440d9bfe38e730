package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.HEADER;
import static org.investstat.source.TestLedger.shown;
import static org.investstat.source.TestLedger.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.investstat.Mutations;
import org.investstat.source.file.InputFacts;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged CSV files read the same as a whole and in parts of any size, refusals included. */
@Tag("fuzz")
class CsvFuzzTest {
    private static final int TRIES = 1200;

    @TempDir
    Path folder;

    @Test
    void wholeAndCutFilesComeToTheSameEnd() {
        String text = HEADER + "C1,\"I\n1\",0.5,y\r\nC2,\"贵 \"\"阳\"\"\",50%,\n,,,\nC3,I3,,n\rC4,I4,1,是\n";
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Mutations mutations = new Mutations(20231220 + i);
            write(folder, "contract_investors.csv", mutations.of(text.getBytes(StandardCharsets.UTF_8)));
            InputFacts facts = new InputFacts();

            Optional<List<String>> whole = read(() -> shown(TestLedger.list(folder, CONFIG, facts)));
            Optional<List<String>> cut =
                    read(() -> shown(TestLedger.split(folder, CONFIG, 1 + mutations.number(40), new InputFacts())));

            assertThat(cut).as("seed %d", 20231220 + i).isEqualTo(whole);
            whole.ifPresent(rows -> assertThat(facts.value().values())
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.records()).isEqualTo(rows.size())));
            refused += whole.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isBetween(TRIES / 10, TRIES * 9 / 10);
    }

    private interface Reading {
        List<String> rows();
    }

    private static Optional<List<String>> read(Reading reading) {
        try {
            return Optional.of(reading.rows());
        } catch (Failure failure) {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT);
            assertThat(failure.problems())
                    .allSatisfy(line -> assertThat(line.en()).contains("contract_investors.csv"));
            return Optional.empty();
        }
    }
}

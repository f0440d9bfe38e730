package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulletin never stops the statistics, unless it is told to. */
@Tag("runs")
class BulletinRunTest {
    private static final String NO_RECORD =
            "{contract_amount[channel=云上签约]} has no value: the ledgers have no record of the" + " kind; ";
    private static final String NO_STAGES = "the ledgers project_stages are absent, so the run has no such indicator";

    @TempDir
    Path folder;

    private TinyLedgers ledgers;
    private String template;
    private String output;

    @BeforeEach
    void write() throws IOException {
        TestSpark.session();
        ledgers = TinyLedgers.required(folder.resolve("in"));
        output = folder.resolve("out").toString();
        Files.createDirectories(folder.resolve("press"));
        Files.writeString(
                folder.resolve("job.yaml"), "bulletin: press\nperiods: {kinds: [year, ytd]}\nboards: [shipped]\n");
        template = Files.writeString(folder.resolve("press/own.zh.md"), """
                        合同{contract_amount}
                        云上{contract_amount[channel=云上签约]}
                        开工率{start_rate}
                        """).toString();
    }

    @Test
    void sentenceWithoutAValueIsLeftOutAndNamedInFindingsAndOnTheLastScreen() throws IOException {
        Typed run = typed("run", "--output", output);

        assertThat(run.errors()).isEmpty();
        assertThat(Files.readString(Path.of(output, "current/report/bulletin.md")))
                .isEqualTo("合同4.00亿元\n");
        assertThat(run.out())
                .containsSequence(
                        "Findings: error 0, warning 2, info 0",
                        "Bulletin: sentences without a value, left out: 2 (show findings lists them). Like " + template
                                + ":3: {start_rate} has no value: " + NO_STAGES
                                + "; the line is left out; correct the placeholder, or begin a line that may lack a"
                                + " value with ?");
        assertThat(Typed.line("show", "findings", "--output", output, "--format", "csv")
                        .out())
                .anyMatch(line -> line.contains("bulletin_without_value")
                        && line.contains(NO_RECORD)
                        && line.contains("own.zh.md")
                        && line.strip().endsWith(",2"))
                .anyMatch(line -> line.contains("{start_rate} has no value: " + NO_STAGES));
    }

    @Test
    void strictBulletinPublishesNothing() {
        Typed run = typed("run", "--output", output, "--set", "bulletin_strict=true");

        assertThat(run.code()).isEqualTo(65);
        String remedy = "correct the placeholder, begin the line with ?, or drop bulletin_strict";
        assertThat(run.errors())
                .startsWith(
                        template + ":3: {start_rate} has no value: " + NO_STAGES + "; " + remedy,
                        template + ":2: " + NO_RECORD + remedy)
                .hasSize(3)
                .last()
                .asString()
                .startsWith("Rejects and findings are kept in ");
        assertThat(Path.of(output, "CURRENT")).doesNotExist();
    }

    @Test
    void planNamesTheSentencesThatItKnowsToHaveNoValue() {
        Typed plan = typed("plan", "--output", output);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.out())
                .contains("Leaves out of the bulletin")
                .anyMatch(line -> line.startsWith(template + ":3") && line.endsWith("{start_rate}  " + NO_STAGES));
    }

    private Typed typed(String command, String... more) {
        String[] job = {
            command,
            "--config",
            folder.resolve("job.yaml").toString(),
            "--input",
            ledgers.toString(),
            "--as-of",
            TinyLedgers.AS_OF
        };
        String[] line = Stream.of(job, more).flatMap(Arrays::stream).toArray(String[]::new);
        return Typed.line(line);
    }
}

package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that a gate stopped: what is wrong with the ledgers stays to be looked at, and to be sent back. */
class ClosedGateTest {
    private static final String GATE =
            "contracts: 5 of 9 rows rejected (55.6 %, at most 5 % allowed), nothing published;"
                    + " mend the ledger or set quality.max_rejected_share. Mostly: ";

    @TempDir
    static Path folder;

    private static Path output;
    private static Path run;
    private static Typed closed;

    @BeforeAll
    static void nightThatIsStopped() {
        output = folder.resolve("out");
        run = output.resolve("runs/tonight");
        TinyLedgers.required(folder.resolve("in"))
                .append("contracts.csv", "X1,P1,formal,2023-03-07,约3,亿元,2023-03-10\n")
                .append("contracts.csv", "X2,P1,formal,2023-03-07,=1+1,亿元,2023-03-10\n")
                .append("contracts.csv", "X3,P2,formal,2023-03-07,约3,亿元,2023-03-10\n")
                .append("contracts.csv", "X4,P9,formal,2023-03-07,约3,亿元,2023-03-10\n")
                .append("contracts.csv", "X5,P3,formal,2023-03-07,约3,亿元,2023-03-10\n")
                .append("contract_investors.csv", "X5,I1,1,y\n");
        closed = job("run", "tonight");
    }

    @Test
    void theLastLinesSayWhereToLook() {
        assertThat(closed.code()).isEqualTo(65);
        assertThat(closed.errors()).hasSize(3);
        assertThat(closed.errors().get(0)).startsWith(GATE);
        assertThat(closed.errors().subList(1, 3))
                .containsExactly(
                        "Rejects and findings are kept in " + run + "/tables: show rejects --run tonight --output "
                                + output + " (or show findings)",
                        "Lists to send back, one for each unit and by file where none is known (4): " + run
                                + "/rejects/: 520100.csv (520100 贵阳市, 2 rows), 520300.csv (520300 遵义市, 2 rows),"
                                + " GUIAN.csv (GUIAN 贵安新区, 1 rows), contracts.csv (contracts.csv, 1 rows)");
    }

    @Test
    void eachUnitHasItsListForASpreadsheet() throws IOException {
        assertThat(Files.readString(run.resolve("rejects/520100.csv")))
                .startsWith("\uFEFFledger,source file,source line,column,value,code,reason,caused by\r\n")
                .contains("\r\ncontracts,contracts.csv,6,amount,约3,number_approximate,")
                .contains("\r\ncontracts,contracts.csv,7,amount,'=1+1,")
                .doesNotContain(",8,")
                .endsWith("\r\n");
        assertThat(Files.readString(run.resolve("rejects/520300.csv"))).contains("contract_investors.csv,7,");
        assertThat(Files.readString(run.resolve("rejects/contracts.csv"))).contains("\r\ncontracts,contracts.csv,9,");
    }

    @Test
    void nothingElseOfTheRunStays() throws IOException {
        try (Stream<Path> left = Files.list(run)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("status.json", "tables", "rejects");
        }
        assertThat(run.resolve("tables").toFile().list()).containsExactlyInAnyOrder("rejects", "findings");
        assertThat(output.resolve("CURRENT")).doesNotExist();
    }

    @Test
    void rejectsAndFindingsAreShown() {
        Typed rejects = typed("show", "rejects", "--run", "tonight", "--format", "csv");
        Typed findings = typed("show", "findings", "--run", "tonight");

        assertThat(rejects.errors()).isEmpty();
        assertThat(rejects.out()).hasSize(7).anyMatch(line -> line.contains("number_approximate"));
        assertThat(findings.errors()).isEmpty();
        assertThat(typed("show", "rejects", "--run", "tonight").out().get(1))
                .startsWith(
                        "run tonight, as of 2023-12-20: Run tonight failed (65) and was never published: contracts:");
    }

    @Test
    void whatItHasNotIsSaidToBeOfAFailedRun() {
        String failed = "Run tonight failed (65) and was never published: " + GATE;
        Typed board = typed("show", "overview", "--run", "tonight");
        Typed verified = typed("verify", "tonight");
        Typed published = typed("publish", "tonight");

        assertThat(board.code()).isEqualTo(66);
        assertThat(board.errors())
                .singleElement()
                .asString()
                .startsWith(failed)
                .endsWith("; it kept findings, rejects");
        assertThat(verified.code()).isEqualTo(65);
        assertThat(verified.errors()).singleElement().asString().startsWith(failed);
        assertThat(published.code()).isEqualTo(65);
        assertThat(published.errors()).singleElement().asString().startsWith(failed);
    }

    @Test
    void aCheckSaysWhatIsWrongAndKeepsNothing() {
        Typed check = job("check", "checked");

        assertThat(check.code()).isEqualTo(65);
        assertThat(check.errors().get(0)).startsWith(GATE);
        assertThat(check.errors())
                .anyMatch(line -> line.startsWith(
                        "contracts number_approximate: 4 rows, like contracts.csv line 6: amount: '约3' is approximate"))
                .last()
                .isEqualTo("A check keeps no lists: run with the same arguments leaves the rejects and a list for each"
                        + " unit in the run's folder");
        assertThat(output.resolve("runs/checked")).doesNotExist();
    }

    @Test
    void findingsThatCloseAGateAreSentBackToo() throws IOException {
        Typed stopped = job(
                "run",
                "findings",
                "--set",
                "quality.max_rejected_share=0.9",
                "--set",
                "quality.findings.event_after_report=error",
                "--input",
                withAnEventAfterItsReport().toString());

        assertThat(stopped.code()).isEqualTo(65);
        assertThat(stopped.errors().get(0)).startsWith("findings of severity error: 1;");
        assertThat(Files.readString(output.resolve("runs/findings/rejects/520100.csv")))
                .contains("\r\ncontracts,contracts.csv,6,,C9,event_after_report,");
        assertThat(output.resolve("runs/findings/tables").toFile().list())
                .containsExactlyInAnyOrder("rejects", "findings");
    }

    private static Path withAnEventAfterItsReport() {
        Path input = folder.resolve("after");
        TinyLedgers.required(input).append("contracts.csv", "C9,P1,formal,2023-03-17,3,亿元,2023-03-10\n");
        return input;
    }

    private static Typed job(String command, String id, String... more) {
        org.investstat.TestSpark.session();
        List<String> arguments = new ArrayList<>(List.of(command, "--output", output.toString(), "--run-id", id));
        arguments.addAll(List.of("--as-of", TinyLedgers.AS_OF, "--set", "periods.kinds=[ytd]"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--input")) {
            arguments.addAll(List.of("--input", folder.resolve("in").toString()));
        }
        return Typed.line(arguments.toArray(String[]::new));
    }

    private static Typed typed(String... line) {
        List<String> arguments = new ArrayList<>(List.of(line));
        arguments.addAll(List.of("--output", output.toString()));
        return Typed.line(arguments.toArray(String[]::new));
    }
}

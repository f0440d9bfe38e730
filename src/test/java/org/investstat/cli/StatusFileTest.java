package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.investstat.command.OutcomeReport;
import org.investstat.command.OutcomeReport.Stage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** A command line says how it ended, whatever is wrong with it. */
class StatusFileTest {
    private final FakeApplication application = new FakeApplication();

    @Test
    void aSlipInTheLineIsAnOutcome() {
        Terminal typed = Terminal.type(
                application, "run", "--as-off", "2023-12-20", "--run-id=n1", "--status-file", "hdfs:///s.json");

        assertThat(typed.code()).isEqualTo(64);
        assertThat(application.reported).singleElement().satisfies(report -> {
            assertThat(report.file()).isEqualTo("hdfs:///s.json");
            assertThat(report.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(report.runId()).contains("n1");
            assertThat(report.asOf()).isEmpty();
            assertThat(report.errors()).hasSize(1);
        });
    }

    @Test
    void soAreACommandThatIsNotThereALanguageAndADateThatIsNone() {
        Terminal.type(application, "rum", "--status-file=s");
        Terminal.type(application, "run", "--as-of", "2023-12-20", "--lang", "fr", "--status-file=s");
        Terminal.type(application, "run", "--as-of", "2023-12-32", "--status-file=s");
        Terminal.type(application, "history", "--status-file=s");

        assertThat(application.asked).isEmpty();
        assertThat(application.reported)
                .filteredOn(report -> report.stage() == Stage.ENDED)
                .hasSize(4)
                .allMatch(report -> report.exitCode() == ExitCode.USAGE);
    }

    @Test
    void aCommandIsAtWorkUntilItHasEnded() {
        Failure busy = new Failure(ExitCode.BUSY, Text.of("占用", "held"));
        FakeApplication failing = FakeApplication.failingWith(busy);

        Terminal.type(failing, "publish", "n1", "--status-file", "s.json");

        assertThat(failing.reported)
                .containsExactly(
                        new OutcomeReport(
                                "s.json",
                                Stage.BEGUN,
                                Optional.empty(),
                                Optional.empty(),
                                ExitCode.INTERNAL,
                                List.of()),
                        new OutcomeReport(
                                "s.json",
                                Stage.ENDED,
                                Optional.empty(),
                                Optional.empty(),
                                ExitCode.BUSY,
                                busy.problems()));
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineAndChangesNoCode() {
        application.writable = false;

        Terminal done = Terminal.type(application, "run", "--as-of", "2023-12-20", "--status-file", "s.json");
        Terminal wrong = Terminal.type(application, "run", "--as-of", "2023-13-20", "--status-file", "s.json");

        assertThat(done.code()).isZero();
        assertThat(done.err())
                .filteredOn(line -> !line.startsWith("["))
                .containsExactly("The status file was not written: cannot write s.json; the exit code stays 0");
        assertThat(wrong.code()).isEqualTo(64);
        assertThat(wrong.err())
                .hasSize(2)
                .last()
                .isEqualTo("The status file was not written: cannot write s.json; the exit code stays 64");
        assertThat(application.reported)
                .last()
                .satisfies(r -> assertThat(r.asOf()).isEmpty());
    }

    @Test
    void whoForgetsTheValueWritesNoFileOfThatName() {
        Terminal.type(application, "run", "--status-file", "--as-of", "2023-12-20");

        assertThat(application.reported).isEmpty();
    }

    @Test
    void theDateIsTheTypedOne() {
        Terminal.type(application, "run", "--as-of", "2023-12-20", "--status-file", "s.json");

        assertThat(application.reported)
                .allSatisfy(report -> assertThat(report.asOf()).contains(LocalDate.of(2023, 12, 20)));
    }
}

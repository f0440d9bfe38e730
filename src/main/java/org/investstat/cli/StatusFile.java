package org.investstat.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.investstat.cli.screen.Console;
import org.investstat.command.Application;
import org.investstat.command.OutcomeReport;
import org.investstat.command.OutcomeReport.Stage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * How a command ends, for machines, at the place that {@code --status-file} names. The option is found before anything
 * is parsed, so that a line with a slip in it has its outcome too.
 */
final class StatusFile {
    private static final Text UNWRITABLE =
            Text.of("状态文件未写出：{0}；退出码 {1} 不受影响", "The status file was not written: {0}; the exit code stays {1}");

    private final Optional<String> file;
    private final Optional<String> runId;
    private final Optional<LocalDate> asOf;
    private final Supplier<Application> application;

    StatusFile(String[] args, Supplier<Application> application) {
        List<String> typed = List.of(args);
        // What looks like an option is the next one: the value was forgotten.
        this.file = Arguments.typed(typed, "--status-file").filter(place -> !place.isBlank() && !place.startsWith("-"));
        this.runId = Arguments.typed(typed, "--run-id");
        this.asOf = Arguments.typed(typed, "--as-of").flatMap(StatusFile::date);
        this.application = application;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a reader finds of a process that was killed: an internal error. */
    void begun() {
        report(Stage.BEGUN, ExitCode.INTERNAL, List.of());
    }

    void done(Console console) {
        ended(ExitCode.DONE, List.of(), console);
    }

    void failed(Failure failure, Console console) {
        ended(failure.exitCode(), failure.problems(), console);
    }

    private void ended(ExitCode code, List<Text> errors, Console console) {
        report(Stage.ENDED, code, errors).ifPresent(why -> console.warn(UNWRITABLE.with(why, code.number())));
    }

    /** Why it could not be written. */
    private Optional<Text> report(Stage stage, ExitCode code, List<Text> errors) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            application.get().report(new OutcomeReport(file.get(), stage, runId, asOf, code, errors));
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(failure.problems().get(0));
        } catch (RuntimeException | LinkageError e) { // without Spark's jars there is no file system either
            return Optional.of(Text.same(String.valueOf(e)));
        }
    }
}

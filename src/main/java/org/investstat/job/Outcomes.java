package org.investstat.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.command.OutcomeReport;
import org.investstat.command.PublishSummary;
import org.investstat.command.VerifySummary;
import org.investstat.publish.Outcome;
import org.investstat.publish.Status;
import org.investstat.show.HadoopSettings;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The file that {@code --status-file} names: how the command of this process ends, whatever it comes to. It says
 * {@code running} from the start, so that the file of last night is not taken for tonight's where a process is killed.
 * A file that cannot be written changes nothing of how a run ends.
 */
final class Outcomes {
    private final Clock clock;
    private final Instant started;
    private @Nullable Status known;
    private boolean told;

    Outcomes(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /**
     * Of a command that said nothing itself; one that did is not contradicted.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where the file cannot be written
     */
    synchronized void report(OutcomeReport report) {
        if (!told) {
            Status status = known == null ? status(report) : known;
            status.write(report.file(), HadoopSettings.read());
        }
    }

    /** Of a run that knows more than its command line; where it cannot be written, {@link #report} tries again. */
    synchronized void tell(Optional<String> file, Status status) {
        if (file.isEmpty()) {
            return;
        }
        known = status;
        try {
            status.write(file.get(), HadoopSettings.read());
            told = true;
        } catch (Failure unwritable) {
            told = false;
        }
    }

    private Status status(OutcomeReport report) {
        return status(
                report.runId().orElse(null),
                report.asOf().orElse(null),
                outcome(report),
                report.exitCode().number(),
                report.errors());
    }

    private static Outcome outcome(OutcomeReport report) {
        if (report.stage() == OutcomeReport.Stage.BEGUN) {
            return Outcome.RUNNING;
        }
        return report.exitCode() == ExitCode.DONE ? Outcome.DONE : Outcome.FAILED;
    }

    /** Of a run that was there already and is the published one now. */
    void tell(Optional<String> file, PublishSummary published) {
        VerifySummary run = published.verified();
        tell(file, status(run.runId(), run.asOf(), Outcome.PUBLISHED, ExitCode.DONE.number(), List.of()));
    }

    /** Of a run that was there already, and was to be published when a signal came. */
    void tellInterrupted(Optional<String> file, String runId) {
        Failure failure = Interruption.failure();
        tell(file, status(runId, null, Outcome.INTERRUPTED, Interruption.TERMINATED, failure.problems()));
    }

    private Status status(
            @Nullable String runId, @Nullable LocalDate asOf, Outcome outcome, int exitCode, List<Text> errors) {
        return new Status(
                runId, asOf, outcome, exitCode, errors, started, clock.instant(), Map.of(), Map.of(), List.of());
    }
}

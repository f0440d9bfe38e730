package org.investstat.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.investstat.text.ExitCode;
import org.investstat.text.Text;

/**
 * How a command stands, as its command line and its exit code tell it.
 *
 * @param file where it is to be said
 * @param runId as typed
 * @param asOf as typed
 * @param exitCode of a command that is at work, what one that was killed is to be taken for
 * @param errors its lines on standard error
 */
public record OutcomeReport(
        String file,
        Stage stage,
        Optional<String> runId,
        Optional<LocalDate> asOf,
        ExitCode exitCode,
        List<Text> errors) {

    public OutcomeReport {
        errors = List.copyOf(errors);
    }

    /** How far it is. */
    public enum Stage {
        BEGUN,
        ENDED
    }
}

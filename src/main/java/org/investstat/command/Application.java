package org.investstat.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the command line can ask for. Whatever a person must repair comes as {@link org.investstat.text.Failure};
 * every other exception is a defect.
 */
public interface Application {

    RunSummary run(RunRequest request, Progress progress);

    /** Starts no Spark job. */
    PlanSummary plan(RunRequest request);

    /** The definitions valid on the as-of date; without one, the latest of each. */
    IndicatorListing indicators(Optional<String> config, List<String> settings, Optional<LocalDate> asOf);

    Board show(ShowRequest request);

    /** The runs of an output, a row each, the newest first. */
    History history(OutputRequest request);

    /**
     * Reads a run again and compares it with its manifest and with itself.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#DATA} with a line for all that differs
     */
    VerifySummary verify(VerifyRequest request, Progress progress);

    /**
     * Verifies a run that is there and moves CURRENT to it.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#DATA} where it does not hold, {@link
     *     org.investstat.text.ExitCode#USAGE} where its date asks for leave to move the pointer
     */
    PublishSummary publish(PublishRequest request, Progress progress);

    /** Keeps a run whatever its age, or no longer; returns what was pinned under its id before. */
    Optional<Pinned> pin(PinRequest request, Progress progress);

    GcSummary gc(GcRequest request, Progress progress);

    /**
     * Writes how the command stands to the file that {@code --status-file} names, unless a run has done so itself.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written
     */
    void report(OutcomeReport report);
}

package org.investstat.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investstat.text.Lang;

/**
 * One run as asked for on the command line; what is empty comes from the configuration or has a default.
 *
 * @param config the configuration file
 * @param asOf nothing reported after this day is seen
 * @param input folder in which every ledger is looked for
 * @param output folder to publish into
 * @param runId name of the run
 * @param settings overrides of the configuration, each {@code key=value}
 * @param pointer what may happen to the pointer that else may not
 * @param statusFile where its outcome is written besides
 * @param master the Spark master to start, like {@code local[2]}; empty: what spark-submit or the environment says
 * @param acceptShrink ledgers that may be absent, smaller or older than the published run's this once
 * @param signingKey file of the key that its manifest is signed with
 * @param followLinks whether symbolic links may lead out of the folders of ledgers
 * @param lang language of what is printed
 */
public record RunRequest(
        Optional<String> config,
        LocalDate asOf,
        Optional<String> input,
        Optional<String> output,
        Optional<String> runId,
        List<String> settings,
        Mode mode,
        Set<PointerOption> pointer,
        Optional<String> statusFile,
        Optional<String> master,
        Set<String> acceptShrink,
        Optional<String> signingKey,
        boolean followLinks,
        Lang lang) {

    public RunRequest {
        settings = List.copyOf(settings);
        pointer = Set.copyOf(pointer);
        acceptShrink = Set.copyOf(acceptShrink);
    }

    /** How far a run goes. */
    public enum Mode {
        /** To the end. */
        PUBLISH,
        /** Up to the gates; nothing is published. */
        CHECK
    }
}

package org.investstat.publish;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The run that CURRENT names.
 *
 * @param asOf empty where neither its manifest nor its status can be read any more
 */
public record CurrentRun(String runId, Optional<LocalDate> asOf) {

    /**
     * Empty where nothing was published yet.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#OUTPUT} where that cannot be told
     */
    public static Optional<CurrentRun> of(String output, Configuration hadoop) {
        return Pointer.current(output, hadoop)
                .map(id -> new CurrentRun(
                        id, RunFolder.published(output, id, hadoop).flatMap(CurrentRun::asOf)));
    }

    private static Optional<LocalDate> asOf(RunFolder folder) {
        return Manifest.find(folder)
                .map(Manifest::asOf)
                .or(() -> Status.find(folder).flatMap(s -> Optional.ofNullable(s.asOf())));
    }
}

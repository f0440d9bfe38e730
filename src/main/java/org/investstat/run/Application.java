package org.investstat.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the command line can ask for. Whatever a person must repair comes as {@link org.investstat.table.Failure};
 * every other exception is a defect.
 */
public interface Application {

    RunSummary run(RunRequest request, Progress progress);

    /** Starts no Spark job. */
    PlanSummary plan(RunRequest request);

    /** The definitions valid on the as-of date; without one, the latest of each. */
    IndicatorListing indicators(Optional<String> config, List<String> settings, Optional<LocalDate> asOf);

    Board show(ShowRequest request);

    GenerateSummary generate(GenerateRequest request, Progress progress);
}

package org.investstat.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.table.Severity;

/**
 * What a run that passed its gates has to say.
 *
 * @param publishedPath the run's folder; empty if nothing was to be published
 * @param findings number by severity
 * @param rowsByFate sums to {@code rowsRead}; keys {@code accepted, superseded, duplicate, future, rejected}
 * @param phases wall time by phase, in their order
 * @param figures number of rows of the table {@code indicators}
 */
public record RunSummary(
        String runId,
        Optional<String> publishedPath,
        LocalDate asOf,
        List<Headline> headlines,
        Map<Severity, Long> findings,
        RepeatSummary repeats,
        long rowsRead,
        Map<String, Long> rowsByFate,
        Map<String, Duration> phases,
        long figures) {

    public RunSummary {
        headlines = List.copyOf(headlines);
        findings = Map.copyOf(findings);
        rowsByFate = Collections.unmodifiableMap(new LinkedHashMap<>(rowsByFate));
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
    }

    /** Wall time of all phases. */
    public Duration took() {
        return phases.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}

package org.investstat.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.report.bulletin.OmittedLine;
import org.investstat.table.Severity;
import org.investstat.text.Text;

/**
 * What a run that passed its gates has to say.
 *
 * @param ending what came of it
 * @param publishedPath the run's folder; empty if nothing was to be published
 * @param deliveries what it was given and what not
 * @param findings number by severity
 * @param unread names of what lies in the input and is no ledger's
 * @param rowsByFate sums to {@code rowsRead}; keys {@code accepted, superseded, duplicate, future, rejected}
 * @param phases wall time by phase, in their order
 * @param figures number of rows of the table {@code indicators}
 * @param leftOut placeholders without a value, for which lines of the bulletin are left out
 * @param notes what else a person should know, a line each
 */
public record RunSummary(
        Ending ending,
        String runId,
        Optional<String> publishedPath,
        LocalDate asOf,
        List<Headline> headlines,
        Deliveries deliveries,
        Map<Severity, Long> findings,
        List<String> unread,
        RepeatSummary repeats,
        long rowsRead,
        Map<String, Long> rowsByFate,
        Map<String, Duration> phases,
        long figures,
        List<OmittedLine> leftOut,
        List<Text> notes) {

    public RunSummary {
        headlines = List.copyOf(headlines);
        leftOut = List.copyOf(leftOut);
        findings = Map.copyOf(findings);
        notes = List.copyOf(notes);
        unread = List.copyOf(unread);
        rowsByFate = Collections.unmodifiableMap(new LinkedHashMap<>(rowsByFate));
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
    }

    /** What came of a run. */
    public enum Ending {
        PUBLISHED,
        /** Whole, beside the published run: CURRENT was left alone. */
        PUBLISHED_BESIDE,
        /** Every gate is open; nothing was to be published. */
        CHECKED,
        /** A run of this id had been published from the same things before: nothing was computed. */
        ALREADY_PUBLISHED,
        /** The same, and CURRENT names another run, as was asked for. */
        ALREADY_BESIDE,
        /** The same, and CURRENT, which named another run, was moved to it. */
        MOVED
    }

    /** One that was published before; it says no more than where it is. */
    public static RunSummary earlier(Ending ending, String runId, String path, LocalDate asOf) {
        return new RunSummary(
                ending,
                runId,
                Optional.of(path),
                asOf,
                List.of(),
                Deliveries.WHOLE,
                Map.of(),
                List.of(),
                new RepeatSummary(0, 0, BigDecimal.ZERO, BigDecimal.ZERO),
                0,
                Map.of(),
                Map.of(),
                0,
                List.of(),
                List.of());
    }

    /** Wall time of all phases. */
    public Duration took() {
        return phases.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}

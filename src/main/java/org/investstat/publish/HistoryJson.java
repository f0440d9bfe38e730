package org.investstat.publish;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.publish.RunHistory.Entry;
import org.investstat.publish.RunHistory.State;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** The runs of an output for programs: fields that stay (src/docs/operations.md), the same in every language. */
public final class HistoryJson {
    private HistoryJson() {}

    /** A run; what is null nobody knows: a run that is at work has not ended, one that was killed left no word. */
    private record Run(
            String runId,
            @Nullable LocalDate asOf,
            String state,
            @Nullable Integer exitCode,
            List<Text> errors,
            OffsetDateTime started,
            @Nullable OffsetDateTime finished,
            @Nullable BigDecimal seconds,
            @Nullable Long rowsRead,
            @Nullable Long figures,
            Map<String, Long> findings,
            List<String> acceptedShrink,
            boolean pinned,
            @Nullable String label) {}

    /**
     * An array with an object a run, in their order.
     *
     * @param zone whose offset the times bear
     */
    public static List<String> lines(List<Entry> runs, ZoneId zone) {
        return Json.text(runs.stream().map(run -> run(run, zone)).toList())
                .lines()
                .toList();
    }

    private static Run run(Entry run, ZoneId zone) {
        Optional<Status> ended = run.status().filter(s -> hasEnded(run.state()));
        Optional<Manifest> manifest = run.manifest();
        return new Run(
                run.folder().runId(),
                run.asOf().orElse(null),
                run.state().id(),
                ended.map(Status::exitCode).orElse(null),
                ended.map(Status::errors).orElse(List.of()),
                at(run.started(), zone),
                ended.map(s -> at(s.finished(), zone)).orElse(null),
                ended.map(s -> BigDecimal.valueOf(
                                Duration.between(s.started(), s.finished()).toMillis(), 3))
                        .orElse(null),
                manifest.map(Manifest::rowsRead).orElse(null),
                manifest.map(Manifest::figures).orElse(null),
                ended.map(Status::findings).orElse(Map.of()),
                ended.map(Status::acceptedShrink).orElse(List.of()),
                run.pin().isPresent(),
                run.pin().map(Pin::label).orElse(null));
    }

    private static boolean hasEnded(State state) {
        return switch (state) {
            case CURRENT, PUBLISHED, PUBLISHED_BESIDE, FAILED, INTERRUPTED -> true;
            case RUNNING, WHOLE, LEFTOVER -> false;
        };
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }
}

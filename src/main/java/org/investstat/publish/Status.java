package org.investstat.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code status.json}: how a run ended, for schedulers that lose exit codes; written for failed runs too. The file that
 * {@code --status-file} names has the same shape.
 *
 * @param runId null, like {@code asOf}, in a status file of a command line that names none
 * @param errors what the failure said, in both languages; empty where all went well
 * @param milliseconds phase -> wall time, in the order of the phases
 * @param findings severity -> number of findings
 * @param acceptedShrink ledgers that broke a rule on deliveries and were let pass by the operator
 */
public record Status(
        @Nullable String runId,
        @Nullable LocalDate asOf,
        Outcome outcome,
        int exitCode,
        List<Text> errors,
        Instant started,
        Instant finished,
        Map<String, Long> milliseconds,
        Map<String, Long> findings,
        List<String> acceptedShrink) {

    public Status {
        errors = List.copyOf(errors);
        // Earlier versions accepted nothing.
        acceptedShrink = acceptedShrink == null ? List.of() : List.copyOf(acceptedShrink);
        milliseconds = Collections.unmodifiableMap(new LinkedHashMap<>(milliseconds));
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    /**
     * Writes it into the run's folder, whole or not at all.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written
     */
    public void write(RunFolder run) {
        try {
            run.status().replaceText(StatusSeal.of(this, run.manifest().text()));
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(run.status().display(), e);
        }
    }

    /**
     * Writes it to a file of any file system, whole or not at all, over what is there.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written
     */
    public void write(String file, Configuration hadoop) {
        try {
            Storage place = Storage.at(file, hadoop);
            place.parent().makeFolder();
            place.replaceText(Json.text(this));
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(file, e);
        }
    }

    /**
     * The one of an earlier run.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#INPUT} where there is none or it cannot be read
     */
    public static Status read(RunFolder run) {
        try {
            return Json.read(run.status().text().orElseThrow(FileNotFoundException::new), Status.class);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.status().display(), e);
        }
    }

    /**
     * The one in a file of any file system.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#INPUT} where there is none or it cannot be read
     */
    public static Status read(String file, Configuration hadoop) {
        try {
            return Json.read(Storage.at(file, hadoop).text().orElseThrow(FileNotFoundException::new), Status.class);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(file, e);
        }
    }

    /** The one of a run if it is there and can be read. */
    public static Optional<Status> find(RunFolder run) {
        try {
            Optional<String> text = run.status().text();
            return text.isEmpty() ? Optional.empty() : Optional.ofNullable(Json.read(text.get(), Status.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.status().display(), e);
        }
    }

    /**
     * Says of the published run that it is, where it was killed right after the pointer had moved. Asked by whoever has
     * taken the lock, before anything else, so that of every other run its status tells whether it ever was published.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where that cannot be told or written
     */
    public static void settle(String output, Configuration hadoop) {
        Pointer.current(output, hadoop)
                .flatMap(id -> RunFolder.published(output, id, hadoop))
                .ifPresent(Status::settle);
    }

    private static void settle(RunFolder run) {
        Optional<Status> said = find(run);
        if (said.isPresent() && said.get().outcome() == Outcome.PUBLISHED) {
            return;
        }
        said.or(() -> Manifest.find(run).map(Status::of))
                .map(s -> s.ended(Outcome.PUBLISHED, ExitCode.DONE.number(), List.of()))
                .ifPresent(s -> s.write(run));
    }

    private static Status of(Manifest whole) {
        return new Status(
                whole.runId(),
                whole.asOf(),
                Outcome.PUBLISHING,
                ExitCode.INTERNAL.number(),
                List.of(),
                whole.started(),
                whole.finished(),
                Map.of(),
                Map.of(),
                List.of());
    }

    private Status ended(Outcome how, int code, List<Text> why) {
        return new Status(runId, asOf, how, code, why, started, finished, milliseconds, findings, acceptedShrink);
    }
}

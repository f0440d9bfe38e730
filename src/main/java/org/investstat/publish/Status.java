package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/**
 * {@code status.json}: how a run ended, for schedulers that lose exit codes; written for failed runs too.
 *
 * @param errors what the failure said, in both languages; empty where all went well
 * @param milliseconds phase -> wall time, in the order of the phases
 * @param findings severity -> number of findings
 */
public record Status(
        String runId,
        LocalDate asOf,
        Outcome outcome,
        int exitCode,
        List<Text> errors,
        Instant started,
        Instant finished,
        Map<String, Long> milliseconds,
        Map<String, Long> findings) {

    public Status {
        errors = List.copyOf(errors);
        milliseconds = Collections.unmodifiableMap(new LinkedHashMap<>(milliseconds));
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    /**
     * Writes it into the run\'s folder, whole or not at all.
     *
     * @throws Failure {@link org.investstat.table.ExitCode#OUTPUT} where it cannot be written
     */
    public void write(RunFolder run) {
        try {
            run.status().replaceText(Json.text(this));
        } catch (IOException e) {
            throw Trouble.cannotWrite(run.status().display(), e);
        }
    }

    /**
     * The one of an earlier run.
     *
     * @throws Failure {@link org.investstat.table.ExitCode#INPUT} where there is none or it cannot be read
     */
    public static Status read(RunFolder run) {
        try {
            return Json.read(run.status().text().orElseThrow(FileNotFoundException::new), Status.class);
        } catch (IOException e) {
            throw Trouble.cannotRead(run.status().display(), e);
        }
    }

    /** The run has a readable status, and it is not that of a published run. */
    static boolean saysUnpublished(RunFolder run) throws IOException {
        Optional<String> text = run.status().text();
        return text.isPresent() && Json.read(text.get(), Status.class).outcome() != Outcome.PUBLISHED;
    }
}

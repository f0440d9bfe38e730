package org.investstat.show;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.publish.RunHistory;
import org.investstat.text.ExitCode;
import org.investstat.text.Text;

/**
 * What can be read of a run.
 *
 * @param tables whose rows are there
 * @param manifest empty of a run that a gate stopped: it kept what is to be mended, and nothing else
 * @param failure why it has nothing else
 */
record KeptRun(
        String runId,
        LocalDate asOf,
        Set<String> tables,
        List<String> absentLedgers,
        Optional<Manifest> manifest,
        Optional<Text> failure) {

    /** @throws org.investstat.text.Failure {@link ExitCode#DATA} of a run that is not whole, saying why */
    static KeptRun whole(RunFolder folder) {
        return of(WholeRun.manifest(folder, ExitCode.DATA));
    }

    /** @throws org.investstat.text.Failure {@link ExitCode#INPUT} of a run that kept nothing, saying why */
    static KeptRun any(RunFolder folder) {
        RunHistory.Entry run = RunHistory.of(folder);
        Set<String> tables = new TreeSet<>(folder.tables());
        tables.retainAll(RunFolder.EVIDENCE);
        if (run.state() == RunHistory.State.FAILED
                && !tables.isEmpty()
                && run.asOf().isPresent()) {
            return new KeptRun(
                    folder.runId(),
                    run.asOf().get(),
                    tables,
                    List.of(),
                    Optional.empty(),
                    Optional.of(WholeRun.why(run)));
        }
        return of(WholeRun.manifest(folder, ExitCode.INPUT));
    }

    private static KeptRun of(Manifest manifest) {
        Set<String> tables =
                manifest.outputs().stream().map(Manifest.Output::table).collect(Collectors.toSet());
        return new KeptRun(
                manifest.runId(),
                manifest.asOf(),
                tables,
                manifest.absentLedgers(),
                Optional.of(manifest),
                Optional.empty());
    }
}

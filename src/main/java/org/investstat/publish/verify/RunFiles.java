package org.investstat.publish.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.investstat.publish.Manifest;
import org.investstat.publish.Readback;
import org.investstat.publish.RunFolder;
import org.investstat.publish.WrittenFile;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/** Every file of a run is what the manifest says of it, and there is no other. */
public final class RunFiles {
    private RunFiles() {}

    /** Compares sizes, digests, footers and rows. Where this holds, the tables can be read. */
    public static void check(RunFolder run, Manifest manifest, Findings findings) {
        Findings.Comparison files =
                findings.comparing(Text.of("文件的大小、摘要、列、行数", "sizes, digests, columns and rows of files"));
        Set<String> listed = new HashSet<>();
        for (Manifest.Output table : manifest.outputs()) {
            for (WrittenFile file : table.files()) {
                listed.add(file.path());
                Optional<Text> wrong = wrong(run, table.table(), file);
                files.expect(
                        wrong.isEmpty(), () -> Text.same(file.path() + ": ").then("", wrong.orElseThrow()));
            }
        }
        for (String found : Readback.files(run)) {
            if (!listed.contains(found)) {
                files.broken(
                        Text.of("{0}: 清单中没有此文件", "{0}: is not in the manifest").with(found));
            }
        }
        files.end();
    }

    private static Optional<Text> wrong(RunFolder run, String table, WrittenFile file) {
        try {
            return Readback.difference(run, table, file);
        } catch (Failure unreadable) {
            return Optional.of(unreadable.problems().get(0));
        }
    }
}

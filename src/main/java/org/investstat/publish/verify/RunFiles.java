package org.investstat.publish.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.investstat.parquet.WrittenFile;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.publish.WrittenFiles;
import org.investstat.text.Failure;
import org.investstat.text.Text;

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
                expect(files, file.path(), () -> WrittenFiles.difference(run, table.table(), file));
            }
        }
        for (Manifest.Report report : manifest.reports()) {
            listed.add(report.path());
            expect(files, report.path(), () -> WrittenFiles.difference(run, report));
        }
        WrittenFiles.foreign(run)
                .ifPresent(found -> files.broken(
                        Text.of("{0}: 不是批次的文件", "{0}: is no file of a run").with(found)));
        for (String found : WrittenFiles.files(run)) {
            if (!listed.contains(found)) {
                files.broken(
                        Text.of("{0}: 清单中没有此文件", "{0}: is not in the manifest").with(found));
            }
        }
        files.end();
    }

    private static void expect(Findings.Comparison files, String path, Supplier<Optional<Text>> difference) {
        Optional<Text> wrong = wrong(difference);
        files.expect(wrong.isEmpty(), () -> Text.same(path + ": ").then("", wrong.orElseThrow()));
    }

    private static Optional<Text> wrong(Supplier<Optional<Text>> difference) {
        try {
            return difference.get();
        } catch (Failure unreadable) {
            return Optional.of(unreadable.problems().get(0));
        }
    }
}

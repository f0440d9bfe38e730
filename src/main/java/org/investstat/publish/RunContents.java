package org.investstat.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.storage.Storage;

/** What may lie in a folder below {@code runs}. One that holds anything else is somebody's own, and never touched. */
final class RunContents {
    private static final Set<String> FILES = Set.of(RunFolder.MANIFEST, RunFolder.STATUS, RunFolder.SIGNATURE);

    private RunContents() {}

    /** The path of the first thing that is not the product's; empty where there is none, or only a link to somewhere. */
    static Optional<String> foreign(Storage run) throws IOException {
        if (run.isLink()) {
            return Optional.empty(); // what it leads to is never looked at, nor touched
        }
        for (FileStatus each : listed(run)) {
            String name = each.getPath().getName();
            Optional<String> foreign =
                    run.child(name).isLink() ? Optional.of(name) : foreign(run, name, each.isDirectory());
            if (foreign.isPresent()) {
                return foreign;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> foreign(Storage run, String name, boolean folder) throws IOException {
        Storage inside = run.child(name);
        if (!folder) {
            return FILES.contains(name) || Storage.unfinished(name) ? Optional.empty() : Optional.of(name);
        }
        return (switch (name) {
                    case RunFolder.TABLES -> foreignTable(inside);
                    case RunFolder.REPORT -> other(inside, file -> file.matches(".*\\.(html|md|xlsx|json|css|js)"));
                    case RunFolder.RETURNED -> other(inside, file -> file.matches(".*\\.(csv|xlsx)"));
                    default -> Optional.of("");
                })
                .map(file -> file.isEmpty() ? name : name + "/" + file);
    }

    private static Optional<String> foreignTable(Storage tables) throws IOException {
        for (FileStatus table : listed(tables)) {
            String name = table.getPath().getName();
            if (!table.isDirectory()) {
                return Optional.of(name);
            }
            // Names that begin so are of Spark's tasks, and hidden from readers.
            Optional<String> other =
                    other(tables.child(name), file -> file.endsWith(".parquet") || file.matches("[._].*"));
            if (other.isPresent()) {
                return other.map(file -> name + "/" + file);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> other(Storage folder, Predicate<String> known) throws IOException {
        return listed(folder).stream()
                .map(file -> file.getPath().getName())
                .filter(known.or(Storage::unfinished).negate())
                .findFirst();
    }

    private static List<FileStatus> listed(Storage folder) throws IOException {
        return Arrays.asList(folder.fs().listStatus(folder.path()));
    }
}

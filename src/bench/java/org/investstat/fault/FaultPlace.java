package org.investstat.fault;

import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** Paths of an output, and of ledgers, in words that hold for every run. */
final class FaultPlace {
    private static final String LEDGER = "ledger";

    private FaultPlace() {}

    /** What a file is to the output. */
    static String of(Optional<Path> path) {
        return path.map(FaultPlace::of).orElse("");
    }

    private static String of(Path path) {
        String name = path.getName();
        String all = path.toUri().getPath();
        if (all.contains("/ledgers-")) {
            return name.contains(".") ? LEDGER + " file" : LEDGER + " folder";
        }
        if (name.startsWith(".lock")) {
            return "lock";
        }
        if (name.contains(".investstat")) {
            return "marker";
        }
        if (name.contains("CURRENT")) {
            return "pointer";
        }
        if (name.contains("manifest.json")) {
            return "manifest";
        }
        if (name.contains("status.json")) {
            return "status";
        }
        if (name.endsWith(".parquet")) {
            return "table file";
        }
        if (all.contains("/tables/")) {
            return "table folder";
        }
        return all.contains("/runs") ? "run folder" : "output folder";
    }

    /** Whether a row of the page is about the ledgers that a run reads. */
    static boolean ofInput(String row) {
        return row.startsWith("| " + LEDGER + " ");
    }

    /** The line without the names of processes and of who runs them. */
    static String withoutOwner(String line) {
        return line.replaceAll("/\\S+/(out|overlaps)", "<output>").replaceAll("\\([^)]*\\)", "(<owner>)");
    }

    /** The line without what differs from run to run. */
    static String withoutNames(String line, Path output) {
        String known = line;
        for (FaultKind kind : FaultKind.values()) {
            known = kind.message().isEmpty() ? known : known.replace(kind.message(), "<reason>");
        }
        return known.replace("faulty:" + output.toUri().getPath(), "<output>")
                .replace(output.toUri().getPath(), "<output>")
                .replaceAll("\\.?night-\\d+(\\.[0-9a-f]{8})?", "<run>")
                .replaceAll("last seen \\d+ s ago", "last seen <n> s ago")
                .replaceAll("tables/[a-z_]+", "tables/<table>")
                .replaceAll("part-[^ :;]+\\.parquet", "<file>");
    }

    /** The same for a line about ledgers. */
    static String withoutNames(String line, Path output, java.nio.file.Path ledgers) {
        String known = withoutNames(line, output);
        return known.replaceAll("(faulty:/*)?" + ledgers, "<input>")
                .replaceAll("\\b[a-z_]+\\.(csv|parquet)\\b", "<ledger>.$1");
    }
}

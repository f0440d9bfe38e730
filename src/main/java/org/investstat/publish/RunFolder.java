package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.table.OutputTables;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * {@code <output>/runs/<run-id>} on any Hadoop file system: fresh while a run fills it, never touched again once it was
 * published. Whoever creates or discards one holds the {@link OutputLock}.
 */
public final class RunFolder {
    static final String RUNS = "runs";
    public static final String TABLES = "tables";

    /** The tables of a run that a gate stopped: what is to be mended. */
    public static final Set<String> EVIDENCE = Set.of(OutputTables.REJECTS.name(), OutputTables.FINDINGS.name());

    static final String REPORT = "report";
    static final String RETURNED = "rejects";
    static final String MANIFEST = "manifest.json";
    static final String STATUS = "status.json";
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private final String output;
    private final String runId;
    private final Configuration hadoop;
    private final Storage place;

    private RunFolder(String output, String runId, Configuration hadoop) throws IOException {
        this.output = output;
        this.runId = runId;
        this.hadoop = hadoop;
        this.place = Storage.at(output, hadoop).child(RUNS).child(runId);
    }

    /**
     * A fresh folder. What a run of the same id left that was never published is removed first, whole or not: nobody
     * has seen it, and the ledgers may have changed since.
     *
     * @throws Failure {@link ExitCode#USAGE} for an id that is no plain name; {@link ExitCode#OUTPUT} where the folder
     *     cannot be made, or the id belongs to a run that was published
     */
    public static RunFolder create(String output, String runId, Configuration hadoop) {
        checkRunId(runId);
        Pointer.checkReplaceable(output, hadoop);
        RunFolder run = at(output, runId, hadoop);
        if (run.wasPublished()) {
            throw run.used(Text.of("已发布过", "was published before"));
        }
        try {
            run.delete();
            run.place.child(TABLES).makeFolder();
            return run;
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(run.place.display(), e);
        }
    }

    /**
     * The folder of an earlier run.
     *
     * @throws Failure {@link ExitCode#INPUT} where there is none
     */
    public static RunFolder open(String output, String runId, Configuration hadoop) {
        checkRunId(runId);
        RunFolder run = at(output, runId, hadoop);
        try {
            FileStatus found = run.place.fs().getFileStatus(run.place.path());
            if (!found.isDirectory()) {
                throw new IOException("not a folder");
            }
            return run;
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.place.display(), e);
        }
    }

    /**
     * The folder of a run that is, or once was, the published one, or was published beside it; empty where the id may be used.
     *
     * @throws Failure {@link ExitCode#USAGE} for an id that is no plain name; {@link ExitCode#OUTPUT} where that cannot
     *     be told
     */
    public static Optional<RunFolder> published(String output, String runId, Configuration hadoop) {
        checkRunId(runId);
        return Optional.of(at(output, runId, hadoop)).filter(RunFolder::wasPublished);
    }

    private static RunFolder at(String output, String runId, Configuration hadoop) {
        try {
            return new RunFolder(output, runId, hadoop);
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(output, e);
        }
    }

    static boolean isRunId(String text) {
        return RUN_ID.matcher(text).matches();
    }

    private static void checkRunId(String runId) {
        if (!isRunId(runId)) {
            throw new Failure(
                    ExitCode.USAGE,
                    Text.of(
                                    "批次号 '{0}' 无效；请用 1 至 64 个字母、数字、'.'、'_' 或 '-'，且不以 '.' 开头",
                                    "Invalid run id '{0}'; use 1 to 64 letters, digits, '.', '_' or '-', not starting"
                                            + " with '.'")
                            .with(runId));
        }
    }

    /** True as well of one that was killed before it could say so, once {@link Status#settle} has said it. */
    public boolean wasPublished() {
        return Pointer.current(output, hadoop).equals(Optional.of(runId))
                || Status.find(this).filter(s -> s.outcome().published()).isPresent();
    }

    /**
     * The refusal of an id that was used.
     *
     * @param how it was used, {@code was published before}
     */
    public Failure used(Text how) {
        return new Failure(
                ExitCode.OUTPUT,
                Text.of("批次号 {0} 在 {1} 中{2}；请用 --run-id 另选一个", "Run id {0} in {1} {2}; choose another with --run-id")
                        .with(runId, Storage.display(place.path().getParent()), how));
    }

    /**
     * Keeps others from looking into a run that is never to be published.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where the file system refuses
     */
    public void ownerAlone() {
        try {
            place.ownerAlone();
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(place.display(), e);
        }
    }

    public String runId() {
        return runId;
    }

    public String output() {
        return output;
    }

    /** Its qualified path. */
    public String path() {
        return place.path().toString();
    }

    /** As a person writes its path. */
    public String display() {
        return place.display();
    }

    /** Qualified path of {@code tables/<name>}. */
    public String table(String name) {
        return new Path(new Path(place.path(), TABLES), name).toString();
    }

    /**
     * Takes a table away, so that it can be written anew.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where it cannot be deleted
     */
    public void removeTable(String name) {
        Storage folder = place.child(TABLES).child(name);
        try {
            folder.delete();
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(folder.display(), e);
        }
    }

    public Configuration hadoop() {
        return hadoop;
    }

    Storage place() {
        return place;
    }

    Storage manifest() {
        return place.child(MANIFEST);
    }

    Storage report(String name) {
        return place.child(REPORT).child(name);
    }

    Storage status() {
        return place.child(STATUS);
    }

    /**
     * Removes tables, reports and manifest of a run that did not reach publication; the status stays. A run that is
     * published, or of which that cannot be ruled out, is left alone.
     *
     * @param kept tables that stay, with what is to be sent back; of a run that keeps none, that goes too
     * @throws Failure {@link ExitCode#OUTPUT} where the pointer cannot be read or something cannot be deleted
     */
    public void discardAllBut(Set<String> kept) {
        if (Pointer.names(this)) {
            return;
        }
        try {
            manifest().delete();
            place.child(REPORT).delete();
            for (String table : tables()) {
                if (!kept.contains(table)) {
                    place.child(TABLES).child(table).delete();
                }
            }
            place.child(TABLES).deleteIfEmpty();
            if (kept.isEmpty()) {
                place.child(RETURNED).delete();
            }
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(place.display(), e);
        }
    }

    /**
     * What lies in its folder of tables.
     *
     * @throws Failure {@link ExitCode#INPUT} where that cannot be read
     */
    public List<String> tables() {
        Storage tables = place.child(TABLES);
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus table : tables.fs().listStatus(tables.path())) {
                names.add(table.getPath().getName());
            }
        } catch (FileNotFoundException e) {
            return names;
        } catch (IOException e) {
            throw OutputFailures.cannotRead(tables.display(), e);
        }
        return names;
    }

    /**
     * Removes a run that is not published, with its folder and the folder of runs if it was alone.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where it cannot be deleted
     */
    public void remove() {
        if (Pointer.names(this)) {
            return;
        }
        try {
            delete();
            place.parent().deleteIfEmpty();
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(place.display(), e);
        }
    }

    /** The manifest first: what is left of a folder that was half deleted does not look whole. */
    private void delete() throws IOException {
        manifest().delete();
        place.delete();
    }
}

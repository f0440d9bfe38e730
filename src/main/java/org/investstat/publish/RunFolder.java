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
 * {@code <output>/runs/<run-id>} on any Hadoop file system: never touched again once it was published. A run fills
 * {@code runs/.<run-id>.<token>}, a folder of the holder of the {@link OutputLock} alone, and gives it its name when it is
 * over: who lost the lock can harm no run of the same id. Object stores, where a rename is a copy, are filled in place.
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
    static final String SIGNATURE = "manifest.hmac";
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    private final String output;
    private final String runId;
    private final Configuration hadoop;
    /** Where others see it. */
    private final Storage named;
    /** Where it is now. */
    private volatile Storage place;

    private RunFolder(String output, String runId, Configuration hadoop) throws IOException {
        this.output = output;
        this.runId = runId;
        this.hadoop = hadoop;
        this.named = Storage.at(output, hadoop).child(RUNS).child(runId);
        this.place = named;
    }

    /**
     * What a run fills that is at work, or was killed.
     *
     * @param folder its name below {@code runs}
     */
    static Optional<RunFolder> filling(String output, String folder, Configuration hadoop) {
        return RunFilling.runId(folder).map(id -> {
            RunFolder run = at(output, id, hadoop);
            run.lies(run.named.parent().child(folder));
            return run;
        });
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

    static RunFolder at(String output, String runId, Configuration hadoop) {
        try {
            return new RunFolder(output, runId, hadoop);
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(output, e);
        }
    }

    static boolean isRunId(String text) {
        return RUN_ID.matcher(text).matches();
    }

    static void checkRunId(String runId) {
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
                        .with(runId, named.parent().display(), how));
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

    /** As a person writes the path that it has when it is over. */
    public String display() {
        return named.display();
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

    /** Where it is now. */
    Storage place() {
        return place;
    }

    /** Where others see it, or will. */
    Storage named() {
        return named;
    }

    void lies(Storage at) {
        place = at;
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
}

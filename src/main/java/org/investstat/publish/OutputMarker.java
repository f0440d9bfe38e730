package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * {@code .investstat}: the folder is an output of this product. Runs are replaced and collected in it, so that a folder of
 * somebody else's, with a {@code runs} of its own perhaps, must never become one by a slip of the pen.
 */
final class OutputMarker {
    static final String FILE = ".investstat";
    private static final String CONTENT = "An output of investstat; see runs/ and CURRENT.\n";

    /** What file systems themselves put into a folder that is otherwise empty. */
    private static final Set<String> OF_FILE_SYSTEMS = Set.of("lost+found", ".snapshot", ".snapshots");

    private final Storage output;
    private final boolean madeFolder;
    private final boolean madeMarker;

    private OutputMarker(Storage output, boolean madeFolder, boolean madeMarker) {
        this.output = output;
        this.madeFolder = madeFolder;
        this.madeMarker = madeMarker;
    }

    /**
     * Marks a folder that is not there yet, is empty, or was filled by a release before there were marks, which is told.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where it holds anything else
     */
    static OutputMarker on(Storage output, Consumer<Text> notices) throws IOException {
        boolean madeFolder = !output.exists();
        output.makeFolder();
        Storage marker = output.child(FILE);
        if (marker.exists()) {
            return new OutputMarker(output, madeFolder, false);
        }
        Optional<String> other = other(output);
        if (other.isPresent()) {
            if (!ofEarlierRelease(output)) {
                throw foreign(output, other.get());
            }
            notices.accept(
                    Text.of("{0} 由早期版本写入，现加上标记 {1}", "{0} was written by an earlier release, and is marked by {1} now")
                            .with(output.display(), FILE));
        }
        return new OutputMarker(output, madeFolder, made(marker));
    }

    private static boolean made(Storage marker) throws IOException {
        try {
            marker.createText(CONTENT);
            return true;
        } catch (IOException e) {
            if (!marker.exists()) {
                throw e;
            }
            return false; // another run made it meanwhile
        }
    }

    private static Optional<String> other(Storage output) throws IOException {
        return names(output)
                .filter(name -> !name.equals(FILE))
                .filter(name -> !LockFiles.owns(name) && !Storage.unfinished(name) && !OF_FILE_SYSTEMS.contains(name))
                .findFirst();
    }

    private static Stream<String> names(Storage folder) throws IOException {
        try {
            return Arrays.stream(folder.fs().listStatus(folder.path()))
                    .map(FileStatus::getPath)
                    .map(Path::getName)
                    .sorted();
        } catch (FileNotFoundException e) { // object stores know no empty folders
            return Stream.empty();
        }
    }

    /** CURRENT names a run below it whose manifest is of that run. */
    private static boolean ofEarlierRelease(Storage output) throws IOException {
        Optional<String> current = output.child(Pointer.FILE).text().map(String::strip);
        if (current.isEmpty() || !RunFolder.isRunId(current.get())) {
            return false;
        }
        Storage run = output.child(RunFolder.RUNS).child(current.get());
        return Manifest.find(run.child(RunFolder.MANIFEST))
                .filter(m -> current.get().equals(m.runId()))
                .isPresent();
    }

    private static Failure foreign(Storage output, String other) {
        return new Failure(
                ExitCode.OUTPUT,
                Text.of(
                                "{0} 不是本工具的输出文件夹（其中有 {1}，没有标记 {2}），未作任何改动；请用 --output 另选一个空文件夹，若确应发布于此，请先在其中建立空文件 {2}",
                                "{0} is no output of investstat (it holds {1} and no {2}), nothing was touched; choose an empty"
                                        + " folder with --output, or create the empty file {2} in it if runs are to be published there")
                        .with(output.display(), other, FILE));
    }

    /** Of what was made for a command that left nothing, nothing stays. */
    void leave() throws IOException {
        boolean alone = names(output)
                .filter(name -> !OF_FILE_SYSTEMS.contains(name))
                .toList()
                .equals(List.of(FILE));
        if (madeMarker && alone) {
            output.child(FILE).delete();
        }
        if (madeFolder) {
            output.deleteIfEmpty();
        }
    }
}

package org.investstat.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Which run is published: the file {@code CURRENT} with its id, replaced in one step, and on local file systems the
 * symbolic link {@code current} to its folder. CURRENT decides; the link follows it.
 */
public final class Pointer {
    static final String FILE = "CURRENT";
    static final String LINK = "current";

    private Pointer() {}

    /**
     * The id of the published run, or empty where nothing was published yet.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where that cannot be read, or is no run's id
     */
    public static Optional<String> current(String output, Configuration hadoop) {
        try {
            Storage pointer = Storage.at(output, hadoop).child(FILE);
            Optional<String> id = pointer.text().map(String::strip);
            if (id.isPresent() && !RunFolder.isRunId(id.get())) {
                throw new Failure(
                        ExitCode.OUTPUT,
                        Text.of(
                                        "{0} 的内容不是批次号；请改为 runs/ 下已发布批次的编号",
                                        "{0} does not hold the id of a run; write that of a published one below runs/"
                                                + " into it")
                                .with(pointer.display()));
            }
            return id;
        } catch (IOException e) {
            throw OutputFailures.output(
                    Text.of("无法读取 {0}/CURRENT：{1}；请检查权限", "Cannot read {0}/CURRENT: {1}; check permissions"),
                    output,
                    e);
        }
    }

    /**
     * Makes a whole, verified run the published one.
     *
     * @param lock looked at right before the step
     * @throws Failure {@link ExitCode#BUSY} where the lock was lost and {@link ExitCode#OUTPUT} where the pointer did not
     *     move (the earlier run stays published), or it moved but the link did not: {@link #names} tells which
     */
    public static void publish(RunFolder run, OutputLock lock) {
        try {
            Storage output = Storage.at(run.output(), run.hadoop());
            movePointer(output.child(FILE), run, lock);
            output.persistNames();
            if (output.local()) {
                moveLink(output.child(LINK), run, lock);
            }
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(run.output(), e);
        }
    }

    private static void movePointer(Storage pointer, RunFolder run, OutputLock lock) {
        try {
            pointer.replaceText(run.runId() + "\n", step(pointer, run, lock), lock::requireHeld);
        } catch (IOException e) {
            // The step may have been taken and only its acknowledgement lost: what lies there decides.
            if (!names(run, lock)) {
                lock.requireHeld(); // whoever took it over has taken the file away that was to be renamed
                throw OutputFailures.output(
                        Text.of(
                                "无法替换 {0}：{1}；此前发布的结果保持不变，请检查剩余空间和权限后重新运行",
                                "Cannot replace {0}: {1}; what was published before stays, check free space and"
                                        + " permissions and run again"),
                        pointer.display(),
                        e);
            }
        }
    }

    /** What a step renames: the lock's holder alone has a file of this name. */
    private static Storage step(Storage of, RunFolder run, OutputLock lock) {
        return of.sibling(run.runId() + "." + lock.token());
    }

    /**
     * Whether the run is the published one, for good: a step that is still on its way somewhere can no longer be taken,
     * as the file that it renames is deleted before the pointer is read.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where that cannot be told; then nothing of the run may be deleted
     */
    public static boolean names(RunFolder run, OutputLock lock) {
        try {
            Storage pointer = Storage.at(run.output(), run.hadoop()).child(FILE);
            step(pointer, run, lock).delete();
            return pointer.text().map(String::strip).equals(Optional.of(run.runId()));
        } catch (IOException e) {
            throw OutputFailures.output(
                    Text.of(
                            "无法确定 {0}/CURRENT 指向哪一批次：{1}；未删除任何内容，请检查权限后查看该文件",
                            "Cannot tell which run {0}/CURRENT names: {1}; nothing was deleted, check permissions and"
                                    + " look at it"),
                    run.output(),
                    e);
        }
    }

    /** What is wrong with the link of a run's output, where it leads to another run than CURRENT names. */
    public static Optional<Text> strayLink(RunFolder run) {
        try {
            Storage link = Storage.at(run.output(), run.hadoop()).child(LINK);
            Optional<String> current = current(run.output(), run.hadoop());
            if (!link.isLink() || current.isEmpty()) {
                return Optional.empty();
            }
            Path leads = Files.readSymbolicLink(link.file());
            return leads.equals(Path.of(RunFolder.RUNS, current.get()))
                    ? Optional.empty()
                    : Optional.of(Text.of(
                                    "链接 current 指向 {0}，CURRENT 中是 {1}",
                                    "the link current leads to {0}, but CURRENT names {1}")
                            .with(leads, current.get()));
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.output(), e);
        }
    }

    private static void moveLink(Storage link, RunFolder run, OutputLock lock) {
        Storage step = step(link, run, lock);
        Path temporary = step.file();
        try {
            Files.deleteIfExists(temporary);
            Files.createSymbolicLink(temporary, Path.of(RunFolder.RUNS, run.runId()));
            if (!lock.held()) {
                step.delete(); // the link follows CURRENT with whoever holds the lock now
                return;
            }
            Files.move(temporary, link.file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException e) {
            return; // a file system without links has CURRENT alone
        } catch (IOException e) {
            step.deleteAfter(e);
            throw OutputFailures.output(
                    Text.of(
                            "本次结果已发布，但无法替换链接 {0}：{1}；请移走占位的文件，并将其指向 runs/" + run.runId(),
                            "The run is published, but the link {0} cannot be replaced: {1}; remove what is in its"
                                    + " place and point it to runs/" + run.runId()),
                    link.display(),
                    e);
        }
    }

    /** Found out before the work, not after it: something else lies where the link belongs. */
    static void checkReplaceable(String output, Configuration hadoop) {
        try {
            Storage link = Storage.at(output, hadoop).child(LINK);
            if (link.local()
                    && Files.exists(link.file(), LinkOption.NOFOLLOW_LINKS)
                    && !Files.isSymbolicLink(link.file())) {
                throw new Failure(
                        ExitCode.OUTPUT,
                        Text.of(
                                        "{0} 不是符号链接；请移走它，或用 --output 指定另一个文件夹",
                                        "{0} is not a symbolic link; move it away or choose another folder with"
                                                + " --output")
                                .with(link.display()));
            }
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(output, e);
        }
    }
}

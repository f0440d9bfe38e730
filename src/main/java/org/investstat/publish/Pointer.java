package org.investstat.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

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
     * @throws Failure {@link ExitCode#OUTPUT} where that cannot be read
     */
    public static Optional<String> current(String output, Configuration hadoop) {
        try {
            return Storage.at(output, hadoop).child(FILE).text().map(String::strip);
        } catch (IOException e) {
            throw Trouble.output(
                    Text.of("无法读取 {0}/CURRENT：{1}；请检查权限", "Cannot read {0}/CURRENT: {1}; check permissions"),
                    output,
                    e);
        }
    }

    /**
     * Makes a whole, verified run the published one.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where the pointer did not move (the earlier run stays published), or it
     *     moved but the link did not
     */
    public static void publish(RunFolder run) {
        try {
            Storage output = Storage.at(run.output(), run.hadoop());
            movePointer(output.child(FILE), run);
            if (output.local()) {
                moveLink(output.child(LINK).file(), run.runId());
            }
        } catch (IOException e) {
            throw Trouble.cannotWrite(run.output(), e);
        }
    }

    private static void movePointer(Storage pointer, RunFolder run) {
        try {
            pointer.replaceText(run.runId() + "\n");
        } catch (IOException e) {
            // The step may have been taken and only its acknowledgement lost: what lies there decides.
            if (!current(run.output(), run.hadoop()).equals(Optional.of(run.runId()))) {
                throw Trouble.output(
                        Text.of(
                                "无法替换 {0}：{1}；此前发布的结果保持不变，请检查剩余空间和权限后重新运行",
                                "Cannot replace {0}: {1}; what was published before stays, check free space and"
                                        + " permissions and run again"),
                        pointer.display(),
                        e);
            }
        }
    }

    private static void moveLink(Path link, String runId) {
        Path temporary = link.resolveSibling("." + LINK + ".new");
        try {
            Files.deleteIfExists(temporary);
            Files.createSymbolicLink(temporary, Path.of(RunFolder.RUNS, runId));
            Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException e) {
            return; // a file system without links has CURRENT alone
        } catch (IOException e) {
            throw Trouble.output(
                    Text.of(
                            "本次结果已发布，但无法替换链接 {0}：{1}；请删除占位的文件后手工指向 runs/" + runId,
                            "The run is published, but the link {0} cannot be replaced: {1}; remove what is in its"
                                    + " place and point it to runs/" + runId),
                    link.toString(),
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
            throw Trouble.cannotCreate(output, e);
        }
    }
}

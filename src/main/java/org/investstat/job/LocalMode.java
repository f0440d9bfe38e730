package org.investstat.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.PrivateFolder;
import org.investstat.text.Text;

/**
 * Spark in this process, on a machine that others use too. What it shuffles, spills and unpacks holds rows of ledgers, so it
 * lies in folders that nobody else can look into, and whoever reaches its ports would run code, so nobody else gets in.
 */
final class LocalMode implements AutoCloseable {
    /** Not {@code local-cluster}, whose executors are other processes. */
    private static final Pattern MASTER = Pattern.compile("local(\\[.*])?");

    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String DISKS = "spark.local.dir";
    private static final Text CANNOT = Text.of(
            "无法在 {0} 中建立临时文件夹：{1}；请检查权限和剩余空间，或用环境变量 SPARK_LOCAL_DIRS 另选一个",
            "Cannot make a temporary folder in {0}: {1}; check permissions and free space, or choose another with"
                    + " SPARK_LOCAL_DIRS");

    /** No page of its own, no port that another machine reaches, and the secret of these is made by Spark for each run. */
    private static final Map<String, String> ALONE = Map.of(
            "spark.authenticate", "true",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1");

    private final List<PrivateFolder> folders;

    private LocalMode(List<PrivateFolder> folders) {
        this.folders = folders;
    }

    /** @param asked on the command line; else what spark-submit or the launcher says */
    static boolean is(Optional<String> asked) {
        return asked.or(() -> Optional.ofNullable(System.getProperty("spark.master")))
                .filter(master -> MASTER.matcher(master).matches())
                .isPresent();
    }

    /**
     * From now on whatever unpacks a library or makes a temporary file does so in a folder that goes with the process; where
     * none can be made, no file can either. Java looks for the place once: to be called before anybody wants one.
     */
    static void settle() {
        Path now = Path.of(System.getProperty(TEMPORARY));
        if (PrivateFolder.isOfThisProcess(now)) {
            return; // of an earlier command of this process
        }
        try {
            PrivateFolder folder = PrivateFolder.in(now);
            System.setProperty(TEMPORARY, folder.path().toString());
        } catch (IOException e) {
            return; // a command that needs none goes on; a run says so when it wants its own
        }
    }

    /** With a folder of its own in each of those that are named; the private one of the process serves as it is. */
    static LocalMode open() {
        String temporary = System.getProperty(TEMPORARY);
        String named = System.getProperty(DISKS);
        List<PrivateFolder> made = new ArrayList<>();
        if (named != null || !PrivateFolder.isOfThisProcess(Path.of(temporary))) {
            Stream.of((named == null ? temporary : named).split(",", -1))
                    .map(String::strip)
                    .filter(disk -> !disk.isEmpty())
                    .forEach(disk -> made.add(in(disk)));
        }
        return new LocalMode(made);
    }

    private static PrivateFolder in(String disk) {
        try {
            return PrivateFolder.in(Path.of(disk));
        } catch (IOException e) {
            throw OutputFailures.output(CANNOT, disk, e);
        }
    }

    /** What Spark is started with, whatever the environment says. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(ALONE);
        if (!folders.isEmpty()) {
            settings.put(
                    DISKS,
                    folders.stream().map(folder -> folder.path().toString()).collect(Collectors.joining(",")));
        }
        return settings;
    }

    @Override
    public void close() {
        folders.forEach(PrivateFolder::close);
    }
}

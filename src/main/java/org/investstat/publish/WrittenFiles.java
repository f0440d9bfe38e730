package org.investstat.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;
import org.investstat.parquet.Readback;
import org.investstat.parquet.WrittenFile;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** The files of a run, against what its manifest says of them. */
public final class WrittenFiles {
    private WrittenFiles() {}

    /**
     * What Spark's tasks ended with, where it was a table of this run that they could not read again.
     *
     * @param thrown by any action of Spark
     */
    public static Optional<Failure> failureIn(Throwable thrown, RunFolder run) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SparkThrowable spark && cause.getCause() instanceof IOException io) {
                Optional<Path> file = Optional.ofNullable(
                                spark.getMessageParameters().get("path"))
                        .flatMap(WrittenFiles::named)
                        .filter(path -> below(run, path));
                if (file.isPresent()) {
                    return Optional.of(Readback.damaged(Storage.display(file.get()), io));
                }
            }
        }
        return Optional.empty();
    }

    /** Spark names a file by its address, with letters like those of 台账 or [1] in percent. */
    private static Optional<Path> named(String address) {
        try {
            return Optional.of(new Path(new URI(address)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address.isEmpty() ? Optional.empty() : Optional.of(new Path(address));
        }
    }

    private static boolean below(RunFolder run, Path file) {
        return file.toUri().getPath().startsWith(new Path(run.path()).toUri().getPath() + "/");
    }

    /**
     * What is wrong with a file of a run, compared to what the manifest says of it; empty where nothing is.
     *
     * @throws Failure {@link ExitCode#INPUT} where it cannot be read
     */
    public static Optional<Text> difference(RunFolder run, String table, WrittenFile due) {
        Storage file = run.place().child(due.path());
        try {
            return Readback.difference(file, table, due, run.hadoop());
        } catch (IOException e) {
            throw OutputFailures.cannotRead(file.display(), e);
        }
    }

    /** The same of a file for readers. */
    public static Optional<Text> difference(RunFolder run, Manifest.Report due) {
        Storage file = run.place().child(due.path());
        try {
            return Readback.difference(file, due.bytes(), due.sha256());
        } catch (IOException e) {
            throw OutputFailures.cannotRead(file.display(), e);
        }
    }

    /**
     * The first thing in a run's folder that is of no run; empty where there is none.
     *
     * @throws Failure {@link ExitCode#INPUT} where it cannot be listed
     */
    public static Optional<String> foreign(RunFolder run) {
        try {
            return RunContents.foreign(run.place());
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.display(), e);
        }
    }

    /**
     * Every file below a run's tables and reports, by its path in the run.
     *
     * @throws Failure {@link ExitCode#INPUT} where they cannot be listed
     */
    public static List<String> files(RunFolder run) {
        List<String> files = new ArrayList<>();
        try {
            for (String folder : List.of(RunFolder.TABLES, RunFolder.REPORT)) {
                if (run.place().child(folder).exists()) {
                    addFiles(run.place(), folder, files);
                }
            }
            return files;
        } catch (IOException e) {
            throw OutputFailures.cannotRead(run.display(), e);
        }
    }

    private static void addFiles(Storage run, String folder, List<String> files) throws IOException {
        for (FileStatus file : run.fs().listStatus(new Path(run.path(), folder))) {
            String name = folder + "/" + file.getPath().getName();
            if (file.isDirectory()) {
                addFiles(run, name, files);
            } else {
                files.add(name);
            }
        }
    }
}

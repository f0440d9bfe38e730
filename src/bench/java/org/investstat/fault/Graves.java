package org.investstat.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Makes the locks that a run of this process left those of a process that is dead. */
final class Graves {
    /** Linux gives no process a number this high. */
    private static final long NO_PROCESS = 4_194_305;

    private Graves() {}

    static void bury(FileSystem fs, Path output) throws IOException {
        for (FileStatus file : fs.listStatus(output)) {
            if (file.isFile() && file.getPath().getName().startsWith(".lock")) {
                bury(fs, file.getPath(), ProcessHandle.current().pid());
            }
        }
    }

    private static void bury(FileSystem fs, Path lock, long pid) throws IOException {
        String text;
        try (InputStream in = fs.open(lock)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String dead = text.replaceAll("(\"pid\" *: *)" + pid + "\\b", "$1" + NO_PROCESS);
        if (!dead.equals(text)) {
            try (OutputStream out = fs.create(lock, true)) {
                out.write(dead.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

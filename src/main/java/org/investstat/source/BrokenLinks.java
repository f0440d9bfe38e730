package org.investstat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/**
 * Symbolic links of local disks that lead nowhere. Hadoop's listing leaves them out without a word, and the rows behind
 * them would be missing from the figures. Links that lead to a file are followed.
 */
final class BrokenLinks {
    private BrokenLinks() {}

    /** Refuses a path that is such a link. */
    static void refuseAt(FileSystem fs, Path path) {
        if (local(fs)) {
            refuse(local(path));
        }
    }

    /** Refuses a folder with such a link among the names that match. */
    static void refuseIn(FileSystem fs, Path folder, String glob) throws IOException {
        if (!local(fs) || !Files.isDirectory(local(folder))) {
            return;
        }
        GlobPattern wanted = new GlobPattern(glob);
        try (Stream<java.nio.file.Path> inside = Files.list(local(folder))) {
            List<java.nio.file.Path> matching = inside.filter(
                            file -> wanted.matches(file.getFileName().toString()))
                    .sorted()
                    .toList();
            matching.forEach(BrokenLinks::refuse);
        }
    }

    private static boolean local(FileSystem fs) {
        return fs.getScheme().equals("file");
    }

    private static java.nio.file.Path local(Path path) {
        return java.nio.file.Path.of(path.toUri().getPath());
    }

    private static void refuse(java.nio.file.Path file) {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of(
                                    "{0} 是符号链接，但所指的文件不存在；请改正该链接，或将其移走",
                                    "{0} is a symbolic link to a file that is not there; mend the link, or remove it")
                            .with(file));
        }
    }
}

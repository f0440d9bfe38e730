package org.investstat.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobPattern;
import org.apache.hadoop.fs.Path;
import org.investstat.config.LocalNames;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

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
        GlobPattern wanted = new GlobPattern(glob);
        in(fs, folder).stream()
                .filter(wanted::matches)
                .forEach(name -> refuse(local(folder).resolve(name)));
    }

    /** Names of such links in a folder, sorted. */
    static List<String> in(FileSystem fs, Path folder) throws IOException {
        if (!local(fs) || !Files.isDirectory(local(folder))) {
            return List.of();
        }
        try (Stream<java.nio.file.Path> inside = Files.list(local(folder))) {
            return inside.filter(BrokenLinks::broken)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static Text refusal(Object file) {
        return Text.of(
                        "{0} 是符号链接，但所指的文件不存在；请改正该链接，或将其移走",
                        "{0} is a symbolic link to a file that is not there; mend the link, or remove it")
                .with(file);
    }

    private static boolean local(FileSystem fs) {
        return fs.getScheme().equals("file");
    }

    private static java.nio.file.Path local(Path path) {
        String local = path.toUri().getPath();
        LocalNames.untold(local).ifPresent(untold -> {
            throw new Failure(ExitCode.INPUT, untold);
        });
        return java.nio.file.Path.of(local);
    }

    private static boolean broken(java.nio.file.Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private static void refuse(java.nio.file.Path file) {
        if (broken(file)) {
            throw new Failure(ExitCode.INPUT, refusal(file));
        }
    }
}

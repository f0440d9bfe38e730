package org.investstat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.LocalNames;
import org.investstat.config.Patience;
import org.investstat.config.SpecialFiles;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Looks into folders of one file system; what the operator ignores is not there.
 *
 * @param base folder below which files are named
 */
record FolderListing(FileSystem fs, Path base, IgnorePatterns ignored, Links links) {

    /**
     * What lies in a folder, by name. What could not be opened, or should not, is refused: a name that this process cannot
     * tell, since its file would be left out; what is neither file nor folder; a link that leads too far.
     */
    List<FileStatus> of(Path folder) throws IOException {
        Optional<Text> untold = LocalNames.untold(fs, folder);
        if (untold.isPresent()) {
            throw new Failure(ExitCode.INPUT, untold.get());
        }
        FileStatus[] all = Patience.within(ExitCode.INPUT, folder.toUri().getPath(), () -> fs.listStatus(folder));
        List<FileStatus> inside = Arrays.stream(all)
                .filter(status -> !ignored.match(name(status.getPath())))
                .sorted(Comparator.comparing(status -> status.getPath().getName()))
                .toList();
        requireOrdinary(inside);
        return inside;
    }

    /** @throws Failure INPUT, with a line for each that is neither file nor folder, or a link that leads too far */
    void requireOrdinary(List<FileStatus> found) {
        List<Text> problems = found.stream()
                .map(FileStatus::getPath)
                .flatMap(path -> refusal(path).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.INPUT, problems, null);
        }
    }

    private Optional<Text> refusal(Path path) {
        return links.refusal(fs, base, path, name(path)).or(() -> SpecialFiles.refusal(fs, path, name(path)));
    }

    /** Path below the base. */
    String name(Path path) {
        String folder = base.toUri().getPath();
        String whole = path.toUri().getPath();
        return whole.substring(folder.endsWith("/") ? folder.length() : folder.length() + 1);
    }

    /** Whether there is a file at all, in whatever depth, that is no mere mark. */
    boolean holdsFiles(Path folder) throws IOException {
        List<FileStatus> inside = of(folder);
        if (inside.stream()
                .anyMatch(s -> s.isFile() && !FileMarks.known(s.getPath().getName()))) {
            return true;
        }
        for (FileStatus status : inside) {
            // A link leads to what is seen in its own place, or around in circles.
            if (status.isDirectory() && !Links.isLink(fs, status.getPath()) && holdsFiles(status.getPath())) {
                return true;
            }
        }
        return false;
    }

    /** The columns that folders named {@code column=value} carry, from the given one downwards. */
    List<String> partitionColumns(Path folder) throws IOException {
        List<String> columns = new ArrayList<>();
        Optional<Path> at = Optional.of(folder);
        while (at.isPresent()) {
            columns.add(Partitions.column(at.get().getName()));
            at = of(at.get()).stream()
                    .filter(FileStatus::isDirectory)
                    .map(FileStatus::getPath)
                    .filter(inside -> Partitions.named(inside.getName()))
                    .findFirst();
        }
        return columns;
    }
}

package org.investstat.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.config.Addresses;
import org.investstat.config.Format;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.LocalNames;
import org.investstat.config.Patience;
import org.investstat.config.SpecialFiles;
import org.investstat.source.file.InputFile;
import org.investstat.table.LedgerSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Finds the files of one ledger; an empty list where there are none. A file's ending tells its format; the configured one
 * is for files without such an ending.
 */
record FileSearch(
        LedgerSchema ledger, Format configured, IgnorePatterns ignored, Links links, SearchFindings sightings) {
    private static final Pattern PATTERN = Pattern.compile(".*[{}\\[\\]*?\\\\].*");

    /** Those of files and folders that were found below {@code base}, and inside the folders, sorted by name. */
    List<InputFile> expand(FileSystem fs, Path base, List<FileStatus> found) throws IOException {
        FolderListing listing = new FolderListing(fs, base, ignored, links);
        LedgerFolder folder = new LedgerFolder(ledger, configured, listing, sightings);
        List<InputFile> files = new ArrayList<>();
        for (FileStatus status : found) {
            if (status.isFile()) {
                folder.file(status, Format.AUTO).ifPresent(files::add);
            } else {
                files.addAll(folder.files(status));
            }
        }
        files.sort(Comparator.comparing(InputFile::name));
        return files;
    }

    /** A file, a folder or a glob. */
    List<InputFile> atPath(String path, Configuration conf) throws IOException {
        FileSystem fs = Addresses.fileSystem(path, conf);
        Path wanted = new Path(path);
        told(LocalNames.untold(fs, above(fs.makeQualified(wanted))));
        Optional<FileStatus> literal = status(fs, wanted);
        if (literal.isPresent()) {
            FileStatus status = literal.get();
            Path qualified = status.getPath();
            told(links.refusalOfNamed(fs, qualified)
                    .or(() -> SpecialFiles.refusal(fs, qualified, qualified.getName())));
            return expand(fs, status.getPath().getParent(), List.of(status));
        }
        BrokenLinks.refuseIn(fs, fs.makeQualified(wanted).getParent(), wanted.getName());
        FileStatus[] matches = fs.globStatus(wanted);
        return matches == null || matches.length == 0
                ? List.of()
                : matched(fs, fs.makeQualified(wanted), Arrays.asList(matches));
    }

    private List<InputFile> matched(FileSystem fs, Path glob, List<FileStatus> matches) throws IOException {
        Path base = above(glob);
        FolderListing listing = new FolderListing(fs, base, ignored, links);
        listing.requireOrdinary(matches);
        for (FileStatus match : matches) {
            String name = listing.name(match.getPath());
            List<String> columns = Partitions.columns(name);
            if (!columns.isEmpty()) {
                sightings.refuse(Partitions.refusal(name, columns, ledger.name()));
                return List.of();
            }
        }
        for (Path folder : matches.stream()
                .map(match -> match.getPath().getParent())
                .distinct()
                .toList()) {
            told(LocalNames.untold(fs, folder));
        }
        return expand(fs, base, matches);
    }

    /** The folder above the first name that is a pattern; of a path without any, the folder that it lies in. */
    private static Path above(Path qualified) {
        Path at = Optional.ofNullable(qualified.getParent()).orElse(qualified);
        while (at.getParent() != null && PATTERN.matcher(at.toUri().getPath()).matches()) {
            at = at.getParent();
        }
        return at;
    }

    private static void told(Optional<Text> untold) {
        untold.ifPresent(what -> {
            throw new Failure(ExitCode.INPUT, what);
        });
    }

    private static Optional<FileStatus> status(FileSystem fs, Path path) throws IOException {
        try {
            return Optional.of(Patience.within(ExitCode.INPUT, path.toString(), () -> fs.getFileStatus(path)));
        } catch (FileNotFoundException e) {
            BrokenLinks.refuseAt(fs, path);
            return Optional.empty();
        }
    }
}

package org.investstat.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Path wanted = fs.makeQualified(new Path(path));
        GlobSearch glob = Patience.within(ExitCode.INPUT, path, () -> GlobSearch.of(fs, wanted));
        told(LocalNames.untold(fs, glob.base()));
        Optional<FileStatus> literal = status(fs, wanted);
        if (literal.isPresent()) {
            Path qualified = literal.get().getPath();
            told(links.refusalOfNamed(fs, qualified)
                    .or(() -> SpecialFiles.refusal(fs, qualified, qualified.getName())));
            return expand(fs, glob.base(), List.of(literal.get()));
        }
        List<FileStatus> matches = glob.matches();
        BrokenLinks.refuseIn(fs, Optional.ofNullable(wanted.getParent()).orElse(wanted), wanted.getName());
        return matches.isEmpty() ? List.of() : matched(fs, glob.base(), matches);
    }

    private List<InputFile> matched(FileSystem fs, Path base, List<FileStatus> matches) throws IOException {
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

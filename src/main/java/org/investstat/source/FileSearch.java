package org.investstat.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.config.Format;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/**
 * Finds the files of one ledger; an empty list where there are none. A file's ending tells its format; the configured one
 * is for files without such an ending.
 */
final class FileSearch {
    private static final List<String> ENDINGS = List.of("", ".csv", ".csv.gz", ".parquet");

    private final LedgerSchema ledger;
    private final Format configured;
    private final Configuration conf;

    FileSearch(LedgerSchema ledger, Format configured, Configuration conf) {
        this.ledger = ledger;
        this.configured = configured;
        this.conf = conf;
    }

    /** {@code <ledger>.csv}, {@code .csv.gz} or {@code .parquet}, or a folder {@code <ledger>}, but only one of them. */
    List<InputFile> inFolder(String folder) throws IOException {
        Path base = new Path(folder);
        FileSystem fs = base.getFileSystem(conf);
        List<InputFile> found = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        for (String ending : ENDINGS) {
            Path path = new Path(base, ledger.name() + ending);
            Optional<FileStatus> status = status(fs, path);
            List<InputFile> files =
                    status.isPresent() ? expand(fs, fs.makeQualified(base), List.of(status.get())) : List.of();
            if (!files.isEmpty()) {
                candidates.add(path.getName());
                found.addAll(files);
            }
        }
        if (candidates.size() > 1) {
            throw failure(Text.of("{0} 中有多份 {1}：{2}；请只保留一份", "{0} holds {1} more than once: {2}; leave one of them")
                    .with(folder, ledger.name(), String.join(", ", candidates)));
        }
        return found;
    }

    /** A file, a folder or a glob. */
    List<InputFile> atPath(String path) throws IOException {
        Path wanted = new Path(path);
        FileSystem fs = wanted.getFileSystem(conf);
        Optional<FileStatus> literal = status(fs, wanted);
        if (literal.isPresent()) {
            FileStatus status = literal.get();
            return expand(fs, status.getPath().getParent(), List.of(status));
        }
        BrokenLinks.refuseIn(fs, fs.makeQualified(wanted).getParent(), wanted.getName());
        FileStatus[] matches = fs.globStatus(wanted);
        Path base = fs.makeQualified(wanted);
        while (base.getParent() != null && base.toUri().getPath().matches(".*[{}\\[\\]*?\\\\].*")) {
            base = base.getParent();
        }
        return matches == null ? List.of() : expand(fs, base, Arrays.asList(matches));
    }

    private static Optional<FileStatus> status(FileSystem fs, Path path) throws IOException {
        try {
            return Optional.of(fs.getFileStatus(path));
        } catch (FileNotFoundException e) {
            BrokenLinks.refuseAt(fs, path);
            return Optional.empty();
        }
    }

    /** The files themselves and those inside the folders, named below {@code base} and sorted by that name. */
    private List<InputFile> expand(FileSystem fs, Path base, List<FileStatus> found) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (FileStatus status : found) {
            if (status.isFile()) {
                addVisible(files, base, status, Format.AUTO);
                continue;
            }
            BrokenLinks.refuseIn(fs, status.getPath(), "*");
            for (FileStatus inside : fs.listStatus(status.getPath())) {
                if (inside.isDirectory() && visible(inside.getPath())) {
                    throw failure(Text.of(
                                    "{0} 是文件夹，{1} 的文件夹内只能有文件；请将其中的文件上移一层",
                                    "{0} is a folder, but only files belong into the folder of {1}; move its files up")
                            .with(relative(base, inside.getPath()), ledger.name()));
                }
                addVisible(files, base, inside, byName(status.getPath().getName()));
            }
        }
        files.sort(Comparator.comparing(InputFile::name));
        return files;
    }

    /** {@code inherited}: a folder named like a Parquet file holds Parquet files, whatever their names. */
    private void addVisible(List<InputFile> files, Path base, FileStatus status, Format inherited) {
        if (!visible(status.getPath())) {
            return;
        }
        String name = relative(base, status.getPath());
        Optional<Format> format = Stream.of(byName(name), inherited, configured)
                .filter(f -> f != Format.AUTO)
                .findFirst();
        if (format.isEmpty()) {
            throw failure(Text.of(
                            "{0} 的格式不明；文件名应以 .csv、.csv.gz 或 .parquet 结尾，或设置 sources.{1}.format",
                            "{0} has no known format; its name should end with .csv, .csv.gz or .parquet, or set"
                                    + " sources.{1}.format")
                    .with(name, ledger.name()));
        }
        files.add(new InputFile(
                status.getPath().toString(), name, status.getLen(), status.getModificationTime(), format.get()));
    }

    private static boolean visible(Path path) {
        return !path.getName().startsWith("_") && !path.getName().startsWith(".");
    }

    private static Format byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".csv.gz")) {
            return Format.CSV;
        }
        return lower.endsWith(".parquet") ? Format.PARQUET : Format.AUTO;
    }

    private static String relative(Path base, Path path) {
        String folder = base.toUri().getPath();
        return path.toUri().getPath().substring(folder.endsWith("/") ? folder.length() : folder.length() + 1);
    }

    private static Failure failure(Text text) {
        return new Failure(ExitCode.INPUT, text);
    }
}

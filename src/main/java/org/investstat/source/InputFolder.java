package org.investstat.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.config.Addresses;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.LocalNames;
import org.investstat.config.SourceConfig;
import org.investstat.source.file.InputFile;
import org.investstat.table.LedgerSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** The folder of {@code --input}, listed once: ledgers are found in it by name, and what is left over is named. */
final class InputFolder {
    private static final List<String> ENDINGS = List.of("", ".csv", ".csv.gz", ".parquet");
    private static final Text EMPTY = Text.of("{0} 是空文件夹，其中没有台账文件", "{0} is an empty folder, without a ledger's file");

    private final String said;
    private final FolderListing listing;
    private final SearchFindings sightings;
    private final Map<String, FileStatus> entries = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> resembled = new HashSet<>();

    private InputFolder(String said, FolderListing listing, SearchFindings sightings) {
        this.said = said;
        this.listing = listing;
        this.sightings = sightings;
    }

    static InputFolder of(
            String said, IgnorePatterns ignored, Links links, SearchFindings sightings, Configuration conf)
            throws IOException {
        FileSystem fs = Addresses.fileSystem(said, conf);
        Path path = new Path(said);
        Path base = fs.makeQualified(path);
        InputFolder folder = new InputFolder(said, new FolderListing(fs, base, ignored, links), sightings);
        for (FileStatus status : folder.listed(path)) {
            folder.entries.put(status.getPath().getName(), status);
        }
        return folder;
    }

    private List<FileStatus> listed(Path path) throws IOException {
        LocalNames.untold(listing.fs(), listing.base()).ifPresent(untold -> {
            throw new Failure(ExitCode.INPUT, untold);
        });
        try {
            if (listing.fs().getFileStatus(path).isDirectory()) {
                return listing.of(path);
            }
        } catch (FileNotFoundException e) {
            throw absent("{0} 不存在；请改正 --input", "{0} does not exist; correct --input");
        }
        throw absent("{0} 不是文件夹；--input 应为装有台账的文件夹", "{0} is no folder; --input is the folder of the ledgers");
    }

    private Failure absent(String zh, String en) {
        return new Failure(ExitCode.INPUT, Text.of(zh, en).with(said));
    }

    /** {@code <ledger>.csv}, {@code .csv.gz} or {@code .parquet}, or a folder {@code <ledger>}, but only one of them. */
    List<InputFile> files(FileSearch search) throws IOException {
        List<InputFile> found = new ArrayList<>();
        List<String> candidates = new ArrayList<>();
        for (String ending : ENDINGS) {
            String name = search.ledger().name() + ending;
            taken.add(name);
            BrokenLinks.refuseAt(listing.fs(), new Path(listing.base(), name));
            FileStatus status = entries.get(name);
            if (status != null) {
                List<InputFile> files = search.expand(listing.fs(), listing.base(), List.of(status));
                if (!files.isEmpty()) {
                    candidates.add(name);
                    found.addAll(files);
                } else if (!listing.holdsFiles(status.getPath())) {
                    sightings.tell(name + "/", EMPTY);
                }
            }
        }
        if (candidates.size() > 1) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("{0} 中有多份 {1}：{2}；请只保留一份", "{0} holds {1} more than once: {2}; leave one of them")
                            .with(said, search.ledger().name(), String.join(", ", candidates)));
        }
        return found;
    }

    /** Whether something was refused that looks like this ledger. */
    boolean resembled(LedgerSchema ledger) {
        return resembled.contains(ledger.name());
    }

    /** Names everything that no ledger was found in. */
    void nameTheRest(Map<LedgerSchema, SourceConfig> sources, Map<String, LedgerFiles> found) throws IOException {
        Set<String> read = found.values().stream()
                .flatMap(ledger -> ledger.files().stream())
                .map(InputFile::path)
                .collect(Collectors.toSet());
        Leftovers leftovers = new Leftovers(listing, sightings, sources, found, read, resembled);
        for (Map.Entry<String, FileStatus> entry : entries.entrySet()) {
            if (!taken.contains(entry.getKey())) {
                leftovers.name(entry.getValue());
            }
        }
        for (String link : BrokenLinks.in(listing.fs(), listing.base())) {
            if (!taken.contains(link) && !listing.ignored().match(link)) {
                leftovers.nameLink(link);
            }
        }
    }
}

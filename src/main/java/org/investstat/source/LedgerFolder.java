package org.investstat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.investstat.config.Format;
import org.investstat.source.file.InputFile;
import org.investstat.table.LedgerSchema;
import org.investstat.text.Text;

/**
 * What lies in a ledger's own folder: files that are read, and all else, of which each thing is named. In such a folder
 * whatever could hold rows is an error.
 *
 * @param configured format of files whose names do not tell it
 */
record LedgerFolder(LedgerSchema ledger, Format configured, FolderListing listing, SearchFindings sightings) {

    /** The files of a folder that are read. */
    List<InputFile> files(FileStatus folder) throws IOException {
        sightings.lookedInto(folder.getPath());
        List<FileStatus> inside = listing.of(folder.getPath());
        Optional<TableFormat> format = TableFormat.of(inside);
        if (format.isPresent()) {
            sightings.refuse(format.get().refusal(listing.name(folder.getPath()) + "/", ledger.name()));
            return List.of();
        }
        BrokenLinks.refuseIn(listing.fs(), folder.getPath(), "*");
        List<InputFile> files = new ArrayList<>();
        // A folder named like a Parquet file holds Parquet files, whatever their names.
        Format inherited = Ending.of(folder.getPath().getName()).format();
        boolean partitioned = false;
        for (FileStatus status : inside) {
            String name = status.getPath().getName();
            if (status.isDirectory() && Partitions.named(name) && !FileMarks.hidden(name)) {
                if (!partitioned) {
                    sightings.refuse(Partitions.refusal(
                            listing.name(status.getPath()) + "/",
                            listing.partitionColumns(status.getPath()),
                            ledger.name()));
                }
                partitioned = true;
            } else if (status.isDirectory()) {
                nested(status.getPath());
            } else {
                file(status, inherited).ifPresent(files::add);
            }
        }
        return files;
    }

    private void nested(Path folder) throws IOException {
        String name = listing.name(folder) + "/";
        if (FileMarks.known(folder.getName())) {
            return;
        }
        if (FileMarks.unfinishedFolder(folder.getName())) {
            sightings.refuse(FileMarks.unfinished(name));
        } else if (!listing.holdsFiles(folder)) {
            sightings.tell(name, Text.of("{0} 是空文件夹", "{0} is an empty folder"));
        } else if (FileMarks.hidden(folder.getName())) {
            sightings.refuse(hidden(name));
        } else {
            sightings.refuse(Text.of(
                            "{0} 是文件夹，{1} 的文件夹内只能有文件；请将其中的文件上移一层，或写入 ignore",
                            "{0} is a folder, but only files belong into the folder of {1}; move its files up, or list it under"
                                    + " ignore")
                    .with(name, ledger.name()));
        }
    }

    /**
     * A file of the ledger if it can be read.
     *
     * @param inherited format of the folder it lies in
     */
    Optional<InputFile> file(FileStatus status, Format inherited) {
        String name = listing.name(status.getPath());
        String bare = status.getPath().getName();
        if (FileMarks.known(bare)) {
            return Optional.empty();
        }
        if (FileMarks.lock(bare)) {
            sightings.tell(name, FileMarks.OPEN);
            return Optional.empty();
        }
        Ending ending = Ending.of(bare);
        if (FileMarks.hidden(bare)) {
            unreadHidden(name, ending);
            return Optional.empty();
        }
        Optional<Format> format = Stream.of(ending.format(), inherited, configured)
                .filter(f -> f != Format.AUTO)
                .findFirst();
        if (format.isEmpty() || ending == Ending.UNFINISHED) {
            unread(name, ending);
            return Optional.empty();
        }
        return Optional.of(new InputFile(
                status.getPath().toString(), name, status.getLen(), status.getModificationTime(), format.get()));
    }

    private void unreadHidden(String name, Ending ending) {
        if (ending == Ending.NOTES) {
            sightings.tell(name);
        } else {
            sightings.refuse(hidden(name));
        }
    }

    private static Text hidden(String name) {
        return Text.of(
                        "{0} 未读入：以 _ 或 . 开头的名称按 Spark 惯例是隐藏的；其中若有台账行，请改名，否则请移走或写入 ignore",
                        "{0} is not read: names that begin with _ or . are hidden by Spark's convention; if it holds rows of the"
                                + " ledger rename it, else remove it or list it under ignore")
                .with(name);
    }

    private void unread(String name, Ending ending) {
        if (ending == Ending.NOTES) {
            sightings.tell(name);
            return;
        }
        if (ending == Ending.OTHER) {
            sightings.refuse(Text.of(
                            "{0} 的格式不明；文件名应以 .csv、.csv.gz 或 .parquet 结尾，或设置 sources.{1}.format；与台账无关则写入 ignore",
                            "{0} has no known format; its name should end with .csv, .csv.gz or .parquet, or set"
                                    + " sources.{1}.format; if it is no part of the ledger, list it under ignore")
                    .with(name, ledger.name()));
            return;
        }
        String stem = name.replaceFirst("(?<=[^./])\\.[^/]*$", "");
        sightings.refuse(Text.of("{0} 未读入{1}：{2}，或写入 ignore", "{0} is not read{1}: {2}, or list it under ignore")
                .with(name, ending.why(), ending.remedy(stem)));
    }
}

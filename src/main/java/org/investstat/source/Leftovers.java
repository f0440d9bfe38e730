package org.investstat.source;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.investstat.config.SourceConfig;
import org.investstat.table.LedgerSchema;
import org.investstat.text.Text;

/**
 * What lies in the input folder and was not read: an error where it looks like a ledger's, else told.
 *
 * @param found ledgers that are read, by name
 * @param read qualified paths of all their files
 * @param resembled ledgers that something refused looks like; grows
 */
record Leftovers(
        FolderListing listing,
        SearchFindings sightings,
        Map<LedgerSchema, SourceConfig> sources,
        Map<String, LedgerFiles> found,
        Set<String> read,
        Set<String> resembled) {

    void name(FileStatus status) throws IOException {
        Path path = status.getPath();
        if (read.contains(path.toString()) || sightings.haveLookedInto(path) || FileMarks.known(path.getName())) {
            return;
        }
        String name = listing.name(path) + (status.isDirectory() ? "/" : "");
        if (status.isDirectory() && read.stream().anyMatch(file -> file.startsWith(path + "/"))) {
            for (FileStatus inside : listing.of(path)) {
                name(inside);
            }
        } else if (status.isDirectory() && FileMarks.unfinishedFolder(path.getName())) {
            sightings.refuse(FileMarks.unfinished(name));
        } else if (FileMarks.lock(path.getName())) {
            sightings.tell(name, FileMarks.OPEN);
        } else {
            judge(name, status);
        }
    }

    void nameLink(String name) {
        Optional<LedgerSchema> like = LedgerNames.like(name);
        like.ifPresent(ledger -> refuse(ledger, BrokenLinks.refusal(name)));
        if (like.isEmpty()) {
            sightings.tell(name, BrokenLinks.refusal(name));
        }
    }

    private void judge(String name, FileStatus status) throws IOException {
        Optional<LedgerSchema> like = LedgerNames.like(name);
        Ending ending = status.isDirectory() ? Ending.OTHER : Ending.of(name);
        boolean bare = like.isEmpty()
                || (ending == Ending.NOTES && found.containsKey(like.get().name()))
                || (status.isDirectory() && !listing.holdsFiles(status.getPath()));
        if (bare) {
            sightings.tell(name);
        } else {
            refuse(like.get(), refusal(name, like.get(), ending));
        }
    }

    private void refuse(LedgerSchema ledger, Text why) {
        resembled.add(ledger.name());
        sightings.refuse(why);
    }

    private Text refusal(String name, LedgerSchema ledger, Ending ending) {
        Optional<String> path = Optional.ofNullable(sources.get(ledger)).flatMap(SourceConfig::path);
        Text what = Text.of("{0} 未读入，但看似{1}（{2}）{3}：", "{0} is not read, but looks like the ledger {2}{3}: ")
                .with(name, ledger.title(), ledger.name(), ending.why());
        return what.then("", remedy(name, ledger, ending, path));
    }

    private Text remedy(String name, LedgerSchema ledger, Ending ending, Optional<String> path) {
        if (path.isPresent()) {
            return Text.of(
                            "sources.{0}.path 指定了 {1}，它优先于 --input；请删去该设置，或移走此文件，或写入 ignore",
                            "sources.{0}.path names {1}, which goes before --input; remove the setting or the file, or list"
                                    + " it under ignore")
                    .with(ledger.name(), path.get());
        }
        LedgerFiles files = found.get(ledger.name());
        if (files != null) {
            return Text.of(
                            "已读入 {1}；其中若有应计的行，请以 CSV 或 Parquet 一并放入文件夹 {0}/，否则请移走或写入 ignore",
                            "{1} is read; if it holds rows that count, put it with the others into the folder {0}/ as CSV or"
                                    + " Parquet, else remove it or list it under ignore")
                    .with(ledger.name(), files.files().get(0).name());
        }
        Text rename = name.endsWith("/")
                ? Text.of("请将文件夹改名为 {0}/", "rename the folder to {0}/").with(ledger.name())
                : ending.remedy(ledger.name());
        return rename.then("", Text.of("，或写入 ignore", ", or list it under ignore"));
    }
}

package org.investstat.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.investstat.text.Text;

/** Names that Spark, office programs and desktops leave behind, by what they mean. */
final class FileMarks {
    static final Text OPEN = Text.of(
            "{0} 表明有人正打开该文件；其中未保存的内容未读入", "{0} says that somebody has the file open; what is not saved is not read");

    /** They hold no rows, and say nothing that matters here. */
    private static final Set<String> KNOWN = Set.of(
            "_success",
            "_metadata",
            "_common_metadata",
            ".ds_store",
            ".gitkeep",
            ".gitignore",
            ".keep",
            "thumbs.db",
            "desktop.ini",
            "lost+found");

    /** The checksums of Hadoop, and what Databricks notes of its writes. */
    private static final Pattern KNOWN_LIKE = Pattern.compile("\\..*\\.crc|_(committed|started)_\\d+");

    /** Of Excel, WPS and LibreOffice. */
    private static final Pattern LOCK = Pattern.compile("~\\$.*|\\.~lock\\..*#|\\.~.*");

    /** Where Spark, Hive and Hadoop write what is not yet there. */
    private static final Pattern UNFINISHED_FOLDER =
            Pattern.compile("_temporary.*|\\.hive-staging.*|\\.spark-staging.*|\\.staging.*|__magic.*|_tmp\\..*");

    private FileMarks() {}

    static boolean known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) || KNOWN_LIKE.matcher(lower).matches();
    }

    static boolean lock(String name) {
        return LOCK.matcher(name).matches();
    }

    static boolean unfinishedFolder(String name) {
        return UNFINISHED_FOLDER.matcher(name).matches();
    }

    /** What readers after Spark's convention pass over. */
    static boolean hidden(String name) {
        return name.startsWith("_") || name.startsWith(".");
    }

    static Text unfinished(String folder) {
        return Text.of(
                        "{0} 是未写完的输出；请待写入完成，或删除它并重新导出该台账",
                        "{0} is an unfinished write; wait for its end, or remove it and export the ledger again")
                .with(folder);
    }
}

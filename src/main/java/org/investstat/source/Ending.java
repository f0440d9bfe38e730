package org.investstat.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.investstat.config.Format;
import org.investstat.text.Text;

/** What the end of a file's name says of its content, and what to do with one that is not read. */
enum Ending {
    CSV(List.of(".csv"), Text.same(""), Text.of("请改名为 {0}.csv", "rename it to {0}.csv")),
    CSV_PACKED(List.of(".csv.gz"), Text.same(""), Text.of("请改名为 {0}.csv.gz", "rename it to {0}.csv.gz")),
    PARQUET(List.of(".parquet"), Text.same(""), Text.of("请改名为 {0}.parquet", "rename it to {0}.parquet")),
    WORKBOOK(
            List.of(".xlsx", ".xls", ".xlsm", ".xlsb", ".xlt", ".xltx", ".et", ".ett", ".ods", ".numbers"),
            Text.of("（目前还不能读取工作簿）", " (workbooks are not read yet)"),
            Text.of("请另存为 {0}.csv（CSV UTF-8）", "save it as {0}.csv (CSV UTF-8)")),
    PACKED(
            List.of(
                    ".zip", ".rar", ".7z", ".tar", ".tgz", ".bz2", ".xz", ".zst", ".lz4", ".lzo", ".snappy", ".z",
                    ".gz"),
            Text.of("（不读取这种压缩包）", " (such archives are not read)"),
            Text.of("请解开为 {0}.csv", "unpack it to {0}.csv")),
    UNFINISHED(
            List.of(
                    ".part",
                    ".partial",
                    ".tmp",
                    ".temp",
                    ".crdownload",
                    ".filepart",
                    ".download",
                    ".downloading",
                    ".inprogress",
                    "._copying_",
                    ".writing",
                    ".uploading"),
            Text.of("（看名称是没有写完的文件）", " (an unfinished write, by its name)"),
            Text.of("写完后请改名为 {0}.csv", "when it is whole, rename it to {0}.csv")),
    /** What goes along with a table, and is none. */
    NOTES(
            List.of(
                    ".md", ".doc", ".docx", ".wps", ".pdf", ".ppt", ".pptx", ".png", ".jpg", ".jpeg", ".md5", ".sha1",
                    ".sha256", ".sha512", ".sig", ".asc", ".ok", ".done", ".flag", ".ctl", ".log", ".yaml", ".yml",
                    ".schema", ".sql", ".py", ".sh", ".r", ".ipynb", ".eml", ".lnk", ".url"),
            Text.same(""),
            Text.of("请另存为 {0}.csv（CSV UTF-8）", "save it as {0}.csv (CSV UTF-8)")),
    OTHER(List.of(), Text.same(""), Text.of("请改名为 {0}.csv", "rename it to {0}.csv"));

    private final List<String> endings;
    private final Text why;
    private final Text remedy;

    /** @param why files of this kind are not read, in brackets, where more is to be said than that they are not */
    Ending(List<String> endings, Text why, Text remedy) {
        this.endings = endings;
        this.why = why;
        this.remedy = remedy;
    }

    /** The first kind with one of its endings, whatever the case. */
    static Ending of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(lower::endsWith))
                .findFirst()
                .orElse(OTHER);
    }

    /** {@link Format#AUTO} where files of this kind are not read. */
    Format format() {
        return switch (this) {
            case CSV, CSV_PACKED -> Format.CSV;
            case PARQUET -> Format.PARQUET;
            default -> Format.AUTO;
        };
    }

    Text why() {
        return why;
    }

    /** @param target what the file should be called, without its ending */
    Text remedy(String target) {
        return remedy.with(target);
    }
}

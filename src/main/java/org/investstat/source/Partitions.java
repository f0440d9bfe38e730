package org.investstat.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.investstat.text.Text;

/** Folders that Hive and Spark name {@code column=value}: the column is in their names alone, not in the files. */
final class Partitions {
    private static final Pattern NAMED = Pattern.compile("[^=/]+=.*");

    private Partitions() {}

    static boolean named(String folder) {
        return NAMED.matcher(folder).matches();
    }

    static String column(String folder) {
        return folder.substring(0, folder.indexOf('='));
    }

    /** The columns that a path's folders carry. */
    static List<String> columns(String path) {
        return Arrays.stream(path.split("/"))
                .filter(Partitions::named)
                .map(Partitions::column)
                .toList();
    }

    /** Why such folders are refused where several of them would be read. */
    static Text refusal(String folder, List<String> columns, String ledger) {
        String all = String.join(", ", columns);
        return Text.of(
                        "{0} 是分区文件夹：列 {1} 只在文件夹名中，按文件读取会丢失；请把它写进文件（如用 Spark：读取后不加 partitionBy 重新写出），"
                                + "只要一个分区时请把 sources.{2}.path 设为该文件夹",
                        "{0} is a folder of partitions: column {1} is in the names of folders alone and would be lost; write it"
                                + " into the files (in Spark: read, and write again without partitionBy), or, if one partition"
                                + " is the whole ledger, set sources.{2}.path to its folder")
                .with(folder, all, ledger);
    }
}

package org.investstat.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.investstat.table.MoneyUnit;

/**
 * How one ledger is found and read (data contract, section 2).
 *
 * @param path a file, a folder or a glob, on any file system that Hadoop reads; {@code --input} takes its place
 * @param charset used strictly; empty: UTF-8 or else GB18030, whichever fits the whole file
 * @param header header in the file to canonical column; canonical names are always accepted as well
 * @param values by canonical column: the ledger's own value to the canonical one
 * @param unit of amounts that carry none
 * @param shareUnit of shares without a percent sign
 * @param extraColumns columns that the ledger does not know are passed over instead of refused
 */
public record SourceConfig(
        Optional<String> path,
        Format format,
        Optional<String> charset,
        char delimiter,
        Map<String, String> header,
        Map<String, Map<String, String>> values,
        MoneyUnit unit,
        ShareUnit shareUnit,
        boolean extraColumns) {

    public SourceConfig {
        header = Map.copyOf(header);
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        values.forEach((column, words) -> copies.put(column, Map.copyOf(words)));
        values = Map.copyOf(copies);
    }
}

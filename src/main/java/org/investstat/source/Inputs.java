package org.investstat.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.SourceConfig;
import org.investstat.table.LedgerSchema;
import org.investstat.text.Failure;

/**
 * Everything that a run is given to read.
 *
 * @param ledgers those that are there, by name, in the order in which they were asked for
 * @param unread what lies beside them in the input folder, and is no ledger's
 */
public record Inputs(Map<String, LedgerFiles> ledgers, List<UnreadInput> unread) {

    public Inputs {
        ledgers = Collections.unmodifiableMap(new LinkedHashMap<>(ledgers));
        unread = List.copyOf(unread);
    }

    /**
     * Looks for each ledger at its configured path, else in the input folder if one is given, and reads the headers;
     * starts no Spark job. Whatever lies in the input folder, or in a ledger's own, and is not read is named: it stops
     * the run where it looks like a ledger's, or could hold rows of one.
     *
     * @throws Failure INPUT, with a line for each file that is missing, not read or has a bad header
     */
    public static Inputs find(
            Map<LedgerSchema, SourceConfig> sources,
            Optional<String> inputFolder,
            IgnorePatterns ignored,
            Links links,
            Configuration conf) {
        return new InputSearch(sources, inputFolder, ignored, links, conf).found();
    }
}

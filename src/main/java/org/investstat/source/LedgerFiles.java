package org.investstat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Format;
import org.investstat.config.Patience;
import org.investstat.config.SourceConfig;
import org.investstat.source.csv.CsvHeader;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.source.parquet.ParquetHeader;
import org.investstat.table.LedgerSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * The files of one ledger.
 *
 * @param files sorted by name, at least one
 */
public record LedgerFiles(LedgerSchema ledger, SourceConfig config, List<InputFile> files) {

    public LedgerFiles {
        files = List.copyOf(files);
    }

    Layout layout() {
        return Layout.of(ledger, config);
    }

    /**
     * Bytes of the ledger's text: what decides whether the driver works on it alone. Packed files are looked into, for
     * their size says little of what they hold.
     *
     * @throws Failure INPUT, for a file that unpacks to more than any ledger would
     */
    public long textBytes(Configuration conf) {
        return files.stream().mapToLong(file -> textBytes(file, conf)).sum();
    }

    private long textBytes(InputFile file, Configuration conf) {
        if (file.format() == Format.PARQUET) {
            return ParquetHeader.checked(file, layout(), conf).textBytes(file);
        }
        return file.gzip() ? InputStreams.unpackedBytes(file, conf) : file.size();
    }

    /**
     * What is wrong with the headers, a line for each file.
     *
     * @param contradictions takes what headers say against the configuration, which is another kind of failure
     */
    List<Text> headerProblems(Configuration conf, List<Text> contradictions) {
        List<Text> problems = new ArrayList<>();
        for (InputFile file : files) {
            try {
                Patience.within(ExitCode.INPUT, file.name(), () -> header(file, conf));
            } catch (IOException unreadable) {
                problems.addAll(InputStreams.unreadable(file, unreadable).problems());
            } catch (Failure failure) {
                if (failure.exitCode() == ExitCode.CONFIG) {
                    contradictions.addAll(failure.problems());
                } else {
                    problems.addAll(told(file, failure, conf));
                }
            }
        }
        return problems;
    }

    private Object header(InputFile file, Configuration conf) {
        return file.format() == Format.PARQUET
                ? ParquetHeader.checked(file, layout(), conf)
                : CsvHeader.read(file, layout(), conf);
    }

    /** A file that is of another kind than its name says has that one line alone. */
    private static List<Text> told(InputFile file, Failure failure, Configuration conf) {
        return Content.told(file, conf).map(List::of).orElse(failure.problems());
    }
}

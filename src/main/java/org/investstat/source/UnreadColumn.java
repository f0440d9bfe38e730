package org.investstat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Format;
import org.investstat.source.csv.CsvHeader;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.Layout;
import org.investstat.source.parquet.ParquetHeader;

/**
 * A column that nobody reads, since the configuration lets such columns be ({@code extra_columns}).
 *
 * @param like the column of the ledger that it may well be, which the file lacks
 */
public record UnreadColumn(String ledger, String file, String heading, Optional<String> like) {

    /** Of a ledger's files, by file and place; none where extra columns are refused. */
    public static List<UnreadColumn> in(LedgerFiles files, Configuration conf) {
        List<UnreadColumn> all = new ArrayList<>();
        if (files.config().extraColumns()) {
            Layout layout = files.layout();
            for (InputFile file : files.files()) {
                List<String> header = file.format() == Format.PARQUET
                        ? ParquetHeader.checked(file, layout, conf).names()
                        : CsvHeader.read(file, layout, conf);
                for (String heading : layout.extra(header)) {
                    Optional<String> like = ColumnLikeness.of(layout, heading, header);
                    all.add(new UnreadColumn(layout.ledger(), file.name(), heading, like));
                }
            }
        }
        return all;
    }
}

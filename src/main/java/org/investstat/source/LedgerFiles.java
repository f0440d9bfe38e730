package org.investstat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Format;
import org.investstat.config.SourceConfig;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/**
 * The files of one ledger, found and with their headers checked.
 *
 * @param files sorted by name, at least one
 */
public record LedgerFiles(LedgerSchema ledger, SourceConfig config, List<InputFile> files) {

    public LedgerFiles {
        files = List.copyOf(files);
    }

    /**
     * Looks in the input folder if one is given, else at the configured path, and reads the headers; starts no Spark
     * job. A file's ending tells its format, the configured format is for other names. Names that begin with {@code _} or {@code .} are passed over.
     *
     * @return empty where an optional ledger is absent
     * @throws Failure INPUT, one line for each file with a bad header, or for a mandatory ledger that is missing
     */
    public static Optional<LedgerFiles> find(
            LedgerSchema ledger, SourceConfig config, Optional<String> inputDir, Configuration conf) {
        List<InputFile> files = search(new FileSearch(ledger, config.format(), conf), inputDir, config.path());
        if (files.isEmpty()) {
            if (ledger.mandatory()) {
                throw new Failure(ExitCode.INPUT, missing(ledger, inputDir, config.path()));
            }
            return Optional.empty();
        }
        LedgerFiles found = new LedgerFiles(ledger, config, files);
        found.checkHeaders(conf);
        return Optional.of(found);
    }

    private static List<InputFile> search(FileSearch search, Optional<String> inputDir, Optional<String> path) {
        String place = inputDir.or(() -> path).orElse("");
        try {
            if (inputDir.isPresent()) {
                return search.inFolder(place);
            }
            return path.isPresent() ? search.atPath(place) : List.of();
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("无法列出 {0}（{1}）；请检查路径及其权限", "{0} cannot be listed ({1}); check the path and its permissions")
                            .with(place, InputStreams.reason(e)),
                    e);
        }
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

    private void checkHeaders(Configuration conf) {
        List<Text> problems = new ArrayList<>();
        for (InputFile file : files) {
            try {
                if (file.format() == Format.PARQUET) {
                    ParquetHeader.checked(file, layout(), conf);
                } else {
                    CsvHeader.read(file, layout(), conf);
                }
            } catch (Failure failure) {
                problems.addAll(failure.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.INPUT, problems, null);
        }
    }

    private static Text missing(LedgerSchema ledger, Optional<String> inputDir, Optional<String> path) {
        Text what = Text.of("缺少{0}（{1}）：", "The ledger {1} is missing: ")
                .with(ledger.title().zh(), ledger.name());
        if (inputDir.isPresent()) {
            return what.then(
                    "",
                    Text.of(
                                    "在 {0} 中没有 {1}.csv、{1}.csv.gz、{1}.parquet，也没有装有此类文件的文件夹 {1}/；请放入该台账或改正 --input",
                                    "{0} has no {1}.csv, {1}.csv.gz or {1}.parquet and no folder {1}/ of such files;"
                                            + " put it there or correct --input")
                            .with(inputDir.get(), ledger.name()));
        }
        Text where = path.isPresent()
                ? Text.of(
                        "{0} 没有文件；请放入该台账或改正 sources.{1}.path",
                        "no file at {0}; put it there or correct sources.{1}.path")
                : Text.of(
                        "未设置 sources.{1}.path；请设置它或给出 --input", "sources.{1}.path is not set; set it or give --input");
        return what.then("", where.with(path.orElse(""), ledger.name()));
    }
}

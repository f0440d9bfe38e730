package org.investstat.source.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.source.csv.CsvRecords.Found;
import org.investstat.source.file.HeaderUnits;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.source.file.Layout;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** The first record of a CSV file. */
public final class CsvHeader {
    private static final int MOST_COLUMNS = 1000;

    private CsvHeader() {}

    /** Reads no more of the file than its beginning. */
    public static List<String> read(InputFile file, Layout layout, Configuration conf) {
        try {
            Charset charset = new CharsetDetector(file, layout).ofBeginning(conf);
            CsvContent.Text text = CsvContent.beginning(file, charset, conf);
            try (CsvRecords records = new CsvRecords(file, text, layout.delimiter())) {
                return checked(file, layout, records.next());
            }
        } catch (IOException e) {
            throw InputStreams.unreadable(file, e);
        }
    }

    /** The names of the columns, or the file's {@link Failure}. */
    static List<String> checked(InputFile file, Layout layout, @Nullable Found first) {
        if (first == null) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("{0} 为空，没有表头；请补上表头，或移走该文件", "{0} is empty and has no header; add one, or remove the file")
                            .with(file.name()));
        }
        if (first.broken() != null) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("{0} 第 {1} 行（表头）：", "{0} line {1} (header): ")
                            .with(file.name(), first.line())
                            .then("", first.broken().reason()));
        }
        Optional<Text> problem = noHeader(first.fields())
                .map(what -> Text.same(file.name() + ": ").then("", what));
        problem.or(() -> layout.problem(file.name(), first.fields())).ifPresent(what -> {
            throw new Failure(ExitCode.INPUT, what);
        });
        List<Text> contradictions = HeaderUnits.contradictions(layout, file.name(), first.fields());
        if (!contradictions.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, contradictions, null);
        }
        return first.fields();
    }

    /** What no header is, whatever its names. */
    private static Optional<Text> noHeader(List<String> names) {
        if (names.size() > MOST_COLUMNS) {
            return Optional.of(Text.of(
                            "表头有 {0} 列，最多 {1} 列；请检查分隔符，或删去多余的列",
                            "the header has {0} columns, {1} are allowed; check the delimiter, or drop columns")
                    .with(names.size(), MOST_COLUMNS));
        }
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            return Optional.of(
                    Text.of(
                            "表头含 NUL 字符，像是没有字节顺序标记的 UTF-16；请将文件另存为 UTF-8",
                            "the header holds NUL characters, as UTF-16 without a byte order mark would; save the file as UTF-8"));
        }
        return Optional.empty();
    }
}

package org.investstat.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Reads one reference CSV strictly: exactly the named columns, in any order, and every record complete. */
final class ReferenceTable {

    private final String file;
    private final List<String> columns;

    private ReferenceTable(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /**
     * The records of a file in its order.
     *
     * @throws Failure with {@link ExitCode#CONFIG} if it cannot be read or is not of these columns
     */
    static List<Line> read(ReferenceFiles files, String file, String... columns) {
        ReferenceTable table = new ReferenceTable(file, List.of(columns));
        try (Reader reader = files.open(file)) {
            return table.lines(records(reader));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Failure(ExitCode.CONFIG, unreadable(file, e), e);
        }
    }

    private static Text unreadable(String file, Exception e) {
        if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
            return Text.of("参考表 {0} 不是 UTF-8 编码;请另存为 UTF-8", "Reference file {0} is not UTF-8; save it as UTF-8")
                    .with(file);
        }
        return Text.of("参考表 {0} 无法读取:{1};请检查该文件", "Cannot read reference file {0}: {1}; check the file")
                .with(file, String.valueOf(e.getMessage()));
    }

    private static List<CsvRecord> records(Reader reader) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)
                .stream()
                .toList();
    }

    private List<Line> lines(List<CsvRecord> records) {
        List<String> header = records.isEmpty() ? List.of() : header(records.get(0));
        checkHeader(header);
        List<Line> lines = new ArrayList<>();
        for (CsvRecord row : records.subList(1, records.size())) {
            lines.add(line(header, row));
        }
        return lines;
    }

    private static List<String> header(CsvRecord first) {
        return first.getFields().stream()
                .map(h -> h.replace("\uFEFF", "").strip())
                .toList();
    }

    private void checkHeader(List<String> header) {
        TreeSet<String> missing = new TreeSet<>(columns);
        header.forEach(missing::remove);
        List<String> extra = new ArrayList<>(header);
        columns.forEach(extra::remove);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            Text problem = Text.of(
                    "参考表 {0} 第 1 行:缺少的列 {1},多余或重复的列 {2};应有的列为 {3}",
                    "Reference file {0}, line 1: missing columns {1}, extra or repeated columns {2}; expected are {3}");
            throw new Failure(ExitCode.CONFIG, problem.with(file, missing, extra, columns));
        }
    }

    private Line line(List<String> header, CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            Text problem = Text.of(
                    "参考表 {0} 第 {1} 行:有 {2} 个值,应为 {3} 个;请检查逗号和引号",
                    "Reference file {0}, line {1}: {2} values instead of {3}; check commas and quotes");
            Object[] where = {file, row.getStartingLineNumber(), row.getFieldCount(), header.size()};
            throw new Failure(ExitCode.CONFIG, problem.with(where));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), row.getField(i).strip());
        }
        return new Line(file, row.getStartingLineNumber(), values);
    }

    /** One record; empty values are empty strings. */
    record Line(String file, long number, Map<String, String> values) {

        String text(String column) {
            return values.getOrDefault(column, "");
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(value -> !value.isEmpty());
        }

        String required(String column) {
            return optional(column)
                    .orElseThrow(() -> wrong(column, Text.of("不能为空;请填写", "must not be empty; fill it in")));
        }

        String oneOf(String column, String... allowed) {
            String value = text(column);
            if (!List.of(allowed).contains(value)) {
                Text expected = Text.of("应为 {0} 之一", "is none of {0}");
                throw wrong(column, expected.with(String.join(", ", allowed)));
            }
            return value;
        }

        Optional<LocalDate> date(String column) {
            try {
                return optional(column).map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                throw wrong(column, Text.of("不是 2023-03-07 形式的日期;请改正", "is no date like 2023-03-07; correct it"));
            }
        }

        /** What is wrong with the value of a column, to be thrown. */
        Failure wrong(String column, Text what) {
            Text where = Text.of("参考表 {0} 第 {1} 行 {2} 列:“{3}”", "Reference file {0}, line {1}, column {2}: '{3}'");
            return new Failure(
                    ExitCode.CONFIG,
                    where.with(file, number, column, text(column)).then(" ", what));
        }

        Failure repeated(String column) {
            return wrong(column, Text.of("重复出现;请只保留一行", "occurs twice; keep one line"));
        }
    }
}

package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Columns of rows are read by name: a position is looked up once, by {@code RowColumn} or {@code fieldIndex}. */
class ColumnsAreNamedTest {
    private static final int MOST = 40;
    private static final Path SOURCES = Path.of("src/main/java/org/investstat");

    /** {@code row[17]}, {@code row.getLong(4)}, {@code getString(FIRST + 1)}. */
    private static final Pattern POSITION = Pattern.compile("(?<!new )\\b[a-z]\\w*\\[([A-Z_]+ \\+ )?\\d+]"
            + "|\\.(getString|getLong|getInt|getBoolean|getDecimal|getLocalDate|getStruct|getUTF8String|getAs|isNullAt)"
            + "\\(([A-Z_]+ \\+ )?\\d+\\)");

    /** A number that stands for a column: {@code int VALUE = 12} of {@code row[VALUE]} or {@code row.getLong(VALUE)}. */
    private static final Pattern NUMBER = Pattern.compile(
            "static final int (\\w+) = (\\d+|[A-Z_]+ \\+ \\d+);(?=(?s:.*)(\\w\\[|\\.get\\w*\\()\\1[\\])])");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /** Whose positions are no columns: pairs, arguments, bytes. */
    private static final List<String> NO_ROWS = List.of(
            "config/ShippedFiles",
            "fact/Allocation",
            "fact/repeat/RepeatPairs",
            "indicator/cell/CellBlock",
            "indicator/figure/Rounding",
            "indicator/pass/FineCells",
            "indicator/pass/column/",
            "job/DriverOutcome",
            "rows/ListedRows",
            "source/csv/CharsetDetector",
            "source/file/WatchedStream");

    /** Where rows are made value by value, or are Spark's own in an order that is laid out for them. */
    private static final List<String> MAKERS = List.of(
            "indicator/figure/FigureRows",
            "indicator/figure/TargetRows",
            "indicator/pass/RowReader",
            "report/workbook/AccountSheet",
            "rows/SparkRows");

    @Test
    void positionsAreWrittenOnlyWhereRowsAreMade() throws IOException {
        Map<String, List<String>> found = positions();

        assertThat(found.values().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(MOST);
        found.keySet().removeIf(file -> MAKERS.stream().anyMatch(file::startsWith));
        assertThat(found).isEmpty();
    }

    private static Map<String, List<String>> positions() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = SOURCES.relativize(file).toString();
                String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                List<String> own = new ArrayList<>();
                POSITION.matcher(code).results().forEach(hit -> own.add(hit.group()));
                NUMBER.matcher(code).results().forEach(hit -> own.add(hit.group(1)));
                if (!own.isEmpty() && NO_ROWS.stream().noneMatch(name::startsWith)) {
                    found.put(name, own);
                }
            }
        }
        return found;
    }
}

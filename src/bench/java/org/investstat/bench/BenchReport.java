package org.investstat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.report.TerminalTable;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** A table for the terminal, and the same as CSV. */
final class BenchReport {
    private final List<String> titles;
    private final List<List<String>> rows = new java.util.ArrayList<>();

    /** @param titles the first column holds words, the others numbers */
    BenchReport(String... titles) {
        this.titles = List.of(titles);
    }

    void row(Object... values) {
        rows.add(Arrays.stream(values).map(String::valueOf).toList());
    }

    void print() {
        List<Column> columns = titles.stream()
                .map(title -> title.equals(titles.get(0))
                        ? Column.words(title, Text.same(title))
                        : Column.numbers(title, Text.same(title)))
                .toList();
        List<List<Text>> texts =
                rows.stream().map(row -> row.stream().map(Text::same).toList()).toList();
        TerminalTable.lines(new Grid(columns, texts), Lang.EN).forEach(System.out::println);
    }

    void write(Path csv) throws IOException {
        Files.createDirectories(csv.getParent());
        StringBuilder text = new StringBuilder(line(titles));
        rows.forEach(row -> text.append(line(row)));
        Files.writeString(csv, text);
    }

    private static String line(List<String> values) {
        return values.stream().map(v -> '"' + v.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
    }
}

package org.investstat.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.table.Dimension;

/**
 * The figures of one breakdown in one layer: rows of region, period and members, and a column an indicator. As bytes: the
 * number of sections and their lengths, then the sections, which the script {@code data.js} reads.
 */
final class Block {
    private final List<Dimension> breakdown;
    private final Layer layer;
    private final PrintedNumbers numbers;
    private final List<FigureColumn> columns = new ArrayList<>();

    Block(List<Dimension> breakdown, Layer layer, PrintedNumbers numbers) {
        this.breakdown = List.copyOf(breakdown);
        this.layer = layer;
        this.numbers = numbers;
    }

    List<Dimension> breakdown() {
        return breakdown;
    }

    Layer layer() {
        return layer;
    }

    /** Adds a figure; those of one indicator follow each other. */
    void add(int indicator, long cell, Figure figure) {
        if (columns.isEmpty() || columns.get(columns.size() - 1).indicator() != indicator) {
            columns.add(new FigureColumn(indicator, numbers));
        }
        columns.get(columns.size() - 1).add(cell, figure);
    }

    List<Integer> indicators() {
        return columns.stream().map(FigureColumn::indicator).toList();
    }

    byte[] toBytes() {
        long[] rows = columns.stream()
                .flatMapToLong(column -> Arrays.stream(column.cells()))
                .sorted()
                .distinct()
                .toArray();
        List<ByteSink> sections = new ArrayList<>();
        for (int part = 0; part < 2 + breakdown.size(); part++) {
            sections.add(steps(rows, part));
        }
        columns.forEach(column -> sections.addAll(column.sections(rows)));
        ByteSink all = new ByteSink();
        all.count(sections.size());
        sections.forEach(section -> all.count(section.size()));
        sections.forEach(all::add);
        return all.toBytes();
    }

    private static ByteSink steps(long[] rows, int part) {
        ByteSink steps = new ByteSink();
        long last = 0;
        for (long row : rows) {
            long now = CellCodes.part(row, part);
            steps.signed(now - last);
            last = now;
        }
        return steps;
    }
}

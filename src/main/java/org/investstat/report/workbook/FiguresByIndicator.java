package org.investstat.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.table.Dimension;

/** The spreadsheet's figures by indicator and breakdown: several boards show the same ones, and all are looked at once. */
final class FiguresByIndicator {
    private final OwnFigures figures;
    private final WorkbookCoverage coverage;
    private final Map<String, Map<List<Dimension>, List<Figure>>> shelves = new HashMap<>();

    FiguresByIndicator(OwnFigures figures, WorkbookCoverage coverage) {
        this.figures = figures;
        this.coverage = coverage;
    }

    List<Figure> of(String indicator, List<Dimension> breakdown) {
        return shelves.computeIfAbsent(indicator, this::filled).getOrDefault(breakdown, List.of());
    }

    private Map<List<Dimension>, List<Figure>> filled(String indicator) {
        Map<List<Dimension>, List<Figure>> shelf = new HashMap<>();
        figures.of(indicator).stream()
                .filter(coverage::has)
                .forEach(f -> shelf.computeIfAbsent(f.breakdown(), b -> new ArrayList<>())
                        .add(f));
        return shelf;
    }
}

package org.investstat.report.workbook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.figure.Target;
import org.investstat.report.Edition;

/** A board of targets: a row for each indicator, period and region that has one. */
final class TargetSheet {
    private static final String PERCENT = "0.0%";

    private final BoardDefinition board;
    private final List<IndicatorDefinition> indicators;
    private final WorkbookCoverage coverage;
    private final FiguresByIndicator shelf;
    private final FigureOrder order;
    private final PrintedNumbers numbers;

    TargetSheet(
            BoardDefinition board,
            List<IndicatorDefinition> indicators,
            WorkbookCoverage coverage,
            FiguresByIndicator shelf,
            FigureOrder order,
            PrintedNumbers numbers) {
        this.board = board;
        this.indicators = indicators;
        this.coverage = coverage;
        this.shelf = shelf;
        this.order = order;
        this.numbers = numbers;
    }

    static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("指标", "Indicator", 26),
                SheetColumn.text("时期", "Period", 12),
                SheetColumn.text("级别", "Level", 9),
                SheetColumn.text("地区", "Region", 22),
                SheetColumn.number("实际完成", "Value", 16, "#,##0.00####"),
                SheetColumn.number("目标", "Target", 14, "#,##0.######"),
                SheetColumn.text("单位", "Unit", 8),
                SheetColumn.text("目标口径", "Bound", 10),
                SheetColumn.number("完成率", "Completion", 12, PERCENT),
                SheetColumn.number("序时进度", "Time passed", 12, PERCENT),
                SheetColumn.text("落后于序时进度", "Behind schedule", 12),
                SheetColumn.text("印出值", "As printed", 16),
                SheetColumn.text("指标编号", "Indicator id", 26),
                SheetColumn.text("地区代码", "Region code", 11));
    }

    void fill(Sheet sheet) {
        for (IndicatorDefinition indicator : indicators) {
            shelf.of(indicator.id(), List.of()).stream()
                    .filter(f -> f.target() != null
                            && board.covers(
                                    coverage.place(f).level(), f.period().kind()))
                    .sorted(Comparator.comparingInt(
                                    (Figure f) -> order.period(f.period().id()))
                            .thenComparingInt(f -> order.region(f.region())))
                    .forEach(f -> row(sheet, indicator, f));
        }
    }

    private void row(Sheet sheet, IndicatorDefinition indicator, Figure figure) {
        Target goal = figure.target();
        if (goal == null) {
            return;
        }
        BigDecimal completion = numbers.completion(figure);
        Edition.Place place = coverage.place(figure);
        sheet.rowBelow(
                order.depth(place.code()),
                indicator.title().zh(),
                figure.period().id(),
                Labels.of(place),
                place.name(),
                FigureCell.of(figure, numbers),
                goal.value(),
                indicator.unit(),
                Labels.bound(goal.bound()),
                completion == null ? FigureCell.NO_VALUE : completion,
                numbers.schedule(figure),
                completion == null ? FigureCell.NO_VALUE : Labels.yes(numbers.isBehind(figure)),
                numbers.text(figure),
                indicator.id(),
                place.code());
    }
}

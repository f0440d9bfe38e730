package org.investstat.report.workbook;

import java.util.Comparator;
import java.util.List;
import org.investstat.report.Edition;
import org.investstat.report.PrintedFigure;
import org.jspecify.annotations.Nullable;

/** A board of targets: a row for each indicator, period and region that has one. */
final class TargetSheet {
    private static final String PERCENT = "0.0%";

    private final Edition.BoardPlan board;
    private final List<Edition.Indicator> indicators;
    private final WorkbookCoverage coverage;
    private final FiguresByIndicator shelf;
    private final FigureOrder order;

    TargetSheet(
            Edition.BoardPlan board,
            List<Edition.Indicator> indicators,
            WorkbookCoverage coverage,
            FiguresByIndicator shelf,
            FigureOrder order) {
        this.board = board;
        this.indicators = indicators;
        this.coverage = coverage;
        this.shelf = shelf;
        this.order = order;
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
        for (Edition.Indicator indicator : indicators) {
            shelf.of(indicator.id(), List.of()).stream()
                    .filter(f -> f.goal() != null
                            && board.covers(
                                    coverage.place(f).level(), coverage.term(f).kind()))
                    .sorted(Comparator.comparingInt((PrintedFigure f) -> order.period(f.period()))
                            .thenComparingInt(f -> order.region(f.region())))
                    .forEach(f -> row(sheet, indicator, f));
        }
    }

    private void row(Sheet sheet, Edition.Indicator indicator, PrintedFigure figure) {
        PrintedFigure.@Nullable Goal goal = figure.goal();
        if (goal == null) {
            return;
        }
        Edition.Place place = coverage.place(figure);
        sheet.rowBelow(
                order.depth(place.code()),
                indicator.title().zh(),
                figure.period(),
                Labels.of(place),
                place.name(),
                FigureCell.of(figure, indicator.decimals()),
                goal.value(),
                indicator.unit(),
                Labels.bound(goal.bound()),
                goal.completion() == null ? FigureCell.NO_VALUE : goal.completion(),
                goal.schedule(),
                goal.completion() == null ? FigureCell.NO_VALUE : Labels.yes(goal.behind()),
                figure.text(),
                indicator.id(),
                place.code());
    }
}

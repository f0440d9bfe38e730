package org.investstat.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.figure.BoardRow;
import org.investstat.indicator.figure.CodedMembers;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** A wide board: a row for period, region and members, a column an indicator. */
final class BoardSheet {
    private static final int WIDEST_LABEL = 26;

    private final BoardDefinition board;
    private final List<IndicatorDefinition> indicators;
    private final WorkbookCoverage coverage;
    private final FiguresByIndicator shelf;
    private final FigureOrder order;
    private final Edition edition;
    /** How many pairs of breakdown and member a row names. */
    private final int groups;

    BoardSheet(
            BoardDefinition board,
            List<IndicatorDefinition> indicators,
            WorkbookCoverage coverage,
            FiguresByIndicator shelf,
            FigureOrder order,
            Edition edition) {
        this.board = board;
        this.indicators = indicators;
        this.coverage = coverage;
        this.shelf = shelf;
        this.order = order;
        this.edition = edition;
        this.groups = board.breakdowns().stream().mapToInt(List::size).max().orElse(0);
    }

    List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text("时期类型", "Kind", 9),
                SheetColumn.text("时期", "Period", 16),
                SheetColumn.text("级别", "Level", 9),
                SheetColumn.text("地区", "Region", 22)));
        for (int i = 0; i < groups; i++) {
            columns.add(SheetColumn.text("分组", "Breakdown", 16));
            columns.add(SheetColumn.text("成员", "Member", WIDEST_LABEL));
        }
        for (IndicatorDefinition indicator : indicators) {
            columns.add(
                    new SheetColumn(indicator.title(), 15, CellText.format(indicator.decimals(), indicator.unit())));
        }
        columns.add(SheetColumn.text("地区代码", "Region code", 11));
        for (int i = 0; i < groups; i++) {
            columns.add(SheetColumn.text("成员代码", "Member code", 16));
        }
        columns.add(SheetColumn.day("起", "From"));
        columns.add(SheetColumn.day("止", "To"));
        columns.add(SheetColumn.text("时期已满", "Complete", 9));
        return columns;
    }

    /** The columns that stay in view. */
    int labels() {
        return 4 + 2 * groups;
    }

    /** Members of some breakdown overlap: their rows do not add up to the total. */
    boolean overlaps() {
        return board.breakdowns().stream().flatMap(List::stream).anyMatch(Dimension::overlapping);
    }

    void fill(Sheet sheet) {
        board.breakdowns().stream()
                .flatMap(breakdown -> BoardRow.of(indicators.stream()
                        .map(indicator -> figures(indicator, breakdown))
                        .toList()))
                .sorted(Comparator.comparingInt((BoardRow row) ->
                                order.period(row.place().period().id()))
                        .thenComparingInt(row -> order.region(row.place().region()))
                        .thenComparingInt(
                                row -> board.breakdowns().indexOf(row.place().breakdown()))
                        .thenComparing(BoardRow::place, BoardSheet::compareMembers))
                .forEach(row -> sheet.rowBelow(order.depth(row.place().region()), cells(row)));
    }

    private Iterator<Figure> figures(IndicatorDefinition indicator, List<Dimension> breakdown) {
        return shelf.of(indicator.id(), breakdown).stream()
                .filter(f -> board.covers(coverage.place(f).level(), f.period().kind()))
                .iterator();
    }

    /** Stages as the work flows, sizes upwards; what has no such order by its code. */
    private static int compareMembers(Figure left, Figure right) {
        List<Dimension> breakdown = left.breakdown();
        Comparator<Figure> order = Comparator.comparing(f -> 0);
        for (int i = 0; i < breakdown.size(); i++) {
            int group = i;
            order = order.thenComparingInt(f ->
                            CodedMembers.rank(breakdown.get(group), f.members().get(group)))
                    .thenComparing(f -> f.members().get(group), TextOrder::compare);
        }
        return order.compare(left, right);
    }

    private @Nullable Object[] cells(BoardRow row) {
        Figure place = row.place();
        Period period = place.period();
        Edition.Place region = coverage.place(place);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(Labels.of(period.kind()));
        cells.add(period.id());
        cells.add(Labels.of(region));
        cells.add(region.name());
        for (int g = 0; g < groups; g++) {
            boolean named = g < place.breakdown().size();
            cells.add(named ? place.breakdown().get(g).title().zh() : null);
            cells.add(named ? member(place, g) : null);
        }
        figures(row, cells);
        cells.add(region.code());
        for (int g = 0; g < groups; g++) {
            cells.add(g < place.members().size() ? place.members().get(g) : null);
        }
        cells.add(period.firstDay(edition.imprint().firstEvent()));
        cells.add(period.days().last());
        cells.add(Labels.yes(period.complete()));
        return cells.toArray();
    }

    private String member(Figure place, int group) {
        return edition.names()
                .of(place.breakdown().get(group), place.members().get(group))
                .zh();
    }

    /** No figure of a sum is 0, as in the board's table; one that the breakdown does not have leaves its cells empty. */
    private void figures(BoardRow row, List<@Nullable Object> cells) {
        List<Dimension> breakdown = row.place().breakdown();
        for (int i = 0; i < indicators.size(); i++) {
            IndicatorDefinition indicator = indicators.get(i);
            Figure figure = row.figures()[i];
            boolean zero = figure == null
                    && indicator.kind().isSum()
                    && !shelf.of(indicator.id(), breakdown).isEmpty();
            cells.add(zero ? Integer.valueOf(0) : figure == null ? null : FigureCell.of(figure, edition.numbers()));
        }
    }
}

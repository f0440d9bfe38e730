package org.investstat.indicator.figure;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** Rows of one board: the figures it asks for, an indicator a column. */
public final class BoardRows {
    private static final int PLACE = 14;

    private final BoardDefinition board;
    private final List<IndicatorDefinition> indicators;

    public BoardRows(BoardDefinition board, List<IndicatorDefinition> indicators) {
        this.board = board;
        this.indicators = List.copyOf(indicators);
    }

    public TableSchema schema() {
        return OutputTables.board(
                board.id(), indicators.stream().map(IndicatorDefinition::id).toList());
    }

    /** In the order of the table's key. An additive indicator without a cell is zero, another one, or one of a group that did not exist yet, empty. */
    public Iterator<@Nullable Object[]> rows(Figures figures, FigureRows formats, LevelOf levels) {
        List<Iterator<Figure>> columns = indicators.stream()
                .map(indicator -> figures.of(indicator.id()).stream()
                        .filter(new Belonging(levels))
                        .iterator())
                .toList();
        List<Printer> printers = indicators.stream().map(formats::printer).toList();
        return BoardRow.of(columns).map(row -> row(row, formats, printers)).iterator();
    }

    private @Nullable Object[] row(BoardRow board, FigureRows formats, List<Printer> printers) {
        @Nullable Object[] row = new Object[PLACE + printers.size()];
        formats.place(board.place(), row, 0);
        for (int i = 0; i < printers.size(); i++) {
            Figure figure = board.figures()[i];
            row[PLACE + i] = figure == null
                    ? nothing(indicators.get(i), board.place())
                    : printers.get(i).value(figure.value());
        }
        return row;
    }

    /** What stands where there is no cell. */
    private static @Nullable Object nothing(IndicatorDefinition indicator, Figure place) {
        boolean zero = place.defined() && indicator.kind().isSum() && indicator.offers(place.breakdown());
        return zero ? Printer.zero() : null;
    }

    /** Which figures of one indicator are on the board: those of one region and period follow each other, and in them those of one breakdown. */
    private final class Belonging implements Predicate<Figure> {
        private final LevelOf levels;
        private @Nullable Period period;
        private String region = "";
        private boolean covered;
        private @Nullable List<Dimension> breakdown;
        private boolean shown;

        Belonging(LevelOf levels) {
            this.levels = levels;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // one of equal ones is only looked up again
        public boolean test(Figure figure) {
            if (figure.period() != period || !figure.region().equals(region)) {
                period = figure.period();
                region = figure.region();
                covered = board.covers(levels.of(region), period.kind());
            }
            if (covered && figure.breakdown() != breakdown) {
                breakdown = figure.breakdown();
                shown = board.breakdowns().contains(breakdown);
            }
            return covered && shown;
        }
    }
}

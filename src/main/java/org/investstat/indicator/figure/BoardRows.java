package org.investstat.indicator.figure;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
        return new Rows(
                indicators.stream()
                        .map(indicator ->
                                new Column(indicator, figures.of(indicator.id()), formats.printer(indicator), levels))
                        .toList(),
                formats);
    }

    /** The figures of one indicator that belong on the board, one after the other. */
    private final class Column {
        private final IndicatorDefinition indicator;
        private final Iterator<Figure> figures;
        private final Printer printer;
        private final LevelOf levels;
        private @Nullable Period period;
        private String region = "";
        private boolean covered;
        private @Nullable List<Dimension> breakdown;
        private boolean shown;
        private @Nullable Figure head;

        Column(IndicatorDefinition indicator, List<Figure> figures, Printer printer, LevelOf levels) {
            this.indicator = indicator;
            this.figures = figures.iterator();
            this.printer = printer;
            this.levels = levels;
            advance();
        }

        void advance() {
            head = null;
            while (head == null && figures.hasNext()) {
                Figure figure = figures.next();
                head = belongs(figure) ? figure : null;
            }
        }

        /** Figures of one region and period follow each other, and in it those of one breakdown. */
        @SuppressWarnings("ReferenceEquality") // one of equal ones is only looked up again
        private boolean belongs(Figure figure) {
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

        @Nullable
        Object value(Figure figure) {
            return printer.value(figure.value());
        }

        /** What stands where there is no cell. */
        @Nullable
        Object nothing(Figure place) {
            boolean zero = place.defined() && indicator.kind().isSum() && indicator.offers(place.breakdown());
            return zero ? Printer.zero() : null;
        }
    }

    /** Takes the least of all heads again and again: the columns are sorted alike. */
    private static final class Rows implements Iterator<@Nullable Object[]> {
        private final List<Column> columns;
        private final FigureRows formats;
        private @Nullable Figure least;

        Rows(List<Column> columns, FigureRows formats) {
            this.columns = columns;
            this.formats = formats;
            columns.forEach(column -> least = least(least, column.head));
        }

        private static @Nullable Figure least(@Nullable Figure one, @Nullable Figure other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return Figure.comparePlaces(one, other) <= 0 ? one : other;
        }

        @Override
        public boolean hasNext() {
            return least != null;
        }

        @Override
        public @Nullable Object[] next() {
            Figure place = least;
            if (place == null) {
                throw new NoSuchElementException();
            }
            @Nullable Object[] row = new Object[PLACE + columns.size()];
            formats.place(place, row, 0);
            least = null;
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                Figure head = column.head;
                if (head != null && Figure.comparePlaces(head, place) == 0) {
                    row[PLACE + i] = column.value(head);
                    column.advance();
                } else {
                    row[PLACE + i] = column.nothing(place);
                }
                least = least(least, column.head);
            }
            return row;
        }
    }
}

package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.table.Dimension;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** Rows of one board: the figures it asks for, an indicator a column. */
public final class BoardRows {
    private static final int PLACE = 14;
    /** What tells the rows of a board apart. */
    private record Key(String region, String kind, String period, List<Dimension> breakdown, List<String> members) {}

    private final BoardDefinition board;
    private final List<IndicatorDefinition> indicators;
    private final Map<String, Integer> columns = new HashMap<>();

    public BoardRows(BoardDefinition board, List<IndicatorDefinition> indicators) {
        this.board = board;
        this.indicators = List.copyOf(indicators);
        for (IndicatorDefinition indicator : indicators) {
            columns.put(indicator.id(), PLACE + columns.size());
        }
    }

    public TableSchema schema() {
        return OutputTables.board(
                board.id(), indicators.stream().map(IndicatorDefinition::id).toList());
    }

    /** In no order. An additive indicator without a cell is zero, another one empty. */
    public List<@Nullable Object[]> rows(Figures figures, FigureRows formats, LevelOf levels) {
        Map<Key, @Nullable Object[]> rows = new HashMap<>();
        columns.forEach((indicator, column) -> {
            for (Figure figure : figures.of(indicator)) {
                if (board.covers(
                        figure.breakdown(),
                        levels.of(figure.region()),
                        figure.period().kind())) {
                    Key key = new Key(
                            figure.region(),
                            figure.period().kind().id(),
                            figure.period().id(),
                            figure.breakdown(),
                            figure.members());
                    rows.computeIfAbsent(key, k -> empty(figure, formats))[column] =
                            formats.printer(figure).value(figure.value());
                }
            }
        });
        return new ArrayList<>(rows.values());
    }

    private @Nullable Object[] empty(Figure figure, FigureRows formats) {
        @Nullable Object[] row = new Object[PLACE + indicators.size()];
        System.arraycopy(formats.place(figure), 0, row, 0, PLACE);
        for (int i = 0; i < indicators.size(); i++) {
            boolean zero = indicators.get(i).kind().isSum();
            row[PLACE + i] = zero && indicators.get(i).offers(figure.breakdown()) ? Printer.zero() : null;
        }
        return row;
    }
}

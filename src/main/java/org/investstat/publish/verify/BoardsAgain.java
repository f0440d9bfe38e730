package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.PublishedSchemas;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Every cell of a board is the cell of the table indicators, and every cell of that is on some board. */
public final class BoardsAgain {
    private final RunFolder run;
    private final Map<Long, BigDecimal> cells;
    private final Set<Long> seen = new HashSet<>();
    private final Findings.Comparison comparison;

    private BoardsAgain(RunFolder run, Map<Long, BigDecimal> cells, Findings findings) {
        this.run = run;
        this.cells = cells;
        this.comparison = findings.comparing(Text.of("看板 = 指标表", "boards = the table indicators"));
    }

    /**
     * Compares every board.
     *
     * @param tables of the run; those that are no boards are passed over
     */
    public static void check(RunFolder run, List<String> tables, FiguresAgain figures, Findings findings) {
        BoardsAgain boards = new BoardsAgain(run, figures.cells(), findings);
        tables.stream().filter(PublishedSchemas::isBoard).forEach(boards::board);
        int alone = boards.cells.size() - boards.seen.size();
        boards.comparison.expect(
                alone == 0,
                () -> Text.of("{0} 个指标值不在任何看板中", "{0} figures are on no board").with(alone));
        boards.comparison.end();
    }

    private void board(String table) {
        String folder = run.table(table);
        List<String> names = TableReader.columns(folder, run.hadoop());
        RowColumns columns = new RowColumns();
        if (names.contains("indicator_id")) {
            Consumer<@Nullable Object[]> taker = ofTargets(table, columns);
            TableReader.each(folder, columns.names(), run.hadoop(), taker);
            return;
        }
        FigurePlace.PlaceColumns place = FigurePlace.PlaceColumns.among(columns);
        Map<String, RowColumn<BigDecimal>> figures = new LinkedHashMap<>();
        PublishedSchemas.indicators(names).forEach(indicator -> figures.put(indicator, columns.figure(indicator)));
        TableReader.each(
                folder,
                columns.names(),
                run.hadoop(),
                row -> figures.forEach(
                        (indicator, figure) -> compare(table, place.of(indicator, row), figure.of(row))));
    }

    private Consumer<@Nullable Object[]> ofTargets(String table, RowColumns columns) {
        RowColumn<String> indicator = columns.text("indicator_id");
        RowColumn<String> region = columns.text("region_code");
        RowColumn<String> kind = columns.text("period_kind");
        RowColumn<String> period = columns.text("period");
        RowColumn<BigDecimal> value = columns.figure("value");
        return row -> compare(
                table,
                new FigurePlace(
                        indicator.text(row),
                        region.text(row),
                        kind.text(row),
                        period.text(row),
                        null,
                        null,
                        null,
                        null),
                value.of(row));
    }

    private void compare(String table, FigurePlace place, @Nullable BigDecimal value) {
        long key = place.key();
        BigDecimal figure = cells.get(key);
        if (figure != null) {
            seen.add(key);
        }
        if (!equal(value, figure)) {
            comparison.broken(Text.of("{0}：{1} 为 {2}，指标表中为 {3}", "{0}: {1} is {2}, but {3} in the table indicators")
                    .with(table, place.words(), text(value), text(figure)));
        } else if (figure != null) {
            comparison.held();
        }
    }

    /** No row among the figures means zero, or no value where nothing can be added up. */
    private static boolean equal(@Nullable BigDecimal shown, @Nullable BigDecimal figure) {
        return shown == null ? figure == null : shown.compareTo(figure == null ? BigDecimal.ZERO : figure) == 0;
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "—" : value.toPlainString();
    }
}

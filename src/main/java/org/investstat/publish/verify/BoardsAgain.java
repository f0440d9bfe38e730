package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.PublishedSchemas;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Every cell of a board is the cell of the table indicators, and every cell of that is on some board. */
public final class BoardsAgain {
    private static final List<String> PLACE =
            List.of("region_code", "period_kind", "period", "dim_1", "member_1", "dim_2", "member_2");
    private static final List<String> OF_TARGETS =
            List.of("indicator_id", "region_code", "period_kind", "period", "value");

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
        List<String> columns = TableReader.columns(folder, run.hadoop());
        if (columns.contains("indicator_id")) {
            TableReader.each(folder, OF_TARGETS, run.hadoop(), row -> target(table, row));
            return;
        }
        List<String> indicators = PublishedSchemas.indicators(columns);
        List<String> read = new ArrayList<>(PLACE);
        read.addAll(indicators);
        TableReader.each(folder, read, run.hadoop(), row -> row(table, row, indicators));
    }

    private void target(String table, @Nullable Object[] row) {
        long key = PublishedCell.key(row[0], row[1], row[2], row[3], null, null, null, null);
        compare(table, key, row[4], () -> row[0] + " " + row[1] + " " + row[3]);
    }

    private void row(String table, @Nullable Object[] row, List<String> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            String indicator = indicators.get(i);
            long key = PublishedCell.key(indicator, row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            compare(table, key, row[PLACE.size() + i], () -> place(indicator, row));
        }
    }

    private static String place(String indicator, @Nullable Object[] row) {
        return Stream.of(indicator, row[0], row[2], row[3], row[4], row[5], row[6])
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private void compare(String table, long key, @Nullable Object value, Supplier<String> place) {
        BigDecimal figure = cells.get(key);
        if (figure != null) {
            seen.add(key);
        }
        if (!equal(value, figure)) {
            comparison.broken(Text.of("{0}：{1} 为 {2}，指标表中为 {3}", "{0}: {1} is {2}, but {3} in the table indicators")
                    .with(table, place.get(), text(value), text(figure)));
        } else if (figure != null) {
            comparison.held();
        }
    }

    /** No row among the figures means zero, or no value where nothing can be added up. */
    private static boolean equal(@Nullable Object value, @Nullable BigDecimal figure) {
        if (value instanceof BigDecimal shown) {
            return shown.compareTo(figure == null ? BigDecimal.ZERO : figure) == 0;
        }
        return figure == null;
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : "—";
    }
}

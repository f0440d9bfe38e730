package org.investstat.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.table.Bound;
import org.investstat.table.OutputTables;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** A published board of targets: who has reached what of them, and who is behind schedule. */
final class PublishedTargets {
    private static final List<String> COLUMNS = List.of(
            "indicator_id",
            "region_code",
            "period",
            "region_name",
            "unit",
            "target",
            "target_bound",
            "completion",
            "schedule",
            "rank");
    private static final List<String> TEXTS = List.of("indicator_id", "region_code", "period", "target", "text");
    private static final String ABSENT = "—";

    private final PublishedRun run;
    private final BoardDefinition board;
    private final ShowRequest request;

    PublishedTargets(PublishedRun run, BoardDefinition board, ShowRequest request) {
        this.run = run;
        this.board = board;
        this.request = request;
    }

    /** Every region unless one is asked for: a ranking is of many. */
    Board board() {
        List<@Nullable Object[]> rows = run.rows(board.id(), COLUMNS, this::isWanted);
        Map<List<Object>, String> texts = texts();
        List<List<Text>> lines = rows.stream().map(row -> line(row, texts)).toList();
        List<Text> notes = List.of(
                run.note(),
                Text.of(
                        "名次在同一指标、时期、地区级别内按完成率排",
                        "ranks are by completion, within indicator, period and level of region"));
        return new Board(board.title(), notes, new Grid(columns(), lines));
    }

    private boolean isWanted(@Nullable Object[] row) {
        boolean here = request.region()
                .map(r -> ShowRequest.asksFor(r, row[1], row[3]))
                .orElse(true);
        return here && request.period().map(p -> p.equals(row[2])).orElse(true);
    }

    /** The figures as the run printed them: nothing is rounded a second time. */
    private Map<List<Object>, String> texts() {
        Map<List<Object>, String> texts = new HashMap<>();
        for (@Nullable Object[] row : run.rows(OutputTables.INDICATORS.name(), TEXTS, r -> r[3] != null)) {
            texts.put(key(row), text(row[4]));
        }
        return texts;
    }

    private static List<Object> key(@Nullable Object[] row) {
        return List.of(text(row[0]), text(row[1]), text(row[2]));
    }

    private static List<Column> columns() {
        return List.of(
                Column.words("indicator", Text.of("指标", "indicator")),
                Column.words("region", Text.of("地区", "region")),
                Column.words("period", Text.of("时期", "period")),
                Column.numbers("rank", Text.of("名次", "rank")),
                Column.numbers("value", Text.of("完成", "value")),
                Column.numbers("target", Text.of("目标", "target")),
                Column.numbers("completion", Text.of("完成率", "completion")),
                Column.numbers("schedule", Text.of("序时进度", "schedule")),
                Column.words("mark", Text.of("比序时进度", "against schedule")));
    }

    private List<Text> line(@Nullable Object[] row, Map<List<Object>, String> texts) {
        List<Object> cells = new ArrayList<>();
        cells.add(run.definitions().indicator(text(row[0])).title());
        cells.add(text(row[3]));
        cells.add(text(row[2]));
        cells.add(row[9] == null ? ABSENT : row[9]);
        cells.add(texts.getOrDefault(key(row), ABSENT));
        cells.add(target(row));
        cells.add(percent(row[7]));
        cells.add(percent(row[8]));
        cells.add(mark(row[7], row[8]));
        return Grid.row(cells.toArray());
    }

    private static Text target(@Nullable Object[] row) {
        String amount = row[5] instanceof BigDecimal target
                ? target.stripTrailingZeros().toPlainString()
                : ABSENT;
        return Bound.named(text(row[6])).orElse(Bound.EXACT).of(amount + text(row[4]));
    }

    private static String percent(@Nullable Object ratio) {
        return ratio instanceof BigDecimal part
                ? part.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%"
                : ABSENT;
    }

    private static Text mark(@Nullable Object completion, @Nullable Object schedule) {
        if (!(completion instanceof BigDecimal reached) || !(schedule instanceof BigDecimal due)) {
            return Text.same(ABSENT);
        }
        int order = reached.compareTo(due);
        return order < 0 ? Text.of("落后", "behind") : order > 0 ? Text.of("超前", "ahead") : Text.of("持平", "on schedule");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

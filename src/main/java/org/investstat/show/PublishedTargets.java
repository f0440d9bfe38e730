package org.investstat.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.command.Board;
import org.investstat.command.ShowRequest;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Coded;
import org.investstat.report.Listing.Column;
import org.investstat.report.Listing.Words;
import org.investstat.table.Bound;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;
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
            "rank",
            "value");
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
        List<List<Cell>> lines = rows.stream().map(row -> line(row, texts)).toList();
        List<Text> notes = new ArrayList<>(List.of(
                run.note(),
                Text.of(
                        "名次在同一指标、时期、地区级别内按完成率排",
                        "ranks are by completion, within indicator, period and level of region")));
        if (rows.isEmpty()) {
            notes.add(new NothingFound(run, request).among(periods()));
        }
        Listing all = request.ordering().sort(new Listing(columns(), lines), request.lang());
        return new Board(board.title(), notes, request.ordering().first(all, Integer.MAX_VALUE));
    }

    private Set<String> periods() {
        Set<String> periods = new TreeSet<>();
        run.each(board.id(), List.of("period"), row -> periods.add(text(row[0])));
        return periods;
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
                Column.key("indicator", Text.of("指标", "indicator")),
                Column.key("region", Text.of("地区", "region")),
                Column.key("period", Text.of("时期", "period")),
                Column.figures("rank", Text.of("名次", "rank"), ""),
                Column.figures("value", Text.of("完成", "value"), ""),
                Column.figures("target", Text.of("目标", "target"), ""),
                Column.figures("completion", Text.of("完成率", "completion"), "%"),
                Column.figures("schedule", Text.of("序时进度", "schedule"), "%"),
                Column.words("mark", Text.of("比序时进度", "against schedule")));
    }

    private List<Cell> line(@Nullable Object[] row, Map<List<Object>, String> texts) {
        String region = text(row[1]);
        return List.of(
                new Coded(
                        text(row[0]), run.definitions().indicator(text(row[0])).title()),
                new Coded(region, Text.same(text(row[3]))),
                new Words(Text.same(text(row[2]))),
                amount(row[9], row[9] == null ? ABSENT : text(row[9])),
                amount(row[10], texts.getOrDefault(key(row), ABSENT)),
                Amount.of((BigDecimal) row[5], target(row)),
                amount(row[7], percent(row[7])),
                amount(row[8], percent(row[8])),
                new Words(mark(row[7], row[8])));
    }

    private static Amount amount(@Nullable Object value, String text) {
        return Amount.of(value == null ? null : new BigDecimal(value.toString()), Text.same(text));
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

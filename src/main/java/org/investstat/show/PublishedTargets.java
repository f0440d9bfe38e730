package org.investstat.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A published board of targets: who has reached what of them, and who is behind schedule. */
final class PublishedTargets {
    private static final RowColumns COLUMNS = new RowColumns();
    private static final RowColumn<String> INDICATOR = COLUMNS.text("indicator_id");
    private static final RowColumn<String> REGION = COLUMNS.text("region_code");
    private static final RowColumn<String> PERIOD = COLUMNS.text("period");
    private static final RowColumn<String> REGION_NAME = COLUMNS.text("region_name");
    private static final RowColumn<String> UNIT = COLUMNS.text("unit");
    private static final RowColumn<BigDecimal> TARGET = COLUMNS.figure("target");
    private static final RowColumn<String> BOUND = COLUMNS.text("target_bound");
    private static final RowColumn<BigDecimal> COMPLETION = COLUMNS.figure("completion");
    private static final RowColumn<BigDecimal> SCHEDULE = COLUMNS.figure("schedule");
    private static final RowColumn<Long> RANK = COLUMNS.whole("rank");
    private static final RowColumn<BigDecimal> VALUE = COLUMNS.figure("value");

    private static final String ABSENT = "—";

    private final PublishedRun run;
    private final BoardDefinition board;
    private final ShowRequest request;

    PublishedTargets(PublishedRun run, BoardDefinition board, ShowRequest request) {
        this.run = run;
        this.board = board;
        this.request = request;
    }

    /** Where a figure with a target lies. */
    private record Place(String indicator, String region, String period) {}

    /** Every region unless one is asked for: a ranking is of many. */
    Board board() {
        List<@Nullable Object[]> rows = run.rows(board.id(), COLUMNS.names(), this::isWanted);
        Map<Place, String> texts = texts();
        List<List<Cell>> lines = rows.stream().map(row -> line(row, texts)).toList();
        List<Text> notes = new ArrayList<>(List.of(
                run.note(),
                Text.of(
                        "名次在同一指标、时期、地区级别内按完成率排",
                        "ranks are by completion, within indicator, period and level of region")));
        if (rows.isEmpty()) {
            notes.add(new NothingFound(run, request).among(run.texts(board.id(), "period")));
        }
        Listing all = request.ordering().sort(new Listing(columns(), lines), request.lang());
        return new Board(board.title(), notes, request.ordering().first(all, Integer.MAX_VALUE));
    }

    private boolean isWanted(@Nullable Object[] row) {
        boolean here = request.region()
                .map(r -> ShowRequest.asksFor(r, REGION.of(row), REGION_NAME.of(row)))
                .orElse(true);
        return here && request.period().map(p -> p.equals(PERIOD.of(row))).orElse(true);
    }

    /** The figures as the run printed them: nothing is rounded a second time. */
    private Map<Place, String> texts() {
        RowColumns columns = new RowColumns();
        RowColumn<String> indicator = columns.text("indicator_id");
        RowColumn<String> region = columns.text("region_code");
        RowColumn<String> period = columns.text("period");
        RowColumn<BigDecimal> target = columns.figure("target");
        RowColumn<String> text = columns.text("text");
        Map<Place, String> texts = new HashMap<>();
        run.each(OutputTables.INDICATORS.name(), columns.names(), row -> {
            if (target.of(row) != null) {
                texts.put(new Place(indicator.text(row), region.text(row), period.text(row)), text.text(row));
            }
        });
        return texts;
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

    private List<Cell> line(@Nullable Object[] row, Map<Place, String> texts) {
        Place place = new Place(INDICATOR.text(row), REGION.text(row), PERIOD.text(row));
        Long rank = RANK.of(row);
        BigDecimal completion = COMPLETION.of(row);
        BigDecimal schedule = SCHEDULE.of(row);
        return List.of(
                new Coded(
                        place.indicator(),
                        run.definitions().indicator(place.indicator()).title()),
                new Coded(place.region(), Text.same(REGION_NAME.text(row))),
                new Words(Text.same(place.period())),
                rank == null ? amount(null, ABSENT) : amount(BigDecimal.valueOf(rank), rank.toString()),
                amount(VALUE.of(row), texts.getOrDefault(place, ABSENT)),
                Amount.of(TARGET.of(row), target(row)),
                amount(completion, percent(completion)),
                amount(schedule, percent(schedule)),
                new Words(mark(completion, schedule)));
    }

    private static Amount amount(@Nullable BigDecimal value, String text) {
        return Amount.of(value, Text.same(text));
    }

    private static Text target(@Nullable Object[] row) {
        BigDecimal target = TARGET.of(row);
        String amount = target == null ? ABSENT : target.stripTrailingZeros().toPlainString();
        return Bound.named(BOUND.text(row)).orElse(Bound.EXACT).of(amount + UNIT.text(row));
    }

    private static String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? ABSENT : ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    private static Text mark(@Nullable BigDecimal reached, @Nullable BigDecimal due) {
        if (reached == null || due == null) {
            return Text.same(ABSENT);
        }
        int order = reached.compareTo(due);
        return order < 0 ? Text.of("落后", "behind") : order > 0 ? Text.of("超前", "ahead") : Text.of("持平", "on schedule");
    }
}

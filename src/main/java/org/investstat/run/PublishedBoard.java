package org.investstat.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.table.Dimension;
import org.investstat.table.OutputTables;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** A wide board of a published run. */
final class PublishedBoard {
    /** What tells the rows apart, then the cell itself. */
    private static final List<String> COLUMNS = List.of(
            "region_code",
            "region_name",
            "period",
            "dim_1",
            "member_1_name",
            "dim_2",
            "member_2_name",
            "indicator_id",
            "text");

    private static final int PLACE = 7;
    private static final int INDICATOR = 7;
    private static final int TEXT = 8;
    /** No row of an additive indicator means zero; of another one, no value. */
    private static final String NO_CELL = "·";

    private final PublishedRun run;
    private final BoardDefinition board;
    private final ShowRequest request;
    private final List<IndicatorDefinition> indicators;

    PublishedBoard(PublishedRun run, BoardDefinition board, ShowRequest request) {
        this.run = run;
        this.board = board;
        this.request = request;
        this.indicators =
                board.indicators().stream().map(run.definitions()::indicator).toList();
    }

    Board board() {
        return new Board(board.title(), notes(), grid());
    }

    private List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        notes.add(run.note());
        board.breakdowns().stream()
                .flatMap(List::stream)
                .filter(Dimension::overlapping)
                .distinct()
                .forEach(d -> notes.add(Text.of("{0}：各成员有重叠，不可相加", "{0}: members overlap and do not add up")
                        .with(d.title())));
        return notes;
    }

    /** The printed texts of the table indicators, an indicator a column: nothing is rounded a second time. */
    private Grid grid() {
        Map<List<@Nullable Object>, Map<String, String>> texts = new LinkedHashMap<>();
        for (@Nullable Object[] cell : run.rows(OutputTables.INDICATORS.name(), COLUMNS, wanted())) {
            List<@Nullable Object> place = Arrays.asList(cell).subList(0, PLACE);
            texts.computeIfAbsent(place, p -> new HashMap<>())
                    .put(String.valueOf(cell[INDICATOR]), String.valueOf(cell[TEXT]));
        }
        List<List<Text>> rows = new ArrayList<>();
        texts.forEach((place, row) -> rows.add(row(place, row)));
        return new Grid(columns(), rows);
    }

    private Predicate<@Nullable Object[]> wanted() {
        String region = request.region().orElse(run.config().homeProvince());
        return cell -> ShowRequest.asksFor(region, cell[0], cell[1])
                && request.period().map(p -> Objects.equals(p, cell[2])).orElse(true)
                && board.indicators().contains(String.valueOf(cell[INDICATOR]))
                && board.breakdowns().contains(breakdown(cell));
    }

    private static List<Dimension> breakdown(@Nullable Object[] cell) {
        return Stream.of(cell[3], cell[5])
                .filter(Objects::nonNull)
                .map(d -> Dimension.named(d.toString()).orElseThrow())
                .toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("region", Text.of("地区", "region")), Column.words("period", Text.of("时期", "period"))));
        int dimensions = board.breakdowns().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 1; i <= dimensions; i++) {
            columns.add(Column.words("dim_" + i, Text.of("分组", "breakdown")));
            columns.add(Column.words("member_" + i, Text.of("成员", "member")));
        }
        indicators.forEach(i -> columns.add(Column.numbers(i.id(), i.title())));
        return columns;
    }

    private List<Text> row(List<@Nullable Object> place, Map<String, String> texts) {
        List<Object> cells = new ArrayList<>(List.of(text(place.get(1)), text(place.get(2))));
        int dimensions = board.breakdowns().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < dimensions; i++) {
            Object dimension = place.get(3 + 2 * i);
            cells.add(
                    dimension == null
                            ? ""
                            : Dimension.named(dimension.toString())
                                    .orElseThrow()
                                    .title());
            cells.add(text(place.get(4 + 2 * i)));
        }
        indicators.forEach(i -> cells.add(texts.getOrDefault(i.id(), NO_CELL)));
        return Grid.row(cells.toArray());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package org.investstat.show;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.investstat.command.Board;
import org.investstat.command.ShowRequest;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.figure.CodedMembers;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.report.Listing.Coded;
import org.investstat.report.Listing.Column;
import org.investstat.report.Listing.Words;
import org.investstat.table.Dimension;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A wide board of a published run. */
final class PublishedBoard {
    /** What tells the rows apart, in the order of the board's key and names last; then the cell itself. */
    private static final List<String> COLUMNS = List.of(
            "region_code",
            "period_kind",
            "period",
            "dim_1",
            "member_1",
            "dim_2",
            "member_2",
            "region_name",
            "member_1_name",
            "member_2_name",
            "indicator_id",
            "text",
            "value",
            "change_on_year",
            "change_unit",
            "numerator");

    private static final int REGION = COLUMNS.indexOf("region_code");
    private static final int KIND = COLUMNS.indexOf("period_kind");
    private static final int PERIOD = COLUMNS.indexOf("period");
    private static final int DIMENSION = COLUMNS.indexOf("dim_1");
    private static final int SECOND_DIMENSION = COLUMNS.indexOf("dim_2");
    static final int REGION_NAME = COLUMNS.indexOf("region_name");
    private static final int MEMBER_NAME = COLUMNS.indexOf("member_1_name");
    private static final int INDICATOR = COLUMNS.indexOf("indicator_id");
    static final int TEXT = COLUMNS.indexOf("text");
    static final int VALUE = COLUMNS.indexOf("value");
    static final int CHANGE = COLUMNS.indexOf("change_on_year");
    private static final int CHANGE_UNIT = COLUMNS.indexOf("change_unit");
    static final int NUMERATOR = COLUMNS.indexOf("numerator");
    /** No row of an additive indicator means zero; of another one, no value. */
    private static final String NO_CELL = "·";

    private static final Coded NOT_THERE = new Coded(null, Text.same(""));

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
        Listing all = request.ordering().sort(listing(), request.lang());
        List<Text> notes = notes();
        if (all.rows().isEmpty()) {
            notes.add(new NothingFound(run, request).on(board));
        }
        return new Board(board.title(), notes, request.ordering().first(all, Integer.MAX_VALUE));
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
    private Listing listing() {
        Trends trends = new Trends();
        Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> places = new LinkedHashMap<>();
        for (@Nullable Object[] cell : run.rows(OutputTables.INDICATORS.name(), COLUMNS, wanted())) {
            trends.add(text(cell[KIND]), text(cell[PERIOD]), series(cell), (BigDecimal) cell[VALUE]);
            if (isShown(cell)) {
                places.computeIfAbsent(Arrays.asList(cell).subList(0, INDICATOR), p -> new HashMap<>())
                        .put(text(cell[INDICATOR]), cell);
            }
        }
        if (request.region().equals(Optional.of(ShowRequest.ALL))) {
            places = new OwnRows(run, board, indicators).among(places);
        }
        return listing(places, trends);
    }

    private Listing listing(Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> places, Trends trends) {
        ShownMembers members = members(places.keySet());
        return new Listing(
                columns(),
                inOrder(places.keySet()).stream()
                        .map(place -> row(place, places.getOrDefault(place, Map.of()), trends, members))
                        .toList());
    }

    private ShownMembers members(Set<List<@Nullable Object>> places) {
        ShownMembers members = new ShownMembers();
        for (List<@Nullable Object> place : places) {
            for (int i = 0; i < dimensions() && place.get(DIMENSION + 2 * i) != null; i++) {
                members.add(
                        text(place.get(DIMENSION + 2 * i)),
                        text(place.get(DIMENSION + 2 * i + 1)),
                        text(place.get(MEMBER_NAME + i)));
            }
        }
        return members;
    }

    /** In the order of the table's key, but members that have an order of their own in that: stages as the work flows. */
    private static List<List<@Nullable Object>> inOrder(Set<List<@Nullable Object>> places) {
        Map<List<@Nullable Object>, Integer> breakdowns = new HashMap<>();
        places.forEach(place -> breakdowns.putIfAbsent(place.subList(0, DIMENSION + 1), breakdowns.size()));
        return places.stream()
                .sorted(Comparator.comparing((List<@Nullable Object> place) ->
                                breakdowns.getOrDefault(place.subList(0, DIMENSION + 1), 0))
                        .thenComparing(PublishedBoard::rank))
                .toList();
    }

    private static int rank(List<@Nullable Object> place) {
        return Dimension.named(text(place.get(DIMENSION)))
                .map(dimension -> CodedMembers.rank(dimension, text(place.get(DIMENSION + 1))))
                .orElse(0);
    }

    private static List<@Nullable Object> series(@Nullable Object[] cell) {
        List<@Nullable Object> series = new ArrayList<>(Arrays.asList(cell).subList(0, REGION_NAME));
        series.set(PERIOD, cell[INDICATOR]);
        return series;
    }

    private boolean isShown(@Nullable Object[] cell) {
        return request.period().map(p -> p.equals(cell[PERIOD])).orElse(true);
    }

    private Predicate<@Nullable Object[]> wanted() {
        String region = request.region().orElse(run.config().homeProvince());
        return cell -> ShowRequest.asksFor(region, cell[REGION], cell[REGION_NAME])
                && (isShown(cell) || Trends.isOf(text(cell[KIND])))
                && board.indicators().contains(String.valueOf(cell[INDICATOR]))
                && board.breakdowns().contains(breakdown(cell));
    }

    private static List<Dimension> breakdown(@Nullable Object[] cell) {
        return Stream.of(cell[DIMENSION], cell[SECOND_DIMENSION])
                .filter(Objects::nonNull)
                .map(d -> Dimension.named(d.toString()).orElseThrow())
                .toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.key("region", Text.of("地区", "region")), Column.key("period", Text.of("时期", "period"))));
        for (int i = 1; i <= dimensions(); i++) {
            columns.add(Column.key("dim_" + i, Text.of("分组", "breakdown")));
            columns.add(Column.key("member_" + i, Text.of("成员", "member")));
        }
        indicators.forEach(i -> columns.add(Column.figures(i.id(), i.title(), i.unit())));
        return columns;
    }

    private int dimensions() {
        return board.breakdowns().stream().mapToInt(List::size).max().orElse(0);
    }

    private List<Cell> row(
            List<@Nullable Object> place, Map<String, @Nullable Object[]> cells, Trends trends, ShownMembers members) {
        List<Cell> row = new ArrayList<>(List.of(
                region(text(place.get(REGION)), text(place.get(REGION_NAME))),
                new Words(Text.same(text(place.get(PERIOD))))));
        for (int i = 0; i < dimensions(); i++) {
            String member = text(place.get(DIMENSION + 2 * i + 1));
            String name = text(place.get(MEMBER_NAME + i));
            Optional<Dimension> dimension = Dimension.named(text(place.get(DIMENSION + 2 * i)));
            row.add(dimension.map(d -> new Coded(d.id(), d.title())).orElse(NOT_THERE));
            row.add(dimension
                    .map(d -> new Coded(member, members.name(d, member, name)))
                    .orElse(NOT_THERE));
        }
        indicators.forEach(i -> row.add(amount(place, i, cells.get(i.id()), trends)));
        return row;
    }

    private static Coded region(String code, String name) {
        return new Coded(code, OwnFigures.isOwn(code) ? OwnFigures.name(name) : Text.same(name));
    }

    /** A trend is drawn where one period is asked for: else the periods stand below each other. */
    private Amount amount(
            List<@Nullable Object> place,
            IndicatorDefinition indicator,
            @Nullable Object @Nullable [] cell,
            Trends trends) {
        if (cell == null) {
            return Amount.of(null, Text.same(NO_CELL));
        }
        BigDecimal value = (BigDecimal) cell[VALUE];
        Change change = cell[CHANGE] instanceof BigDecimal number ? new Change(number, text(cell[CHANGE_UNIT])) : null;
        BigDecimal absent = indicator.kind().isSum() ? BigDecimal.ZERO : null;
        List<@Nullable BigDecimal> trend = request.period()
                .filter(period -> !OwnFigures.isOwn(text(place.get(REGION))))
                .map(period -> trends.upTo(text(place.get(KIND)), period, series(cell), absent))
                .orElse(List.of());
        return new Amount(value, Text.same(text(cell[TEXT])), change, trend);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

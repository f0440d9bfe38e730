package org.investstat.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.investstat.command.Board;
import org.investstat.command.ShowRequest;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Column;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A published table that a person reads row by row, with the columns that a person needs. */
public enum PublishedList {
    FINDINGS(
            OutputTables.FINDINGS,
            Text.of("发现的问题", "Findings"),
            "severity code ledger key text source_file source_line"),
    REJECTS(
            OutputTables.REJECTS,
            Text.of("被拒记录", "Rejected records"),
            "ledger source_file source_line column value code reason caused_by"),
    DUPLICATES(
            OutputTables.DUPLICATES,
            Text.of("疑似重复的项目", "Projects suspected to be the same"),
            "project_a project_name_a region_name_a signed_on_a amount_a"
                    + " project_b project_name_b region_name_b signed_on_b amount_b"
                    + " relation evidence name_similarity counts_first repeated_amount"),
    RECONCILIATION(
            OutputTables.RECONCILIATION,
            Text.of("三级台账差异", "Differences of the three-level ledger"),
            "half_month submitter_a_name submitter_b_name project_id project_name difference"
                    + " amount_a amount_b stage_a stage_b text"),
    RECONCILIATION_UNITS(
            OutputTables.RECONCILIATION_UNITS,
            Text.of("三级台账报送单位", "Submitters of the three-level ledger"),
            "half_month level submitter_name due_on submitted_on status projects compared matched only_here only_there"
                    + " amount_differs unit_suspected stage_differs match_rate change_on_previous",
            "half_month",
            "submitter_name");

    private static final String HALF_MONTH = "half_month";
    private static final int MOST = 200;
    /** Of a text, the column that holds it in English. */
    private static final String ENGLISH = "_en";

    private final TableSchema schema;
    private final Text title;
    private final List<String> shown;
    private final Set<String> keys;

    /** @param keys what tells the rows apart, where a screen shows only some of many columns at a time */
    PublishedList(TableSchema schema, Text title, String shown, String... keys) {
        this.schema = schema;
        this.title = title;
        this.shown = List.of(shown.split(" "));
        this.keys = Set.of(keys);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(l -> l.schema.name()).toList();
    }

    static Optional<PublishedList> named(String table) {
        return Arrays.stream(values())
                .filter(l -> l.schema.name().equals(table))
                .findFirst();
    }

    Board board(PublishedRun run, ShowRequest request) {
        List<String> columns = columns(run.columns(schema.name()));
        int[] regions = places(columns, request.region(), "--region", "region_", "submitter");
        int[] periods = places(columns, request.period(), "--period", HALF_MONTH);
        List<@Nullable Object[]> rows = run.rows(
                schema.name(),
                columns,
                row -> holds(row, regions, request.region()) && holds(row, periods, request.period()));
        List<String> visible = shown.stream().filter(columns::contains).toList();
        Listing all = request.ordering().sort(listing(rows, columns, visible), request.lang());
        Listing first = request.ordering().first(all, MOST);
        Text count = Text.of("共 {0} 行", "{0} rows").with(rows.size());
        Text cut = first.rows().size() < rows.size()
                ? Text.of("，只显示前 {0} 行", ", of which the first {0} are shown")
                        .with(first.rows().size())
                : Text.same("");
        List<Text> notes = new ArrayList<>(List.of(run.note(), count.then("", cut)));
        boolean chosen = request.region().isPresent() || request.period().isPresent();
        if (rows.isEmpty() && chosen) {
            notes.add(new NothingFound(run, request).among(halfMonths(run)));
        }
        return new Board(title, notes, first);
    }

    /** Those that anybody submitted for: one without a difference has no row in every list. */
    private Set<String> halfMonths(PublishedRun run) {
        Set<String> all = new TreeSet<>();
        for (PublishedList list : List.of(RECONCILIATION, RECONCILIATION_UNITS)) {
            if (run.has(list.schema.name())) {
                all.addAll(run.texts(list.schema.name(), HALF_MONTH));
            }
        }
        return all;
    }

    /** Rows with all columns of {@link OutputTables#REJECTS} as a person reads them. */
    public static Listing rejects(List<@Nullable Object[]> rows) {
        return REJECTS.listing(rows, OutputTables.REJECTS.names(), REJECTS.shown);
    }

    private Listing listing(List<@Nullable Object[]> rows, List<String> columns, List<String> visible) {
        return new Listing(
                visible.stream().map(this::column).toList(),
                rows.stream().map(row -> line(row, columns, visible)).toList());
    }

    private Column column(String name) {
        Column column = ListColumns.column(schema.column(name));
        return keys.contains(name) ? Column.key(column.id(), column.title()) : column;
    }

    /** What is shown, its English texts, and what rows are chosen by. */
    private List<String> columns(List<String> there) {
        Set<String> needed = new LinkedHashSet<>();
        for (String column : there) {
            boolean text =
                    column.endsWith(ENGLISH) && shown.contains(column.substring(0, column.length() - ENGLISH.length()));
            if (shown.contains(column) || text || column.startsWith("region_") || column.startsWith("submitter")) {
                needed.add(column);
            }
        }
        return List.copyOf(needed);
    }

    /** Where a chosen region or period may stand in a row. */
    private int[] places(List<String> columns, Optional<String> asked, String option, String... prefixes) {
        int[] places = IntStream.range(0, columns.size())
                .filter(i -> Arrays.stream(prefixes).anyMatch(columns.get(i)::startsWith))
                .toArray();
        if (asked.isPresent() && places.length == 0) {
            throw new Failure(
                    ExitCode.USAGE,
                    Text.of("{0} 不能按 {1} 筛选；请去掉该选项", "{0} cannot be chosen by {1}; leave that option out")
                            .with(schema.name(), option));
        }
        return places;
    }

    private static boolean holds(@Nullable Object[] row, int[] places, Optional<String> asked) {
        return asked.isEmpty()
                || ShowRequest.asksFor(
                        asked.get(), Arrays.stream(places).mapToObj(i -> row[i]).toArray());
    }

    private List<Cell> line(@Nullable Object[] row, List<String> columns, List<String> visible) {
        List<Cell> line = new ArrayList<>();
        for (String column : visible) {
            Object value = row[columns.indexOf(column)];
            Text own = ListColumns.text(schema.column(column), value);
            int english = columns.indexOf(column + ENGLISH);
            Text both = english < 0
                    ? own
                    : Text.of(
                            own.zh(),
                            ListColumns.text(schema.column(column + ENGLISH), row[english])
                                    .en());
            line.add(ListColumns.cell(schema.column(column), value, both));
        }
        return line;
    }
}

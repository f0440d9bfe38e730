package org.investstat.oracle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.oracle.Model.Target;
import org.investstat.oracle.OracleCalendar.Period;
import org.investstat.oracle.OracleCalendar.Span;
import org.investstat.oracle.OracleCalendar.Window;

/**
 * Every figure of a run, recomputed by DuckDB from the published facts in whole numbers, and what differs from the
 * published indicators.
 */
final class DuckDbFigures implements AutoCloseable {
    private static final int SHOWN = 25;
    private static final List<String> COMPARED = List.of(
            "level",
            "begins",
            "ends",
            "complete",
            "unit",
            "change_unit",
            "additive",
            "value",
            "numerator",
            "denominator",
            "previous_year_value",
            "change_on_year",
            "previous_value",
            "change_on_previous",
            "target",
            "target_bound",
            "completion",
            "schedule",
            "status");

    /**
     * What the run was told.
     *
     * @param tables folder of the published tables
     * @param reference folder of the reference files
     * @param kinds of the periods that it computed
     * @param targets that hold on the as-of date: no published table has them row by row
     */
    record Setting(
            Path tables,
            Path reference,
            LocalDate asOf,
            int fromYear,
            String homeProvince,
            List<String> chainSchemes,
            List<Window> windows,
            Set<String> kinds,
            List<Target> targets) {

        /** The shipped defaults: three years, Guizhou, its ten industries. */
        static Setting of(
                Path tables,
                Path reference,
                LocalDate asOf,
                List<Window> windows,
                Set<String> kinds,
                List<Target> targets) {
            int fromYear = asOf.getYear() - 2;
            List<String> schemes = List.of("贵州十大工业产业");
            return new Setting(tables, reference, asOf, fromYear, "520000", schemes, windows, kinds, targets);
        }
    }

    private final Connection connection;
    private final Map<String, String> names;

    DuckDbFigures(Setting setting) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        names = Map.of(
                "tables", setting.tables().toString(),
                "reference", setting.reference().toString(),
                "home", setting.homeProvince(),
                "schemes",
                        setting.chainSchemes().stream().map(s -> "'" + s + "'").collect(Collectors.joining(", ")),
                "differs",
                        COMPARED.stream()
                                .map(c -> "mine.f.%s is distinct from theirs.f.%s".formatted(c, c))
                                .collect(Collectors.joining(" or ", "(", ")")));
        SqlScript.run(connection, "facts.sql", names);
        SqlScript.run(connection, "spec.sql", names);
        periods(setting);
        targets(setting.targets());
        SqlScript.run(connection, "figures.sql", names);
    }

    /** Rows that this oracle expects. */
    long count() throws SQLException {
        return Long.parseLong(column("select count(*) from figure").get(0));
    }

    /** One line for each of the first differences; empty: equal to the last digit, none missing, none extra. */
    List<String> differences() throws SQLException {
        SqlScript.run(connection, "compare.sql", names);
        List<String> lines = new ArrayList<>();
        for (String verdict : column(
                "select verdict || ': ' || count(*) || ' rows of ' || "
                        + "string_agg(distinct split_part(cell, ' ', 1), ', ') from judged group by verdict order by verdict")) {
            lines.add(verdict);
        }
        String apart = COMPARED.stream()
                .map(c ->
                        "case when mine.%1$s is distinct from theirs.%1$s then concat(' %1$s: ', coalesce(mine.%1$s::varchar, 'null'), ' / ', coalesce(theirs.%1$s::varchar, 'null')) end"
                                .formatted(c))
                .collect(Collectors.joining(", "));
        lines.addAll(column("select verdict || ' ' || cell || concat_ws(',', " + apart
                + ") from judged order by hash(cell) limit " + SHOWN));
        return lines;
    }

    /** Rows that only one of the scoreboards has, as {@code missing ...} or {@code extra ...}. */
    List<String> scoreboardDifferences() throws SQLException {
        SqlScript.run(connection, "scoreboard.sql", names);
        return column("select verdict || ' ' || row from judged_score order by row limit " + SHOWN);
    }

    /** Ids of the wide boards. */
    List<String> boards() throws SQLException {
        return column("select distinct board from board order by board");
    }

    /** Cells that only one of the two wide tables of a board has, as {@code missing ...} or {@code extra ...}. */
    List<String> differencesOfBoard(String board) throws SQLException {
        Map<String, String> all = new HashMap<>(names);
        all.put("board", board);
        SqlScript.run(connection, "board.sql", all);
        return column("select verdict || ' ' || row from judged_board order by row limit " + SHOWN);
    }

    /** Published indicators that this oracle does not know and so cannot judge. */
    List<String> unknownIndicators() throws SQLException {
        return column("select distinct indicator_id from read_parquet('" + names.get("tables")
                + "/indicators/*.parquet') where indicator_id not in (select indicator from spec) order by 1");
    }

    /** The first column of a query over the oracle's tables, as text. */
    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Runs one statement on the oracle's tables. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void periods(Setting setting) throws SQLException {
        execute("create temp table period(period_no integer, kind varchar, period varchar, begins date, ends date, "
                + "complete boolean, has_year_before boolean, has_before boolean)");
        execute(
                "create temp table slot(no integer, period_no integer, slot varchar, begins date, ends date, state date)");
        List<Period> periods = OracleCalendar.periods(
                setting.asOf(), setting.fromYear(), earliestEvent(setting.asOf()), setting.windows());
        for (int no = 0; no < periods.size(); no++) {
            if (setting.kinds().contains(periods.get(no).kind())) {
                insert(no, periods.get(no), setting.asOf());
            }
        }
    }

    private void targets(List<Target> targets) throws SQLException {
        execute(
                "create temp table target(indicator varchar, region varchar, year integer, value hugeint, bound varchar)");
        try (PreparedStatement insert = connection.prepareStatement("insert into target values (?, ?, ?, ?, ?)")) {
            for (Target target : targets) {
                insert.setString(1, target.indicator());
                insert.setString(2, target.region().code());
                insert.setInt(3, target.year());
                insert.setLong(4, target.value().movePointRight(6).longValueExact());
                insert.setString(5, target.bound());
                insert.execute();
            }
        }
    }

    private LocalDate earliestEvent(LocalDate asOf) throws SQLException {
        String earliest = column("select least((select min(signed_on) from line), (select min(day) from stage), "
                        + "(select min(arrived_on) from fund), (select min(day) from activity), "
                        + "(select min(built_on) from factory), (select min(registered_on) from registration), "
                        + "(select min(stationed_from) from team), (select min(least(landed_on, production_on, above_scale_on, terminated_on)) from project), "
                        + "date '" + asOf + "')")
                .get(0);
        return LocalDate.parse(earliest);
    }

    private void insert(int no, Period period, LocalDate asOf) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into period values (?, ?, ?, ?, ?, ?, true, ?)")) {
            insert.setInt(1, no);
            insert.setString(2, period.kind());
            insert.setString(3, period.name());
            insert.setObject(4, period.shown().begins());
            insert.setObject(5, period.shown().ends());
            insert.setBoolean(6, period.complete());
            insert.setBoolean(7, period.before().isPresent());
            insert.execute();
        }
        slot(no, 0, "now", period.shown(), asOf);
        slot(no, 1, "year_before", period.yearBefore(), OracleCalendar.stateYearBefore(period, asOf));
        if (period.before().isPresent()) {
            Span before = period.before().get();
            slot(no, 2, "before", before, OracleCalendar.stateBefore(period, before, asOf));
        }
    }

    private void slot(int period, int place, String slot, Span span, LocalDate state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into slot values (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, 3 * period + place);
            insert.setInt(2, period);
            insert.setString(3, slot);
            insert.setObject(4, span.begins());
            insert.setObject(5, span.ends());
            insert.setObject(6, state);
            insert.execute();
        }
    }
}

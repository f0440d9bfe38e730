package org.investstat.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.investstat.bench.FusedSql.Dialect;
import org.investstat.bench.Questions.Question;

/** DuckDB over the same Parquet files. Answers stay in its memory: handing them over is no part of the time. */
final class DuckDbPeer implements Peer {
    private final Questions questions;
    private final List<FusedSql> queries;
    private final Connection connection;

    /** @param queries each becomes one table of answers */
    private DuckDbPeer(Questions questions, List<FusedSql> queries, Path lines, int threads) throws SQLException {
        this.questions = questions;
        this.queries = List.copyOf(queries);
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("set threads = " + threads);
        // Results need no order, and DuckDB is quicker and smaller without one.
        execute("set preserve_insertion_order = false");
        execute("create view lines as select * from '" + lines + "/*.parquet'");
        execute("create table lineage as select * from " + Slices.lineageValues());
        execute("create table period_slice as select * from " + Slices.periodValues(questions));
    }

    static DuckDbPeer byBoard(Questions questions, Path lines, int threads) throws SQLException {
        List<FusedSql> queries = questions.byBoard().values().stream()
                .map(board -> new FusedSql(Dialect.DUCKDB, questions, board))
                .toList();
        return new DuckDbPeer(questions, queries, lines, threads);
    }

    static DuckDbPeer fused(Questions questions, Path lines, int threads) throws SQLException {
        List<FusedSql> queries = Fusion.of(questions.together()).stream()
                .map(some -> new FusedSql(Dialect.DUCKDB, questions, some))
                .toList();
        return new DuckDbPeer(questions, queries, lines, threads);
    }

    /** The sum of the money, and nothing else. */
    static DuckDbPeer scan(Questions questions, Path lines, int threads) throws SQLException {
        return new DuckDbPeer(questions, List.of(), lines, threads);
    }

    @Override
    public void run() throws SQLException {
        if (queries.isEmpty()) {
            execute("create or replace temp table answer_scan as select sum(amount) from lines");
        }
        for (int i = 0; i < queries.size(); i++) {
            execute("create or replace temp table answer_" + i + " as "
                    + queries.get(i).query("lines"));
        }
    }

    @Override
    public void forget() throws SQLException {
        for (int i = 0; i < queries.size(); i++) {
            execute("drop table answer_" + i);
        }
    }

    @Override
    public Answer answer() {
        return sink -> {
            for (int i = 0; i < queries.size(); i++) {
                read(queries.get(i), "answer_" + i, sink);
            }
        };
    }

    private void read(FusedSql query, String table, Answer.Sink sink) throws SQLException {
        BenchCell cell = new BenchCell(questions, query, sink);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                Question question = cell.at(
                        rows.getInt("question"),
                        rows.getInt("region_no"),
                        rows.getString("member_1"),
                        rows.getString("member_2"),
                        rows.getInt("period_no"));
                for (String indicator : question.measures().keySet()) {
                    int place = query.measures().indexOf(indicator);
                    long counted = rows.getLong("n_" + place);
                    if (counted != 0) {
                        boolean money =
                                question.measures().get(indicator).column().isPresent();
                        long sum = money
                                ? rows.getBigDecimal("s_" + place)
                                        .movePointRight(2)
                                        .longValueExact()
                                : counted;
                        cell.hand(indicator, counted, sum);
                    }
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

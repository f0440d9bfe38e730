package org.investstat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.investstat.bench.FusedSql.Dialect;
import org.investstat.bench.Questions.Question;

/** Spark SQL over the same Parquet files, with its own settings. Answers are computed and thrown away, but for comparing. */
final class SparkPeer implements Peer {
    private final Questions questions;
    private final List<FusedSql> queries;
    private final SparkSession session;
    private final List<Dataset<Row>> results = new ArrayList<>();

    private SparkPeer(Questions questions, List<FusedSql> queries, SparkSession session, Path lines) {
        this.questions = questions;
        this.queries = List.copyOf(queries);
        this.session = session;
        session.read().parquet(lines.toString()).createOrReplaceTempView("lines");
        session.sql("select * from " + Slices.lineageValues()).createOrReplaceTempView("lineage");
        session.sql("select * from " + Slices.periodValues(questions)).createOrReplaceTempView("period_slice");
    }

    static SparkPeer byBoard(Questions questions, SparkSession session, Path lines) {
        List<FusedSql> queries = questions.byBoard().values().stream()
                .map(board -> new FusedSql(Dialect.SPARK, questions, board))
                .toList();
        return new SparkPeer(questions, queries, session, lines);
    }

    static SparkPeer fused(Questions questions, SparkSession session, Path lines) {
        List<FusedSql> queries = Fusion.of(questions.together()).stream()
                .map(some -> new FusedSql(Dialect.SPARK, questions, some))
                .toList();
        return new SparkPeer(questions, queries, session, lines);
    }

    static SparkPeer scan(Questions questions, SparkSession session, Path lines) {
        return new SparkPeer(questions, List.of(), session, lines);
    }

    @Override
    public void run() {
        if (queries.isEmpty()) {
            compute(session.sql("select sum(amount) from lines"));
        }
        for (FusedSql query : queries) {
            Dataset<Row> result = session.sql(query.query("lines"));
            results.add(result);
            compute(result);
        }
    }

    /** Every row of the result, and no writing. */
    private static void compute(Dataset<Row> result) {
        result.write().format("noop").mode("overwrite").save();
    }

    @Override
    public void forget() {
        results.clear();
    }

    @Override
    public Answer answer() {
        return sink -> {
            for (int i = 0; i < queries.size(); i++) {
                read(queries.get(i), results.get(i), sink);
            }
        };
    }

    private void read(FusedSql query, Dataset<Row> result, Answer.Sink sink) {
        BenchCell cell = new BenchCell(questions, query, sink);
        for (Iterator<Row> rows = result.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            Question question = cell.at(
                    row.getAs("question"),
                    row.getAs("region_no"),
                    row.getAs("member_1"),
                    row.getAs("member_2"),
                    row.getAs("period_no"));
            for (String indicator : question.measures().keySet()) {
                int place = query.measures().indexOf(indicator);
                long counted = row.getAs("n_" + place);
                if (counted != 0) {
                    boolean money = question.measures().get(indicator).column().isPresent();
                    cell.hand(indicator, counted, money ? row.<Long>getAs("s_" + place) : counted);
                }
            }
        }
    }
}

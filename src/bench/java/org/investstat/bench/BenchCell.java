package org.investstat.bench;

import java.util.List;
import org.investstat.bench.Questions.Question;

/** One row of a query's result on its way to the cells. */
final class BenchCell {
    private final Questions questions;
    private final FusedSql query;
    private final Answer.Sink sink;
    private final List<String> regions = Slices.regions();
    private Question question;
    private String region = "";
    private String members = "";
    private String period = "";

    BenchCell(Questions questions, FusedSql query, Answer.Sink sink) {
        this.questions = questions;
        this.query = query;
        this.sink = sink;
        this.question = query.fused().get(0);
    }

    /** The question of a row. */
    Question at(int number, int regionNumber, String first, String second, int periodNumber) {
        question = query.fused().get(number);
        region = regions.get(regionNumber);
        members = second.isEmpty() ? first : first + " x " + second;
        period = questions.periods().get(periodNumber).id();
        return question;
    }

    void hand(String indicator, long rows, long sum) {
        sink.cell(indicator, question.name(), region, members, period, rows, sum);
    }
}

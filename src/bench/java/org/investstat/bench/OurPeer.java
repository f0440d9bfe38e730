package org.investstat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.apache.spark.sql.SparkSession;
import org.investstat.Shipped;
import org.investstat.bench.Questions.Question;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Span;
import org.investstat.indicator.cell.SumStates;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.source.PublishedTable;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;

/** The product: one pass, then every cell of every region and period read once. */
final class OurPeer implements Peer {
    private final Questions questions;
    private final SparkSession session;
    private final Path lines;
    private final TimeSlices slices;
    private Cells cells;
    private long read;

    OurPeer(Questions questions, SparkSession session, Path lines) {
        this.questions = questions;
        this.session = session;
        this.lines = lines;
        this.slices = TimeSlices.of(questions.periods(), questions.asOf());
    }

    @Override
    public void run() {
        cells = FactPasses.cells(
                CellPlan.of(questions.definitions(), List.of()),
                slices,
                fact -> PublishedTable.read(session, lines.toString(), Facts.CONTRACT_LINES.table()),
                Shipped.reference().regions()::lineage);
        read = readAll();
    }

    @Override
    public void forget() {
        cells = null;
    }

    /** Cells that had rows in the last run. */
    long cellsRead() {
        return read;
    }

    /** Lines that the last run passed over. */
    long lines() {
        return cells.rows(Facts.CONTRACT_LINES.name());
    }

    private long readAll() {
        List<Span> spans = spans();
        // As the product derives figures: indicators side by side.
        return questions.together().stream()
                .flatMap(q -> q.measures().values().stream().map(m -> cells.sums(m, q.breakdown(), Timing.EVENT)))
                .toList()
                .parallelStream()
                .mapToLong(states -> readAll(states, spans))
                .sum();
    }

    private static long readAll(SumStates states, List<Span> spans) {
        long found = 0;
        for (PrimitiveIterator.OfLong groups = states.groups().iterator(); groups.hasNext(); ) {
            long group = groups.nextLong();
            for (Span span : spans) {
                long rows = states.rows(group, span);
                long sum = states.sum(group, span);
                found += rows == 0 && sum == 0 ? 0 : 1;
            }
        }
        return found;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Period period : questions.periods()) {
            spans.add(cells.span(period.days()));
        }
        return spans;
    }

    @Override
    public Answer answer() {
        return sink -> {
            for (Question question : questions.together()) {
                for (Map.Entry<String, Measure> measure : question.measures().entrySet()) {
                    hand(question, measure.getKey(), measure.getValue(), sink);
                }
            }
        };
    }

    private void hand(Question question, String indicator, Measure measure, Answer.Sink sink) {
        SumStates states = cells.sums(measure, question.breakdown(), Timing.EVENT);
        List<Span> spans = spans();
        states.groups().forEach(group -> {
            List<String> members = cells.codes().membersOf(group, question.breakdown());
            // A subtotal that only the product has.
            if (members.contains(Dimension.OUT_OF_PROVINCE)) {
                return;
            }
            String region = cells.codes().regionOf(group);
            for (int i = 0; i < spans.size(); i++) {
                long rows = states.rows(group, spans.get(i));
                if (rows != 0) {
                    sink.cell(
                            indicator,
                            question.name(),
                            region,
                            String.join(" x ", members),
                            questions.periods().get(i).id(),
                            rows,
                            states.sum(group, spans.get(i)));
                }
            }
        });
    }
}

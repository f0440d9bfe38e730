package org.investstat.indicator.figure;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.investstat.indicator.cell.BagStates;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Codes;
import org.investstat.indicator.cell.Span;
import org.investstat.indicator.cell.SumStates;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;

/**
 * One indicator in one breakdown: states in, exact values out. A new kind of indicator is one more of these, and a
 * constant of {@link org.investstat.indicator.definition.IndicatorKind} that says what else it is like.
 */
interface Evaluator {
    Evaluation at(long group, Span span);

    /** Groups that may have a value. */
    LongStream groups();

    /**
     * The evaluator of an indicator in a breakdown.
     *
     * @param events how the rows of events were asked for: as they are, or aged
     */
    static Evaluator of(IndicatorDefinition indicator, List<Dimension> breakdown, Cells cells, Timing events) {
        Measure measure = indicator.measure().orElseThrow();
        return switch (indicator.kind()) {
            case ADDITIVE, GROWTH -> new Sum(cells.sums(measure, breakdown, events));
            case STOCK -> new Sum(cells.sums(measure, breakdown, Timing.STOCK));
            case OVERLAP ->
                new Overlap(cells.sums(measure, breakdown, Timing.BEGUN), cells.sums(measure, breakdown, Timing.ENDED));
            case RATIO -> ratio(indicator, breakdown, cells, events);
            case SHARE -> new Share(cells.sums(measure, breakdown, events), cells.sums(measure, List.of(), events));
            case DISTINCT -> new Distinct(cells.bags(measure, breakdown, events));
            case MEDIAN -> new Median(cells.bags(measure, breakdown, events));
        };
    }

    private static Evaluator ratio(
            IndicatorDefinition indicator, List<Dimension> breakdown, Cells cells, Timing events) {
        boolean stock = breakdown.contains(Dimension.STOCK);
        List<Dimension> cube = stock ? List.of() : breakdown;
        Ratio ratio = new Ratio(
                cells.sums(indicator.measure().orElseThrow(), cube, events),
                cells.sums(indicator.denominator().orElseThrow(), cube, events));
        if (stock) {
            return new ByStock(ratio);
        }
        return indicator.cumulative() ? new Cumulative(ratio) : ratio;
    }

    /** A sum or a count. */
    record Sum(SumStates states) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            return new Evaluation(states.sum(group, span), 1, states.hasFacts(group, span));
        }

        @Override
        public LongStream groups() {
            return states.groups();
        }
    }

    /** What has begun by the end of the span without what ended before it. */
    record Overlap(SumStates begun, SumStates ended) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            long rows = begun.rows(group, span) - ended.rows(group, span);
            return new Evaluation(begun.sum(group, span) - ended.sum(group, span), 1, rows != 0);
        }

        @Override
        public LongStream groups() {
            return begun.groups();
        }
    }

    /** A ratio over everything up to the end of the span. */
    record Cumulative(Ratio ratio) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            return ratio.at(group, span.sinceBeginning());
        }

        @Override
        public LongStream groups() {
            return ratio.groups();
        }
    }

    /** A cumulative ratio of what dates from before, or from within, the year in which the span ends. */
    record ByStock(Ratio total) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            return total.at(Codes.totalOf(group), Codes.isExisting(group) ? span.beforeYear() : span.withinYear());
        }

        @Override
        public LongStream groups() {
            return total.groups().flatMap(group -> LongStream.of(Codes.stocksOf(group)));
        }
    }

    /** One sum over another, taken last. */
    record Ratio(SumStates upper, SumStates lower) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            boolean facts = upper.hasFacts(group, span) || lower.hasFacts(group, span);
            return new Evaluation(upper.sum(group, span), lower.sum(group, span), facts);
        }

        @Override
        public LongStream groups() {
            return LongStream.concat(upper.groups(), lower.groups()).distinct();
        }
    }

    /** A member's part of the total of the same region and period. */
    record Share(SumStates member, SumStates total) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            return new Evaluation(
                    member.sum(group, span), total.sum(Codes.totalOf(group), span), member.hasFacts(group, span));
        }

        @Override
        public LongStream groups() {
            return member.groups();
        }
    }

    /** How many different values; none is zero. */
    record Distinct(BagStates states) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            long distinct = states.distinct(group, span);
            return new Evaluation(distinct, 1, distinct != 0);
        }

        @Override
        public LongStream groups() {
            return states.groups();
        }
    }

    /** The middle value; of an even number the mean of the two middle ones. */
    record Median(BagStates states) implements Evaluator {
        @Override
        public Evaluation at(long group, Span span) {
            OptionalLong twice = states.twiceMedian(group, span);
            return twice.isEmpty() ? Evaluation.NOTHING : new Evaluation(twice.getAsLong(), 2, true);
        }

        @Override
        public LongStream groups() {
            return states.groups();
        }
    }
}

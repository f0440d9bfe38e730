package org.investstat.indicator.figure;

import java.util.List;
import java.util.stream.LongStream;
import org.investstat.indicator.cell.Bag;
import org.investstat.indicator.cell.BagStates;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Codes;
import org.investstat.indicator.cell.Span;
import org.investstat.indicator.cell.SumStates;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;

/** One indicator in one breakdown: states in, exact values out. A new kind of indicator is one more of these. */
interface Evaluator {
    Evaluation at(long group, Span span);

    /** Groups that may have a value. */
    LongStream groups();

    static Evaluator of(
            Definitions definitions, IndicatorDefinition indicator, List<Dimension> breakdown, Cells cells) {
        return switch (indicator.kind()) {
            case ADDITIVE, STOCK -> new Sum(cells.sums(measure(indicator), breakdown));
            case RATIO ->
                new Ratio(
                        cells.sums(measure(indicator), breakdown),
                        cells.sums(indicator.denominator().orElseThrow(), breakdown));
            case SHARE -> {
                Measure part = CellPlan.measureOfShare(definitions, indicator);
                yield new Share(cells.sums(part, breakdown), cells.sums(part, List.of()));
            }
            case DISTINCT -> new Distinct(cells.bags(measure(indicator), breakdown));
            case MEDIAN -> new Median(cells.bags(measure(indicator), breakdown));
        };
    }

    private static Measure measure(IndicatorDefinition indicator) {
        return indicator.measure().orElseThrow();
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
            Bag bag = states.bag(group, span);
            return new Evaluation(bag.distinct(), 1, !bag.isEmpty());
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
            Bag bag = states.bag(group, span);
            return bag.isEmpty() ? Evaluation.NOTHING : new Evaluation(bag.twiceMedian(), 2, true);
        }

        @Override
        public LongStream groups() {
            return states.groups();
        }
    }
}

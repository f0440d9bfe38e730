package org.investstat.indicator.figure;

import java.util.List;
import java.util.stream.LongStream;
import org.investstat.indicator.cell.Bag;
import org.investstat.indicator.cell.BagStates;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.cell.Codes;
import org.investstat.indicator.cell.SumStates;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.DateRange;
import org.investstat.table.Dimension;

/** One indicator in one breakdown: states in, exact values out. A new kind of indicator is one more of these. */
interface Evaluator {
    Evaluation at(long group, DateRange days);

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
                yield new Share(cells.sums(part, breakdown), cells.sums(part, List.of()), cells.codes());
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
        public Evaluation at(long group, DateRange days) {
            return new Evaluation(states.sum(group, days), 1, states.hasFacts(group, days));
        }

        @Override
        public LongStream groups() {
            return states.groups();
        }
    }

    /** One sum over another, taken last. */
    record Ratio(SumStates upper, SumStates lower) implements Evaluator {
        @Override
        public Evaluation at(long group, DateRange days) {
            boolean facts = upper.hasFacts(group, days) || lower.hasFacts(group, days);
            return new Evaluation(upper.sum(group, days), lower.sum(group, days), facts);
        }

        @Override
        public LongStream groups() {
            return LongStream.concat(upper.groups(), lower.groups()).distinct();
        }
    }

    /** A member's part of the total of the same region and period. */
    record Share(SumStates member, SumStates total, Codes codes) implements Evaluator {
        @Override
        public Evaluation at(long group, DateRange days) {
            long whole = codes.group(codes.regionOf(group), List.of(), List.of());
            return new Evaluation(member.sum(group, days), total.sum(whole, days), member.hasFacts(group, days));
        }

        @Override
        public LongStream groups() {
            return member.groups();
        }
    }

    /** How many different values; none is zero. */
    record Distinct(BagStates states) implements Evaluator {
        @Override
        public Evaluation at(long group, DateRange days) {
            Bag bag = states.bag(group, days);
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
        public Evaluation at(long group, DateRange days) {
            Bag bag = states.bag(group, days);
            return bag.isEmpty() ? Evaluation.NOTHING : new Evaluation(bag.twiceMedian(), 2, true);
        }

        @Override
        public LongStream groups() {
            return states.groups();
        }
    }
}

package org.investstat.job.step;

import java.math.BigDecimal;
import java.util.List;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.figure.Target;
import org.investstat.report.PrintedFigure;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/** A figure for reports; its numbers are made when they are asked for. */
record FigureAsPrinted(Figure figure, PrintedNumbers numbers) implements PrintedFigure {
    @Override
    public String region() {
        return figure.region();
    }

    @Override
    public String period() {
        return figure.period().id();
    }

    @Override
    public List<Dimension> breakdown() {
        return figure.breakdown();
    }

    @Override
    public List<String> members() {
        return figure.members();
    }

    @Override
    public boolean additive() {
        return figure.additive();
    }

    @Override
    public @Nullable Number printed() {
        return numbers.value(figure);
    }

    @Override
    public String text() {
        return numbers.text(figure);
    }

    @Override
    public @Nullable BigDecimal value() {
        return numbers.figure(figure);
    }

    @Override
    public @Nullable Number changeOnYear() {
        return numbers.changeOnYear(figure, CHANGE_DECIMALS);
    }

    @Override
    public @Nullable Number changeOnPrevious() {
        return numbers.changeOnPrevious(figure, CHANGE_DECIMALS);
    }

    @Override
    public @Nullable Quotient quotient() {
        return figure.indicator().kind() == IndicatorKind.RATIO
                ? new Quotient(figure.current().numerator(), figure.current().denominator())
                : null;
    }

    @Override
    public @Nullable Goal goal() {
        Target target = figure.target();
        return target == null
                ? null
                : new Goal(
                        target.value(),
                        target.bound(),
                        numbers.completion(figure),
                        numbers.schedule(figure),
                        numbers.completedPercent(figure, CHANGE_DECIMALS),
                        numbers.elapsedPercent(figure, CHANGE_DECIMALS));
    }
}

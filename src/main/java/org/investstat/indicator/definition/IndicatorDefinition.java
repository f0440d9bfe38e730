package org.investstat.indicator.definition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/**
 * One indicator, in the version valid on the as-of date.
 *
 * @param unit as printed; money units scale from 元, {@code %} is a hundredfold
 * @param decimals printed ones
 * @param measure the value's, or the numerator's
 * @param denominator of a ratio
 * @param of the additive indicator that a share is a part of, or a growth the change of
 * @param cumulative both sides of a ratio count all rows up to the period's end
 * @param total has cells without a breakdown; a share never does
 * @param breakdowns the dimensions that its cells can be cut by
 * @param requires dimensions that every breakdown of it must contain
 * @param validFrom the first day on which it holds, {@link #ALWAYS} where it always has
 * @param definition the 口径 as printed
 * @param ledgers without which it is absent
 */
public record IndicatorDefinition(
        String id,
        Text title,
        String unit,
        int decimals,
        IndicatorKind kind,
        Optional<Measure> measure,
        Optional<Measure> denominator,
        Optional<String> of,
        boolean cumulative,
        boolean total,
        Set<Dimension> breakdowns,
        Set<Dimension> requires,
        LocalDate validFrom,
        Text definition,
        Set<String> ledgers) {

    /** In {@code validFrom}: it has always held. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final String PERCENT = "%";
    private static final String POINTS = "pp";
    private static final String EVER = "always";

    public IndicatorDefinition {
        breakdowns = Collections.unmodifiableSet(new TreeSet<>(breakdowns));
        requires = Collections.unmodifiableSet(new TreeSet<>(requires));
        ledgers = Collections.unmodifiableSet(new TreeSet<>(ledgers));
    }

    /** What tells it from other versions: the first day on which it holds, or {@code always}. */
    public String version() {
        return version(validFrom);
    }

    /** The first day on which it holds; none where it always has. */
    public Optional<LocalDate> since() {
        return Optional.of(validFrom).filter(day -> !day.equals(ALWAYS));
    }

    public boolean isPercent() {
        return unit.equals(PERCENT);
    }

    /** What its changes are in: percent, or {@code pp} where it is in percent itself. */
    public String changeUnit() {
        return isPercent() ? POINTS : PERCENT;
    }

    static String version(LocalDate validFrom) {
        return validFrom.equals(ALWAYS) ? EVER : validFrom.toString();
    }

    /** Whether cells of this breakdown exist; an empty one means totals. */
    public boolean offers(List<Dimension> breakdown) {
        return breakdown.isEmpty() ? total : breakdowns.containsAll(breakdown) && breakdown.containsAll(requires);
    }

    /** The same with more to say in its 口径. */
    IndicatorDefinition explained(Text more) {
        return new IndicatorDefinition(
                id,
                title,
                unit,
                decimals,
                kind,
                measure,
                denominator,
                of,
                cumulative,
                total,
                breakdowns,
                requires,
                validFrom,
                definition.then("", more),
                ledgers);
    }

    /**
     * Whether it looks at what the rows of a period have come to, as rates over a cohort do: then it is compared at equal
     * age. What is counted by the date of an event has no age, nor has a stock, whose dates tell when it was in its state.
     */
    public boolean looksAtState() {
        boolean places = !kind.ends() && !cumulative;
        return places
                && Stream.of(measure, denominator)
                        .flatMap(Optional::stream)
                        .anyMatch(m -> !m.states().isEmpty());
    }
}

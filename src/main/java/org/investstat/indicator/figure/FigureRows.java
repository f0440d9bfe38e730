package org.investstat.indicator.figure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.period.Period;
import org.investstat.reference.Region;
import org.investstat.table.Dimension;
import org.jspecify.annotations.Nullable;

/** Rows of {@link org.investstat.table.OutputTables#INDICATORS} from figures. Not for several threads. */
public final class FigureRows {
    private final Map<String, Region> regions;
    private final MemberNames names;
    private final LocalDate firstEvent;
    private final Map<String, Printer> printers = new HashMap<>();
    private final Map<LocalDate, String> versions = new HashMap<>();
    private final Map<Dimension, Map<String, String>> known = new EnumMap<>(Dimension.class);
    private @Nullable Region lastRegion;

    /**
     * Rows for these regions.
     *
     * @param firstEvent where the cumulative period begins in print
     */
    public FigureRows(Map<String, Region> regions, MemberNames names, LocalDate firstEvent) {
        this.regions = Map.copyOf(regions);
        this.names = names;
        this.firstEvent = firstEvent;
    }

    public Iterator<@Nullable Object[]> rows(List<Figure> figures) {
        return figures.stream().map(this::row).iterator();
    }

    Printer printer(IndicatorDefinition indicator) {
        return printers.computeIfAbsent(indicator.id(), id -> new Printer(indicator));
    }

    private @Nullable Object[] row(Figure figure) {
        Printer printer = printer(figure.indicator());
        Fraction value = figure.value();
        IndicatorKind kind = figure.indicator().kind();
        boolean ratio = figure.defined() && kind.hasSides();
        @Nullable Object[] row = new Object[32];
        row[0] = figure.indicator().id();
        row[1] = versions.computeIfAbsent(
                figure.indicator().validFrom(), from -> figure.indicator().version());
        place(figure, row, 2);
        row[16] = figure.additive();
        row[17] = printer.value(value);
        row[18] = figure.indicator().unit();
        // Money is exact here: in 亿元, six decimals are whole hundreds of yuan.
        boolean unconverted = ratio || (figure.defined() && kind.isSum() && printer.isMoney());
        row[19] = unconverted ? printer.numerator(figure.current().numerator()) : null;
        row[20] = ratio ? printer.denominator(figure.current().denominator()) : null;
        Fraction yearBefore = figure.yearBefore().value();
        row[21] = printer.value(yearBefore);
        row[22] = printer.change(value, yearBefore);
        row[23] = figure.indicator().changeUnit();
        Fraction before = figure.before().value();
        row[24] = printer.value(before);
        row[25] = printer.change(value, before);
        Target target = figure.target();
        if (target != null) {
            row[26] = target.value();
            row[27] = target.bound();
            row[28] = printer.completion(value, target.value());
            row[29] = Target.schedule(figure.period(), Fraction.SCALE);
        }
        row[30] = !figure.defined() ? "not_defined" : value == null ? "no_data" : "ok";
        row[31] = printer.text(value);
        return row;
    }

    /** Region, period, dimensions and members: the 14 columns that indicators and boards share. */
    void place(Figure figure, @Nullable Object[] row, int at) {
        regionAndPeriod(figure, row, at);
        for (int i = 0; i < figure.breakdown().size(); i++) {
            Dimension dimension = figure.breakdown().get(i);
            String member = figure.members().get(i);
            row[at + 8 + 3 * i] = dimension.id();
            row[at + 9 + 3 * i] = member;
            row[at + 10 + 3 * i] = name(dimension, member);
        }
    }

    /** The first 8 of them. */
    void regionAndPeriod(Figure figure, @Nullable Object[] row, int at) {
        Region region = region(figure.region());
        Period period = figure.period();
        row[at] = region.code();
        row[at + 1] = region.name();
        row[at + 2] = region.level().id();
        row[at + 3] = period.kind().id();
        row[at + 4] = period.id();
        row[at + 5] = period.firstDay(firstEvent);
        row[at + 6] = period.days().last();
        row[at + 7] = period.complete();
    }

    private String name(Dimension dimension, String member) {
        return known.computeIfAbsent(dimension, d -> new HashMap<>())
                .computeIfAbsent(member, m -> names.of(dimension, m).zh());
    }

    /** Figures of one region follow each other. */
    private Region region(String code) {
        Region region = lastRegion;
        if (region == null || !region.code().equals(code)) {
            region = regions.get(code);
        }
        if (region == null) {
            throw new IllegalStateException("figure of a region that no ledger names: " + code);
        }
        lastRegion = region;
        return region;
    }
}

package org.investstat.job.step;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.table.Dimension;
import org.investstat.table.DimensionTables;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** The rows of {@link DimensionTables#INDICATOR_DEFINITIONS}. */
final class DefinitionRows {
    private final Definitions definitions;

    DefinitionRows(Definitions definitions) {
        this.definitions = definitions;
    }

    Iterator<@Nullable Object[]> rows() {
        return definitions.indicators().values().stream()
                .sorted(Comparator.comparing(IndicatorDefinition::id, TextOrder::compare))
                .map(this::row)
                .iterator();
    }

    private @Nullable Object[] row(IndicatorDefinition indicator) {
        Optional<Measure> above = indicator.measure();
        Optional<Measure> below = indicator.denominator();
        return new @Nullable Object[] {
            indicator.id(),
            indicator.version(),
            indicator.title().zh(),
            indicator.title().en(),
            indicator.unit(),
            (long) indicator.decimals(),
            indicator.kind().id(),
            indicator.changeUnit(),
            indicator.kind().isSum(),
            indicator.cumulative(),
            indicator.total(),
            of(above, measure -> measure.fact().name()),
            of(above, Measure::date),
            above.flatMap(Measure::until).orElse(null),
            above.flatMap(Measure::column).orElse(null),
            above.flatMap(Measure::filter).orElse(null),
            of(below, measure -> measure.fact().name()),
            of(below, Measure::date),
            below.flatMap(Measure::column).orElse(null),
            below.flatMap(Measure::filter).orElse(null),
            indicator.of().orElse(null),
            ids(indicator.breakdowns()),
            ids(indicator.requires()),
            List.copyOf(indicator.ledgers()),
            boards(indicator.id()),
            indicator.definition().zh(),
            indicator.definition().en()
        };
    }

    private List<String> boards(String indicator) {
        return definitions.boards().stream()
                .filter(board -> board.indicators().contains(indicator))
                .map(BoardDefinition::id)
                .toList();
    }

    private static List<String> ids(Set<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::id).toList();
    }

    private static @Nullable String of(Optional<Measure> measure, Function<Measure, String> part) {
        return measure.map(part).orElse(null);
    }
}

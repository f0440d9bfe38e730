package org.investstat.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.table.DimensionTables;
import org.investstat.table.MoneyUnit;
import org.investstat.table.RegionLevel;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a board of a published run has for a region and not for those inside it (本级及直管): sums less those of the regions
 * inside, so that a listing of all regions adds up. A place's region comes first in it, a row's places are those of
 * {@link PublishedBoard}.
 */
final class OwnRows {
    private final List<IndicatorDefinition> sums;
    /** Which regions lie in one, by its code. */
    private final Map<String, List<String>> inside = new HashMap<>();

    /** None for a run without the table of regions, and none for regions of which the board lacks a level inside. */
    OwnRows(PublishedRun run, BoardDefinition board, List<IndicatorDefinition> indicators) {
        this.sums = indicators.stream().filter(i -> i.kind().isSum()).toList();
        String regions = DimensionTables.REGIONS.name();
        if (!run.has(regions)) {
            return;
        }
        Set<String> lacking = new TreeSet<>();
        RowColumns columns = new RowColumns();
        RowColumn<String> code = columns.text("region_code");
        RowColumn<String> parent = columns.text("parent_code");
        RowColumn<String> level = columns.text("region_level");
        RowColumn<Boolean> hasFigures = columns.flag("has_figures");
        run.each(regions, columns.names(), row -> {
            String above = parent.of(row);
            if (above != null && Boolean.TRUE.equals(hasFigures.of(row))) {
                inside.computeIfAbsent(above, p -> new ArrayList<>()).add(code.text(row));
                if (!holds(board, level.text(row))) {
                    lacking.add(above);
                }
            }
        });
        lacking.forEach(inside::remove);
    }

    private static boolean holds(BoardDefinition board, String level) {
        return board.levels().stream().map(RegionLevel::id).anyMatch(level::equals);
    }

    /** All rows, each region followed by what is its own and not 0. */
    Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> among(
            Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> rows) {
        Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> byKey = new HashMap<>();
        rows.forEach((place, cells) -> byKey.put(place.subList(0, PublishedBoard.REGION_NAME), cells));
        Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> all = new LinkedHashMap<>();
        Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> own = new LinkedHashMap<>();
        Object region = null;
        for (Map.Entry<List<@Nullable Object>, Map<String, @Nullable Object[]>> row : rows.entrySet()) {
            Object here = row.getKey().get(0);
            if (!String.valueOf(here).equals(region)) {
                all.putAll(own);
                own.clear();
                region = String.valueOf(here);
            }
            all.put(row.getKey(), row.getValue());
            Map<String, @Nullable Object[]> rest = rest(row.getKey(), row.getValue(), byKey);
            if (!rest.isEmpty()) {
                own.put(in(OwnFigures.code(String.valueOf(here)), row.getKey()), rest);
            }
        }
        all.putAll(own);
        return all;
    }

    /** Empty where nothing is left. */
    private Map<String, @Nullable Object[]> rest(
            List<@Nullable Object> place,
            Map<String, @Nullable Object[]> cells,
            Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> byKey) {
        List<@Nullable Object> key = place.subList(0, PublishedBoard.REGION_NAME);
        List<Map<String, @Nullable Object[]>> parts =
                inside.getOrDefault(String.valueOf(place.get(0)), List.of()).stream()
                        .map(child -> byKey.getOrDefault(in(child, key), Map.of()))
                        .toList();
        Map<String, @Nullable Object[]> rest = new HashMap<>();
        boolean any = false;
        for (IndicatorDefinition indicator : parts.isEmpty() ? List.<IndicatorDefinition>of() : sums) {
            @Nullable Object[] whole = cells.get(indicator.id());
            if (whole != null) {
                BigDecimal left = exact(whole);
                for (Map<String, @Nullable Object[]> part : parts) {
                    @Nullable Object[] cell = part.get(indicator.id());
                    left = cell == null ? left : left.subtract(exact(cell));
                }
                any |= left.signum() != 0;
                rest.put(indicator.id(), cell(indicator, whole, left));
            }
        }
        return any ? rest : Map.of();
    }

    private static List<@Nullable Object> in(String region, List<@Nullable Object> place) {
        List<@Nullable Object> other = new ArrayList<>(place);
        other.set(0, region);
        return other;
    }

    /** Yuan of money, else the value itself. */
    private static BigDecimal exact(@Nullable Object[] cell) {
        Object number =
                cell[PublishedBoard.NUMERATOR] == null ? cell[PublishedBoard.VALUE] : cell[PublishedBoard.NUMERATOR];
        return number instanceof BigDecimal exact ? exact : BigDecimal.ZERO;
    }

    private static @Nullable Object[] cell(IndicatorDefinition indicator, @Nullable Object[] whole, BigDecimal exact) {
        BigDecimal value = whole[PublishedBoard.NUMERATOR] == null
                ? exact
                : MoneyUnit.named(indicator.unit()).orElse(MoneyUnit.YUAN).of(exact);
        @Nullable Object[] cell = whole.clone();
        cell[PublishedBoard.VALUE] = value;
        cell[PublishedBoard.TEXT] =
                value.setScale(indicator.decimals(), RoundingMode.HALF_UP).toPlainString() + indicator.unit();
        cell[PublishedBoard.CHANGE] = null;
        return cell;
    }
}

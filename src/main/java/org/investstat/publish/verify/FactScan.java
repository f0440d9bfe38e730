package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.publish.verify.PlainCondition.Condition;
import org.investstat.publish.verify.SumsByPlace.Place;
import org.investstat.table.Facts;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** One reading of a fact as it lies in the run's folder, without Spark: every row goes into every sum that it counts in. */
final class FactScan {
    private final TableSchema fact;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final int region;
    private final int prefecture;
    private final int province;
    private final Map<List<@Nullable Object>, Place> places = new HashMap<>();

    private record Step(Condition condition, int from, int until, int column, SumsByPlace into) {}

    /** @param fact its name */
    FactScan(String fact) {
        this.fact = Facts.named(fact)
                .orElseThrow(() -> new IllegalStateException("no fact " + fact))
                .table();
        this.region = position("region_code");
        this.prefecture = position("prefecture_code");
        this.province = position("province_code");
    }

    private int position(String column) {
        return columns.computeIfAbsent(fact.column(column).name(), c -> columns.size());
    }

    /**
     * A sum over its rows.
     *
     * @return false where its filter is one that only Spark can judge by
     */
    boolean adds(FactSum sum, SumsByPlace into) {
        Optional<Condition> condition = sum.filter()
                .map(f -> PlainCondition.of(f, fact, this::position))
                .orElse(Optional.of(row -> true));
        condition.ifPresent(holds -> steps.add(new Step(
                holds,
                position(sum.date()),
                sum.until().map(this::position).orElse(-1),
                sum.column().map(this::position).orElse(-1),
                into)));
        return condition.isPresent();
    }

    /** @param levels of regions, by code */
    void read(RunFolder run, Map<String, String> levels) {
        if (!steps.isEmpty()) {
            TableReader.each(run.table(fact.name()), List.copyOf(columns.keySet()), run.hadoop(), this::take);
            steps.forEach(step -> step.into().close(places.values(), levels));
        }
    }

    private void take(@Nullable Object[] row) {
        Place place = places.computeIfAbsent(
                Arrays.asList(row[region], row[prefecture], row[province]),
                codes -> new Place(places.size(), (String) codes.get(0), (String) codes.get(1), (String) codes.get(2)));
        for (Step step : steps) {
            BigDecimal amount = amount(step.column() < 0 ? 1L : row[step.column()]);
            if (amount != null && Boolean.TRUE.equals(step.condition().of(row))) {
                LocalDate until = step.until() < 0 ? null : (LocalDate) row[step.until()];
                step.into().add(place, (LocalDate) row[step.from()], until, amount);
            }
        }
    }

    private static @Nullable BigDecimal amount(@Nullable Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }
}

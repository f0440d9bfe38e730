package org.investstat.indicator.pass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.investstat.config.Periods;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.Codes;
import org.investstat.indicator.cell.FactCells;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;

/** A plan with a state of every sort over the fact project_stages, and random rows for it. As of 29 February 2024. */
public final class RandomStages {
    public static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);
    public static final List<Period> PERIODS = Calendar.of(
            AS_OF,
            new Periods(List.of(PeriodKind.YEAR, PeriodKind.MONTH, PeriodKind.CUMULATIVE), OptionalInt.of(2023)),
            List.of());
    public static final TimeSlices SLICES = TimeSlices.of(PERIODS, AS_OF);
    public static final List<Dimension> SCOPE = List.of(Dimension.ORIGIN_SCOPE);
    public static final List<Dimension> CROSS = List.of(Dimension.STAGE, Dimension.INVESTOR_TAG);
    public static final Map<String, List<String>> LINEAGE = Map.of(
            "520102", List.of("520102", "520100", "520000"),
            "520103", List.of("520103", "520100", "520000"),
            "520100", List.of("520100", "520000"),
            "GUIAN", List.of("GUIAN", "520000"));

    public static final Measure ROWS = measure(Optional.empty(), Optional.empty(), Optional.empty());
    public static final Measure PARKED = measure(Optional.empty(), Optional.empty(), Optional.of("park"));
    public static final Measure DAYS = measure(Optional.of("days_since_signing"), Optional.empty(), Optional.empty());
    public static final Measure STOCK = measure(Optional.empty(), Optional.of("left_on"), Optional.empty());
    public static final Measure SPAN =
            new Measure(Facts.PROJECT_STAGES, "signed_on", Optional.of("left_on"), Optional.empty(), Optional.empty());
    public static final Measure NAMES = measure(Optional.of("project_name"), Optional.empty(), Optional.of("park"));

    /** One row; {@code signed}, {@code left} and {@code days} null where empty. */
    public record Stage(
            String region,
            LocalDate on,
            LocalDate signed,
            LocalDate left,
            String stage,
            String scope,
            List<String> tags,
            Long days,
            String name,
            boolean parked) {}

    private RandomStages() {}

    private static Measure measure(Optional<String> column, Optional<String> until, Optional<String> filter) {
        return new Measure(Facts.PROJECT_STAGES, "on", until, column, filter);
    }

    public static FactPlan plan() {
        FactPlan plan = new FactPlan(Facts.PROJECT_STAGES);
        for (List<Dimension> breakdown : List.of(List.<Dimension>of(), SCOPE, CROSS)) {
            for (Measure sum : List.of(ROWS, PARKED, DAYS, STOCK)) {
                plan.sum(sum, breakdown, sum.until().isPresent() ? Timing.STOCK : Timing.EVENT);
            }
            plan.sum(SPAN, breakdown, Timing.BEGUN);
            plan.sum(SPAN, breakdown, Timing.ENDED);
            plan.bag(DAYS, breakdown, Timing.EVENT);
            plan.bag(NAMES, breakdown, Timing.EVENT);
        }
        return plan;
    }

    public static List<Stage> rows(Random random, int count) {
        List<Stage> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate on = AS_OF.plusDays(20).minusDays(random.nextInt(900));
            rows.add(new Stage(
                    pick(random, List.copyOf(LINEAGE.keySet())),
                    on,
                    random.nextInt(3) == 0 ? null : on.minusDays(random.nextInt(300)),
                    random.nextInt(3) == 0 ? null : on.plusDays(random.nextInt(200) - 5),
                    pick(random, List.of("lead", "negotiation", "signing")),
                    pick(random, List.of("in_province", "domestic", "hmt", "foreign", "unknown")),
                    pick(random, List.of(List.of(), List.of("listed"), List.of("china500", "listed", "unicorn"))),
                    random.nextInt(4) == 0 ? null : (long) random.nextInt(400),
                    "N" + random.nextInt(30),
                    random.nextBoolean()));
        }
        return rows;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What the pass over these rows hands to the driver. */
    public static CellBlock block(FactPlan plan, List<Stage> rows) {
        List<InternalRow> encoded = rows.stream().map(row -> encoded(plan, row)).toList();
        return new FactPass(plan.layout(SLICES), plan.cubes(), plan.bagSpecs())
                .call(encoded.iterator())
                .next();
    }

    public static FactCells merged(FactPlan plan, Codes codes, List<List<Stage>> parts) {
        FactCells cells = new FactCells(plan, codes, LINEAGE::get);
        parts.forEach(part -> cells.merge(block(plan, part)));
        return cells;
    }

    private static InternalRow encoded(FactPlan plan, Stage row) {
        List<Object> values = new ArrayList<>();
        plan.columns().forEach(column -> values.add(value(column, row)));
        plan.filters().forEach(filter -> values.add(row.parked()));
        return new GenericInternalRow(values.toArray());
    }

    private static Object value(String column, Stage row) {
        return switch (column) {
            case "region_code" -> UTF8String.fromString(row.region());
            case "on" -> (int) row.on().toEpochDay();
            case "signed_on" -> row.signed() == null ? null : (int) row.signed().toEpochDay();
            case "left_on" -> row.left() == null ? null : (int) row.left().toEpochDay();
            case "stage" -> UTF8String.fromString(row.stage());
            case "origin_scope" -> UTF8String.fromString(row.scope());
            case "investor_tags" ->
                new GenericArrayData(
                        row.tags().stream().map(UTF8String::fromString).toArray());
            case "days_since_signing" -> row.days();
            case "project_name" -> UTF8String.fromString(row.name());
            default -> throw new IllegalArgumentException(column);
        };
    }
}

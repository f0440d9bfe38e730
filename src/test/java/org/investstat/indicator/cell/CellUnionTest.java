package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.indicator.pass.RandomStages.CROSS;
import static org.investstat.indicator.pass.RandomStages.DAYS;
import static org.investstat.indicator.pass.RandomStages.NAMES;
import static org.investstat.indicator.pass.RandomStages.PARKED;
import static org.investstat.indicator.pass.RandomStages.PERIODS;
import static org.investstat.indicator.pass.RandomStages.ROWS;
import static org.investstat.indicator.pass.RandomStages.SCOPE;
import static org.investstat.indicator.pass.RandomStages.SLICES;
import static org.investstat.indicator.pass.RandomStages.SPAN;
import static org.investstat.indicator.pass.RandomStages.STOCK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.pass.RandomStages;
import org.investstat.indicator.pass.RandomStages.Stage;
import org.investstat.indicator.period.DateRange;
import org.investstat.indicator.period.Period;
import org.investstat.table.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The algebra of cells: however rows are split, their states add up; and they are what a plain loop counts. */
class CellUnionTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStateOfAUnionIsTheSumOfTheStatesOfItsParts(long seed) {
        Random random = new Random(seed);
        List<Stage> rows = RandomStages.rows(random, 1 + random.nextInt(400));
        List<List<Stage>> parts = split(random, rows);
        Codes codes = new Codes();
        FactPlan plan = RandomStages.plan();
        FactCells whole = RandomStages.merged(plan, codes, List.of(rows));
        FactCells summed = RandomStages.merged(plan, codes, parts);

        assertThat(summed.rows()).isEqualTo(whole.rows());
        assertThat(summed.regions()).isEqualTo(whole.regions());
        assertThat(summed.firstDay()).isEqualTo(whole.firstDay());
        for (int cube = 0; cube < plan.cubes().size(); cube++) {
            int width = plan.cubes().get(cube).width();
            assertThat(CellDump.of(summed.rolled(cube), width)).isEqualTo(CellDump.of(whole.rolled(cube), width));
            assertThat(CellDump.of(summed.leaves(cube), width)).isEqualTo(CellDump.of(whole.leaves(cube), width));
        }
        for (int bag = 0; bag < plan.bagSpecs().size(); bag++) {
            assertThat(CellDump.of(summed.bag(bag))).isEqualTo(CellDump.of(whole.bag(bag)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void everyRegionMemberAndPeriodHoldsWhatAPlainLoopCounts(long seed) {
        Random random = new Random(seed);
        List<Stage> rows = RandomStages.rows(random, 300);
        Codes codes = new Codes();
        FactPlan plan = RandomStages.plan();
        FactCells cells = RandomStages.merged(plan, codes, split(random, rows));
        for (Period period : PERIODS) {
            for (String region : List.of("520000", "520100", "520102", "GUIAN")) {
                Predicate<Stage> here =
                        r -> RandomStages.LINEAGE.get(r.region()).contains(region);
                List<Stage> all = rows.stream().filter(here).toList();
                compare(plan, cells, codes.total(region), List.of(), all, period);
                compare(
                        plan,
                        cells,
                        group(codes, region, SCOPE, "out_of_province"),
                        SCOPE,
                        only(all, r -> List.of("domestic", "hmt", "foreign").contains(r.scope())),
                        period);
                compare(
                        plan,
                        cells,
                        group(codes, region, CROSS, "negotiation", "listed"),
                        CROSS,
                        only(
                                all,
                                r -> r.stage().equals("negotiation") && r.tags().contains("listed")),
                        period);
            }
        }
    }

    private static long group(Codes codes, String region, List<Dimension> by, String... members) {
        int first = codes.member(by.get(0), members[0]);
        int second = members.length == 1 ? 0 : codes.member(by.get(1), members[1]);
        return CubeCells.group(CellKey.of(codes.region(region), first, second, 0));
    }

    private static void compare(
            FactPlan plan, FactCells cells, long group, List<Dimension> by, List<Stage> rows, Period period) {
        Span span = Span.of(SLICES, period.days());
        List<Stage> dated = only(rows, r -> within(r.on(), period.days()));
        List<Stage> parked = only(dated, Stage::parked);
        List<Long> days =
                dated.stream().map(Stage::days).filter(d -> d != null).sorted().toList();
        LocalDate end = period.days().last();
        List<Stage> open = only(rows, r -> !r.on().isAfter(end) && (r.left() == null || isOpen(r, end)));

        assertThat(sum(plan, cells, ROWS, by, group, span)).isEqualTo(dated.size());
        assertThat(sum(plan, cells, PARKED, by, group, span)).isEqualTo(parked.size());
        assertThat(sum(plan, cells, DAYS, by, group, span))
                .isEqualTo(days.stream().mapToLong(d -> d).sum());
        assertThat(sum(plan, cells, STOCK, by, group, span)).isEqualTo(open.size());
        assertThat(sum(plan, cells, SPAN, by, Timing.BEGUN, group, span)
                        - sum(plan, cells, SPAN, by, Timing.ENDED, group, span))
                .isEqualTo(only(rows, r -> meets(r, period.days())).size());
        assertThat(bag(plan, cells, NAMES, by).distinct(group, span))
                .isEqualTo(parked.stream().map(Stage::name).distinct().count());
        OptionalLong median = bag(plan, cells, DAYS, by).twiceMedian(group, span);
        assertThat(median.isEmpty()).isEqualTo(days.isEmpty());
        if (!days.isEmpty()) {
            assertThat(median).hasValue(days.get((days.size() - 1) / 2) + days.get(days.size() / 2));
        }
    }

    private static boolean isOpen(Stage row, LocalDate end) {
        return row.left().isAfter(row.on()) && row.left().isAfter(end);
    }

    /** Begun by the range's end and not ended before its start; a span that ends before it begins is none. */
    private static boolean meets(Stage row, DateRange range) {
        LocalDate from = row.signed() == null ? LocalDate.MIN : row.signed();
        LocalDate to = row.left() == null ? LocalDate.MAX : row.left();
        return !to.isBefore(from) && !from.isAfter(range.last()) && !to.isBefore(range.first());
    }

    private static boolean within(LocalDate day, DateRange range) {
        return !day.isBefore(range.first()) && !day.isAfter(range.last());
    }

    private static List<Stage> only(List<Stage> rows, Predicate<Stage> which) {
        return rows.stream().filter(which).toList();
    }

    private static long sum(
            FactPlan plan, FactCells cells, Measure measure, List<Dimension> by, long group, Span span) {
        return sum(plan, cells, measure, by, measure.until().isPresent() ? Timing.STOCK : Timing.EVENT, group, span);
    }

    private static long sum(
            FactPlan plan, FactCells cells, Measure measure, List<Dimension> by, Timing timing, long group, Span span) {
        FactPlan.Place place = plan.placeOfSum(measure, by, timing);
        return new SumStates(cells.rolled(place.cube()), place.measure(), timing).sum(group, span);
    }

    private static BagStates bag(FactPlan plan, FactCells cells, Measure measure, List<Dimension> by) {
        return new BagStates(cells.bag(plan.placeOfBag(measure, by, Timing.EVENT)));
    }

    private static List<List<Stage>> split(Random random, List<Stage> rows) {
        List<List<Stage>> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row -> parts.get(random.nextInt(parts.size())).add(row));
        return parts;
    }
}

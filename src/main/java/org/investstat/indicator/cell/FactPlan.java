package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.indicator.cell.CubeSpec.SumSpec;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;
import org.investstat.table.FactSchema;

/** Everything that one pass over one fact accumulates; the same state asked for twice is kept once. */
public final class FactPlan {
    private final FactSchema fact;
    private final List<String> dates = new ArrayList<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final Map<Shape, List<SumSpec>> sums = new LinkedHashMap<>();
    private final List<BagRequest> bags = new ArrayList<>();
    /** Columns that tell a state and are read by measures in earlier states. */
    private final Set<String> states = new LinkedHashSet<>();

    /** What measures of one cube share. */
    private record Shape(List<Dimension> breakdown, String date, String until, Timing timing) {}

    private record BagRequest(Measure measure, List<Dimension> breakdown, Timing timing) {}

    public FactPlan(FactSchema fact) {
        this.fact = fact;
    }

    public FactSchema fact() {
        return fact;
    }

    /** Asks for row counts and sums. */
    public void sum(Measure measure, List<Dimension> breakdown, Timing timing) {
        List<SumSpec> cube = sums.computeIfAbsent(shape(measure, breakdown, timing), s -> new ArrayList<>());
        SumSpec spec = spec(measure);
        if (timing == Timing.AGED) {
            states.addAll(measure.states());
        }
        if (!cube.contains(spec)) {
            cube.add(spec);
        }
    }

    /** Asks for values with their frequencies. */
    public void bag(Measure measure, List<Dimension> breakdown, Timing timing) {
        BagRequest request = new BagRequest(measure, breakdown, timing);
        if (!bags.contains(request)) {
            bags.add(request);
            intern(dates, measure.date());
            measure.filter().ifPresent(f -> intern(filters, f));
            String column = measure.column().orElseThrow();
            intern(isText(column) ? texts : numbers, column);
        }
        breakdown.forEach(d -> intern(dimensions, d));
    }

    private Shape shape(Measure measure, List<Dimension> breakdown, Timing timing) {
        intern(dates, measure.date());
        measure.until().ifPresent(u -> intern(dates, u));
        breakdown.forEach(d -> intern(dimensions, d));
        return new Shape(breakdown, measure.date(), measure.until().orElse(""), timing);
    }

    private SumSpec spec(Measure measure) {
        return new SumSpec(
                measure.column().map(c -> intern(numbers, c)).orElse(-1),
                measure.filter().map(f -> intern(filters, f)).orElse(-1));
    }

    private boolean isText(String column) {
        return fact.table().column(column).type().equals(DataTypes.StringType);
    }

    private static <T> int intern(List<T> all, T one) {
        if (!all.contains(one)) {
            all.add(one);
        }
        return all.indexOf(one);
    }

    /** Place of a measure: its cube, and its position there. */
    record Place(int cube, int measure) {}

    Place placeOfSum(Measure measure, List<Dimension> breakdown, Timing timing) {
        Shape shape = shape(measure, breakdown, timing);
        List<SumSpec> specs = sums.get(shape);
        int at = specs == null ? -1 : specs.indexOf(spec(measure));
        if (at < 0) {
            throw new IllegalStateException("not planned: " + measure + " by " + breakdown);
        }
        return new Place(new ArrayList<>(sums.keySet()).indexOf(shape), at);
    }

    int placeOfBag(Measure measure, List<Dimension> breakdown, Timing timing) {
        int at = bags.indexOf(new BagRequest(measure, breakdown, timing));
        if (at < 0) {
            throw new IllegalStateException("not planned: " + measure + " by " + breakdown);
        }
        return at;
    }

    public List<CubeSpec> cubes() {
        List<CubeSpec> all = new ArrayList<>();
        sums.forEach((shape, measures) -> all.add(new CubeSpec(
                positions(shape.breakdown()),
                dates.indexOf(shape.date()),
                shape.until().isEmpty() ? -1 : dates.indexOf(shape.until()),
                shape.timing(),
                List.copyOf(measures))));
        return all;
    }

    public List<BagSpec> bagSpecs() {
        List<BagSpec> all = new ArrayList<>();
        for (BagRequest bag : bags) {
            String column = bag.measure().column().orElseThrow();
            boolean text = isText(column);
            all.add(new BagSpec(
                    positions(bag.breakdown()),
                    dates.indexOf(bag.measure().date()),
                    bag.timing(),
                    text ? texts.indexOf(column) : numbers.indexOf(column),
                    text,
                    bag.measure().filter().map(filters::indexOf).orElse(-1)));
        }
        return all;
    }

    private int[] positions(List<Dimension> breakdown) {
        return breakdown.stream().mapToInt(dimensions::indexOf).toArray();
    }

    /** Positions of the dates by which rows are asked for in the state of an earlier day. */
    public List<Integer> agedDates() {
        return Stream.concat(
                        sums.keySet().stream()
                                .filter(shape -> shape.timing() == Timing.AGED)
                                .map(Shape::date),
                        bags.stream()
                                .filter(bag -> bag.timing() == Timing.AGED)
                                .map(bag -> bag.measure().date()))
                .map(dates::indexOf)
                .distinct()
                .toList();
    }

    /** What the states follow from that rows are asked for by, as far as it is none of {@link #columns}. */
    public List<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        if (!agedDates().isEmpty()) {
            Set<String> read = new LinkedHashSet<>(columns());
            read.addAll(states);
            read.stream()
                    .map(fact.states()::get)
                    .filter(Objects::nonNull)
                    .forEach(state -> sources.addAll(state.from()));
            columns().forEach(sources::remove);
        }
        return List.copyOf(sources);
    }

    /** Whether only sums are asked for in earlier states, and no values with their frequencies. */
    public boolean agesSumsAlone() {
        return bags.stream().noneMatch(bag -> bag.timing() == Timing.AGED);
    }

    public List<String> dates() {
        return List.copyOf(dates);
    }

    List<Dimension> dimensions() {
        return List.copyOf(dimensions);
    }

    /** Columns in the order of {@link RowLayout}, filters aside. */
    public List<String> columns() {
        List<String> all = new ArrayList<>();
        all.add(fact.region());
        all.addAll(dates);
        dimensions.forEach(d -> all.add(fact.dimensions().get(d)));
        all.addAll(numbers);
        all.addAll(texts);
        return all;
    }

    public List<String> filters() {
        return List.copyOf(filters);
    }

    public RowLayout layout(TimeSlices slices) {
        boolean[] lists = new boolean[dimensions.size()];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = dimensions.get(i).overlapping();
        }
        boolean[] hundredths = new boolean[numbers.size()];
        for (int i = 0; i < hundredths.length; i++) {
            hundredths[i] =
                    Measure.isHundredths(fact.table().column(numbers.get(i)).type());
        }
        return new RowLayout(slices, dates.size(), lists, hundredths, texts.size(), filters.size(), false);
    }

    /** Number of cubes and bags, for people who ask what a pass computes. */
    public int states() {
        return sums.size() + bags.size();
    }

    public int measures() {
        return sums.values().stream().mapToInt(List::size).sum() + bags.size();
    }
}

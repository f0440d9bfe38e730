package org.investstat.indicator.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.CubeSpec.SumSpec;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.indicator.pass.column.PairCodes;
import org.investstat.indicator.period.TimeSlices;

/**
 * Cubes that count the same rows at the same time. Rows are of one kind where the measures of these cubes treat them
 * alike; a row that none of them counts is passed over.
 */
final class RowKinds {
    private static final int NOT_COUNTED = -1;

    private final BatchLayout layout;
    private final List<CubeSpec> specs;
    private final List<Integer> cubes;
    private final List<SumSpec> measures;
    /** Positions of the numbers that are summed. */
    private final int[] numbers;
    /** Bits of the conditions that matter here. */
    private final long relevant;

    private final List<Long> kinds = new ArrayList<>();
    private int[] kindOf = {};
    private int known;
    /** A place (region and slice) and a kind. */
    private final PairCodes bases = new PairCodes();

    private final List<JointCubes> bundles = new ArrayList<>();
    private int[] rows = {};
    private int[] rowBases = {};

    /** @param cubes positions among all cubes; their {@link #relevant} bits are the same */
    RowKinds(BatchLayout layout, List<CubeSpec> specs, List<Integer> cubes) {
        this.layout = layout;
        this.specs = specs;
        this.cubes = cubes;
        this.measures = cubes.stream()
                .flatMap(c -> specs.get(c).measures().stream())
                .distinct()
                .toList();
        this.numbers = measures.stream()
                .mapToInt(SumSpec::column)
                .filter(c -> c >= 0)
                .distinct()
                .toArray();
        this.relevant = measures.stream().mapToLong(m -> bits(layout, m)).reduce(0, (a, b) -> a | b);
    }

    /** What a row must have for a measure to count it. */
    private static long bits(BatchLayout layout, SumSpec measure) {
        return (measure.filter() < 0 ? 0 : Conditions.filterBit(measure.filter()))
                | (measure.column() < 0 ? 0 : Conditions.numberBit(layout, measure.column()));
    }

    /** What the measures of a cube may ask of a row. */
    static List<Long> asked(BatchLayout layout, CubeSpec cube) {
        return cube.measures().stream()
                .map(m -> bits(layout, m))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Adds a batch.
     *
     * @param slices of each row
     * @param places code of region and slice of each row
     */
    void add(BatchView reader, int[] slices, int[] places) {
        learnKinds(reader.conditions());
        if (rows.length < reader.rows()) {
            rows = new int[reader.rows()];
            rowBases = new int[reader.rows()];
        }
        int count = select(reader.conditions().codes(), kindOf, slices, reader.rows(), rows);
        if (count == 0) {
            return;
        }
        int[] codes = reader.conditions().codes();
        for (int i = 0; i < count; i++) {
            rowBases[i] = bases.code(places[rows[i]], kindOf[codes[rows[i]]]);
        }
        if (bundles.isEmpty()) {
            bundles.addAll(JointCubes.of(reader, specs, cubes, numbers.length));
        }
        long[][] summed = IntStream.of(numbers)
                .mapToObj(n -> reader.numbers()[n].numbers())
                .toArray(long[][]::new);
        bundles.forEach(b -> b.add(reader.rows(), rows, count, rowBases, bases.size(), summed));
    }

    private void learnKinds(Conditions conditions) {
        kindOf = kindOf.length < conditions.size() ? Arrays.copyOf(kindOf, 2 * conditions.size()) : kindOf;
        for (; known < conditions.size(); known++) {
            kindOf[known] = kind(conditions.bits(known) & relevant);
        }
    }

    private int kind(long bits) {
        if (measures.stream().noneMatch(m -> counts(m, bits))) {
            return NOT_COUNTED;
        }
        if (!kinds.contains(bits)) {
            kinds.add(bits);
        }
        return kinds.indexOf(bits);
    }

    private boolean counts(SumSpec measure, long bits) {
        long needed = bits(layout, measure);
        return (bits & needed) == needed;
    }

    private static int select(int[] codes, int[] kindOf, int[] slices, int batchRows, int[] rows) {
        int count = 0;
        for (int i = 0; i < batchRows; i++) {
            rows[count] = i;
            count += slices[i] != TimeSlices.NONE && kindOf[codes[i]] != NOT_COUNTED ? 1 : 0;
        }
        return count;
    }

    /** Adds the cells of all cubes to their tables. */
    void project(BatchView reader, int sign, TaskCells[] tables) {
        for (JointCubes bundle : bundles) {
            for (int cube : bundle.cubes()) {
                CubeSpec spec = specs.get(cube);
                Projection projection =
                        new Projection(tables[cube], sign, i -> bundle.keys(reader, spec.dimensions(), i));
                int[][] sources = kinds.stream().map(k -> sources(spec, k)).toArray(int[][]::new);
                bundle.cells().each((base, tuple, values, offset) -> {
                    projection.add(bases.first(base), tuple, sources[bases.second(base)], values, offset);
                });
            }
        }
    }

    /** For each measure of a cube where its sum is among the longs of a fine cell; -1 where it does not count them. */
    private int[] sources(CubeSpec spec, long bits) {
        return spec.measures().stream().mapToInt(m -> source(m, bits)).toArray();
    }

    private int source(SumSpec measure, long bits) {
        if (!counts(measure, bits)) {
            return Projection.NOT_COUNTED;
        }
        return measure.column() < 0
                ? 0
                : 1 + IntStream.of(numbers).boxed().toList().indexOf(measure.column());
    }
}

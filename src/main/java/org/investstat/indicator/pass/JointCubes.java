package org.investstat.indicator.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.investstat.indicator.cell.CellKey;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.pass.column.TupleColumn;

/**
 * Cubes whose dimensions vary together, as a city and its province do: rows are added once for all of them, by the
 * tuple of their members, and each cube is made from these cells afterwards.
 */
final class JointCubes {
    /** Tuples of a bundle to those of the larger of its two halves: more, and they do not vary together. */
    private static final double VARIES_TOGETHER = 1.25;

    private static final int ALWAYS_FEW = 4;

    private final NavigableSet<Integer> dimensions = new TreeSet<>();
    private final List<Integer> cubes = new ArrayList<>();
    private final TupleColumn tuples;
    private FineCells cells;

    private JointCubes(BatchView reader, NavigableSet<Integer> dimensions, List<Integer> cubes, int numbers) {
        this.dimensions.addAll(dimensions);
        this.cubes.addAll(cubes);
        this.tuples = tuples(reader, this.dimensions);
        this.cells = FineCells.of(numbers);
    }

    private static TupleColumn tuples(BatchView reader, NavigableSet<Integer> dimensions) {
        return new TupleColumn(dimensions.stream().map(d -> reader.members()[d]).toList());
    }

    /**
     * Bundles cubes by what the first batch shows.
     *
     * @param cubes positions among all cubes
     * @param numbers how many numbers are summed
     */
    static List<JointCubes> of(BatchView reader, List<CubeSpec> specs, List<Integer> cubes, int numbers) {
        List<NavigableSet<Integer>> dimensions = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        for (int cube : cubes) {
            NavigableSet<Integer> own = new TreeSet<>();
            Arrays.stream(specs.get(cube).dimensions()).forEach(own::add);
            int at = 0;
            while (at < dimensions.size() && !varyTogether(reader, dimensions.get(at), own)) {
                at++;
            }
            if (at == dimensions.size()) {
                dimensions.add(new TreeSet<>());
                members.add(new ArrayList<>());
            }
            dimensions.get(at).addAll(own);
            members.get(at).add(cube);
        }
        List<JointCubes> bundles = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            bundles.add(new JointCubes(reader, dimensions.get(i), members.get(i), numbers));
        }
        return bundles;
    }

    private static boolean varyTogether(BatchView reader, NavigableSet<Integer> some, NavigableSet<Integer> others) {
        NavigableSet<Integer> both = new TreeSet<>(some);
        both.addAll(others);
        int larger = Math.max(size(reader, some), size(reader, others));
        return both.equals(some) || size(reader, both) <= VARIES_TOGETHER * larger + ALWAYS_FEW;
    }

    private static int size(BatchView reader, NavigableSet<Integer> dimensions) {
        TupleColumn sample = tuples(reader, dimensions);
        sample.read(reader.rows());
        return sample.size();
    }

    /** @param baseCount the codes of bases are below it */
    void add(int batchRows, int[] rows, int count, int[] bases, int baseCount, long[][] numbers) {
        tuples.read(batchRows);
        cells = cells.fitting(baseCount, tuples.size());
        cells.add(rows, count, bases, tuples.codes(), numbers);
    }

    List<Integer> cubes() {
        return cubes;
    }

    FineCells cells() {
        return cells;
    }

    /** Every combination of members of a cube that a tuple stands for, as the part of the key that they make up. */
    long[] keys(BatchView reader, int[] cube, int tuple) {
        int[] firsts = members(reader, cube, 0, tuple);
        int[] seconds = members(reader, cube, 1, tuple);
        long[] keys = new long[firsts.length * seconds.length];
        int n = 0;
        for (int first : firsts) {
            for (int second : seconds) {
                keys[n++] = CellKey.of(0, first, second, 0);
            }
        }
        return keys;
    }

    private int[] members(BatchView reader, int[] cube, int place, int tuple) {
        if (place >= cube.length) {
            return new int[1];
        }
        int part = dimensions.headSet(cube[place], false).size();
        return reader.members()[cube[place]].members(tuples.part(tuple, part));
    }
}

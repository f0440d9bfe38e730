package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/**
 * What must hold in every run, cell by cell and slice by slice: the members of a partition add up to the total, and a
 * region is its own rows plus its children.
 */
public final class CellIdentities {

    /**
     * What was compared and what did not hold.
     *
     * @param name of the identity, {@code parts_equal_total} or {@code children_equal_parent}
     */
    public record Result(String name, long compared, List<Text> violations) {
        public Result {
            violations = List.copyOf(violations);
        }
    }

    private final Cells cells;
    /** The direct parent of each region, absent for the topmost. */
    private final Map<String, String> parents;

    public CellIdentities(Cells cells, Map<String, String> parents) {
        this.cells = cells;
        this.parents = Map.copyOf(parents);
    }

    public Result partsEqualTotal() {
        long compared = 0;
        List<Text> violations = new ArrayList<>();
        for (String fact : cells.factNames()) {
            FactPlan plan = cells.facts(fact).plan();
            List<CubeSpec> cubes = plan.cubes();
            for (int i = 0; i < cubes.size(); i++) {
                List<Dimension> breakdown = breakdown(plan, cubes.get(i));
                int total = totalOf(cubes, cubes.get(i));
                if (!breakdown.isEmpty() && breakdown.stream().noneMatch(Dimension::overlapping) && total >= 0) {
                    compared += compareParts(fact, i, total, breakdown, violations);
                }
            }
        }
        return new Result("parts_equal_total", compared, violations);
    }

    private static List<Dimension> breakdown(FactPlan plan, CubeSpec cube) {
        List<Dimension> all = new ArrayList<>();
        for (int position : cube.dimensions()) {
            all.add(plan.dimensions().get(position));
        }
        return all;
    }

    private static int totalOf(List<CubeSpec> cubes, CubeSpec cube) {
        for (int i = 0; i < cubes.size(); i++) {
            CubeSpec other = cubes.get(i);
            if (other.dimensions().length == 0 && sameRows(other, cube)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameRows(CubeSpec one, CubeSpec other) {
        return one.date() == other.date() && one.until() == other.until() && one.timing() == other.timing();
    }

    /** Compares the measures that both cubes keep. */
    private long compareParts(String fact, int cube, int total, List<Dimension> breakdown, List<Text> violations) {
        List<CubeSpec> cubes = cells.facts(fact).plan().cubes();
        long compared = 0;
        for (int m = 0; m < cubes.get(cube).measures().size(); m++) {
            int there = cubes.get(total)
                    .measures()
                    .indexOf(cubes.get(cube).measures().get(m));
            if (there < 0) {
                continue;
            }
            Map<Long, Long> parts = byRegionAndSlice(cells.rolled(fact, cube), m, breakdown);
            Map<Long, Long> wholes = byRegionAndSlice(cells.rolled(fact, total), there, List.of());
            compared += compare(
                    parts,
                    wholes,
                    Text.of("{0} 按 {1} 各成员之和", "{0}: members of {1}").with(fact, named(breakdown)),
                    violations);
        }
        return compared;
    }

    private static String named(List<Dimension> breakdown) {
        return String.join(" x ", breakdown.stream().map(Dimension::id).toList());
    }

    private Map<Long, Long> byRegionAndSlice(CubeCells cube, int measure, List<Dimension> breakdown) {
        Map<Long, Long> sums = new HashMap<>();
        for (int i = 0; i < cube.size(); i++) {
            long key = cube.key(i);
            List<String> members = cells.codes().membersOf(CubeCells.group(key), breakdown);
            if (!members.contains(Dimension.OUT_OF_PROVINCE)) {
                long regionAndSlice = CellKey.of(CellKey.region(key), 0, 0, CellKey.slice(key));
                sums.merge(regionAndSlice, cube.cell(i, 2 * measure + 1), Math::addExact);
            }
        }
        return sums;
    }

    public Result childrenEqualParent() {
        long compared = 0;
        List<Text> violations = new ArrayList<>();
        for (String fact : cells.factNames()) {
            List<CubeSpec> cubes = cells.facts(fact).plan().cubes();
            for (int i = 0; i < cubes.size(); i++) {
                if (cubes.get(i).dimensions().length == 0) {
                    for (int m = 0; m < cubes.get(i).measures().size(); m++) {
                        compared += compareChildren(fact, i, m, violations);
                    }
                }
            }
        }
        return new Result("children_equal_parent", compared, violations);
    }

    private long compareChildren(String fact, int cube, int measure, List<Text> violations) {
        CubeCells rolled = cells.rolled(fact, cube);
        Map<Long, Long> expected = byRegionAndSlice(cells.facts(fact).leaves(cube), measure, List.of());
        for (int i = 0; i < rolled.size(); i++) {
            long key = rolled.key(i);
            String parent = parents.get(cells.codes().regionOf(CubeCells.group(key)));
            if (parent != null) {
                long target = CellKey.of(cells.codes().region(parent), 0, 0, CellKey.slice(key));
                expected.merge(target, rolled.cell(i, 2 * measure + 1), Math::addExact);
            }
        }
        Map<Long, Long> parents = byRegionAndSlice(rolled, measure, List.of());
        return compare(
                expected,
                parents,
                Text.of("{0} 下级之和", "{0}: own rows and children").with(fact),
                violations);
    }

    private long compare(Map<Long, Long> parts, Map<Long, Long> wholes, Text what, List<Text> violations) {
        wholes.forEach((key, whole) -> {
            long part = parts.getOrDefault(key, 0L);
            if (part != whole) {
                String region = cells.codes().regionOf(CubeCells.group(key));
                violations.add(what.then(
                        "",
                        Text.of("不等于合计：地区{0}，{1}≠{2}", " do not add up to the whole: region {0}, {1} is not {2}")
                                .with(region, part, whole)));
            }
        });
        return wholes.size();
    }
}

package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All cubes whose rows count at the same time. */
final class Strand {
    private final RowTime time;
    private final List<Selection> selections = new ArrayList<>();
    private int[] room = {};
    private int[] rowPlaces = {};

    /** @param cubes positions among all cubes */
    private Strand(BatchLayout layout, RowTime time, List<CubeSpec> specs, List<Integer> cubes) {
        this.time = time;
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int cube : cubes) {
            alike.computeIfAbsent(Selection.asked(layout, specs.get(cube)), k -> new ArrayList<>())
                    .add(cube);
        }
        alike.values().forEach(some -> selections.add(new Selection(layout, specs, some)));
    }

    /** The strands of all cubes: one for each way to place rows in time. */
    static List<Strand> of(BatchLayout layout, List<CubeSpec> specs) {
        Map<RowTime, List<Integer>> cubes = new LinkedHashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            for (RowTime time : RowTime.of(specs.get(i))) {
                cubes.computeIfAbsent(time, t -> new ArrayList<>()).add(i);
            }
        }
        return cubes.entrySet().stream()
                .map(e -> new Strand(layout, e.getKey(), specs, e.getValue()))
                .toList();
    }

    void add(BatchReader reader) {
        int[] slices = time.slices(reader.dates, reader.rows, room);
        room = time.timing() == Timing.EVENT ? room : slices;
        rowPlaces = rowPlaces.length < reader.rows ? new int[reader.rows] : rowPlaces;
        int[] regions = reader.regions.codes();
        for (int i = 0; i < reader.rows; i++) {
            // Rows that do not count are told apart by their slice; they take the place of another.
            rowPlaces[i] = reader.places.code(regions[i], Math.max(slices[i], 0));
        }
        selections.forEach(s -> s.add(reader, slices, rowPlaces));
    }

    void project(BatchReader reader, TaskCells[] tables) {
        selections.forEach(s -> s.project(reader, time.sign(), tables));
    }
}

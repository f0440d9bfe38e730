package org.investstat.indicator.pass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.pass.column.BatchLayout;
import org.jspecify.annotations.Nullable;

/** All cubes whose rows count at the same time. */
final class TimedCubes {
    private final RowTime time;
    private final List<RowKinds> selections = new ArrayList<>();
    private int[] room = {};
    private int[] rowPlaces = {};
    private final List<CubeSpec> specs;
    private @Nullable AgedBatch aged;

    /** @param cubes positions among all cubes */
    private TimedCubes(BatchLayout layout, RowTime time, List<CubeSpec> specs, List<Integer> cubes) {
        this.time = time;
        this.specs = cubes.stream().map(specs::get).toList();
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int cube : cubes) {
            alike.computeIfAbsent(RowKinds.asked(layout, specs.get(cube)), k -> new ArrayList<>())
                    .add(cube);
        }
        alike.values().forEach(some -> selections.add(new RowKinds(layout, specs, some)));
    }

    /** The strands of all cubes: one for each way to place rows in time. */
    static List<TimedCubes> of(BatchLayout layout, List<CubeSpec> specs) {
        Map<RowTime, List<Integer>> cubes = new LinkedHashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).timing() == Timing.AGED && !layout.aged()) {
                continue;
            }
            for (RowTime time : RowTime.of(specs.get(i))) {
                cubes.computeIfAbsent(time, t -> new ArrayList<>()).add(i);
            }
        }
        return cubes.entrySet().stream()
                .map(e -> new TimedCubes(layout, e.getKey(), specs, e.getValue()))
                .toList();
    }

    void add(BatchReader reader) {
        if (time.timing() != Timing.AGED) {
            addNow(reader);
            return;
        }
        AgedBatch batch = aged == null ? new AgedBatch(reader, time.date(), specs) : aged;
        aged = batch;
        batch.read();
        for (int layer = 0; layer < reader.layout.slices().aged().layers(); layer++) {
            batch.age(layer);
            add(reader, batch, batch.slices());
        }
    }

    private void addNow(BatchReader reader) {
        int[] slices = time.slices(reader.dates, reader.rows, room);
        room = time.timing() == Timing.EVENT ? room : slices;
        add(reader, reader, slices);
    }

    private void add(BatchReader reader, BatchView view, int[] slices) {
        rowPlaces = rowPlaces.length < reader.rows ? new int[reader.rows] : rowPlaces;
        int[] regions = reader.regions.codes();
        for (int i = 0; i < reader.rows; i++) {
            // Rows that do not count are told apart by their slice; they take the place of another.
            rowPlaces[i] = reader.places.code(regions[i], Math.max(slices[i], 0));
        }
        selections.forEach(s -> s.add(view, slices, rowPlaces));
    }

    void project(BatchReader reader, TaskCells[] tables) {
        BatchView view = aged == null ? reader : aged;
        selections.forEach(s -> s.project(view, time.sign(), tables));
    }
}

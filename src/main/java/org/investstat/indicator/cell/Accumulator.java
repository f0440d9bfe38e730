package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.investstat.indicator.cell.CubeSpec.SumSpec;
import org.investstat.indicator.period.TimeSlices;
import org.jspecify.annotations.Nullable;

/** The cells of one partition while its rows go by. */
final class Accumulator {
    private static final int[] NO_MEMBER = {0};

    private final List<CubeSpec> cubes;
    private final List<BagSpec> bagSpecs;
    private final CellTable[] tables;
    private final List<Map<Long, Map<Object, Long>>> bags = new ArrayList<>();

    Accumulator(List<CubeSpec> cubes, List<BagSpec> bagSpecs) {
        this.cubes = cubes;
        this.bagSpecs = bagSpecs;
        this.tables = cubes.stream().map(c -> new CellTable(c.width())).toArray(CellTable[]::new);
        bagSpecs.forEach(b -> bags.add(new HashMap<>()));
    }

    void add(RowReader row) {
        for (int i = 0; i < tables.length; i++) {
            addToCube(cubes.get(i), tables[i], row);
        }
        for (int i = 0; i < bagSpecs.size(); i++) {
            addToBag(bagSpecs.get(i), bags.get(i), row);
        }
    }

    private static void addToCube(CubeSpec cube, CellTable table, RowReader row) {
        int slice = firstSlice(cube, row);
        if (slice == TimeSlices.NONE || !passesAny(cube, row)) {
            return;
        }
        int until = cube.timing() == Timing.STOCK ? row.slices[cube.until()] : TimeSlices.NONE;
        int[] first = members(cube.dimensions(), 0, row);
        int[] second = members(cube.dimensions(), 1, row);
        int firsts = memberCount(cube.dimensions(), 0, row);
        int seconds = memberCount(cube.dimensions(), 1, row);
        for (int i = 0; i < firsts; i++) {
            for (int j = 0; j < seconds; j++) {
                sum(cube, table, row, CellKey.of(row.region, first[i], second[j], slice), 1);
                if (until != TimeSlices.NONE) {
                    sum(cube, table, row, CellKey.of(row.region, first[i], second[j], until), -1);
                }
            }
        }
    }

    /** The slice in which a row begins to count, none where it never does. */
    private static int firstSlice(CubeSpec cube, RowReader row) {
        long day = row.days[cube.date()];
        long end = cube.until() < 0 ? RowReader.NEVER : row.days[cube.until()];
        // A span that ends before it begins is no span; an open end never comes too early.
        boolean inverted = day != RowReader.NEVER && end < day;
        return switch (cube.timing()) {
            case EVENT -> row.slices[cube.date()];
            case STOCK -> end <= day ? TimeSlices.NONE : row.slices[cube.date()];
            case BEGUN -> inverted ? TimeSlices.NONE : day == RowReader.NEVER ? 0 : row.slices[cube.date()];
            case ENDED -> inverted ? TimeSlices.NONE : row.slices[cube.until()];
        };
    }

    private static boolean passesAny(CubeSpec cube, RowReader row) {
        for (SumSpec measure : cube.measures()) {
            if (counts(measure.column(), measure.filter(), row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(int column, int filter, RowReader row) {
        return (filter < 0 || row.filters[filter]) && (column < 0 || row.present[column]);
    }

    private static void sum(CubeSpec cube, CellTable table, RowReader row, long key, int sign) {
        int slot = table.slot(key);
        long[] values = table.values();
        List<SumSpec> measures = cube.measures();
        for (int m = 0; m < measures.size(); m++) {
            SumSpec measure = measures.get(m);
            if (counts(measure.column(), measure.filter(), row)) {
                long amount = measure.column() < 0 ? 1 : row.numbers[measure.column()];
                values[slot + 2 * m] += sign;
                values[slot + 2 * m + 1] = Math.addExact(values[slot + 2 * m + 1], sign * amount);
            }
        }
    }

    private static void addToBag(BagSpec bag, Map<Long, Map<Object, Long>> cells, RowReader row) {
        int slice = row.slices[bag.date()];
        @Nullable Object value = slice == TimeSlices.NONE ? null : value(bag, row);
        if (value == null || (bag.filter() >= 0 && !row.filters[bag.filter()])) {
            return;
        }
        int[] first = members(bag.dimensions(), 0, row);
        int[] second = members(bag.dimensions(), 1, row);
        int firsts = memberCount(bag.dimensions(), 0, row);
        int seconds = memberCount(bag.dimensions(), 1, row);
        for (int i = 0; i < firsts; i++) {
            for (int j = 0; j < seconds; j++) {
                cells.computeIfAbsent(CellKey.of(row.region, first[i], second[j], slice), k -> new HashMap<>())
                        .merge(value, 1L, Long::sum);
            }
        }
    }

    private static @Nullable Object value(BagSpec bag, RowReader row) {
        if (bag.text()) {
            UTF8String text = row.texts[bag.column()];
            return text == null ? null : text.toString();
        }
        return row.present[bag.column()] ? (Object) row.numbers[bag.column()] : null;
    }

    private static int[] members(int[] dimensions, int place, RowReader row) {
        return place < dimensions.length ? row.members[dimensions[place]] : NO_MEMBER;
    }

    private static int memberCount(int[] dimensions, int place, RowReader row) {
        return place < dimensions.length ? row.memberCounts[dimensions[place]] : 1;
    }

    CellBlock block(RowReader row) {
        String[] regions = row.regionWords();
        CellKey.require(regions.length, CellKey.REGION_BITS, "region_code");
        String[][] members = row.memberWords();
        for (String[] words : members) {
            CellKey.require(words.length, CellKey.MEMBER_BITS, words.length == 0 ? "" : words[0]);
        }
        long[][] keys = new long[tables.length][];
        long[][] values = new long[tables.length][];
        for (int i = 0; i < tables.length; i++) {
            keys[i] = tables[i].sortedKeys();
            int width = cubes.get(i).width();
            values[i] = new long[keys[i].length * width];
            for (int k = 0; k < keys[i].length; k++) {
                System.arraycopy(tables[i].values(), tables[i].slot(keys[i][k]), values[i], k * width, width);
            }
        }
        return new CellBlock(row.rows, row.firstDay, regions, members, keys, values, bags);
    }
}

package org.investstat.indicator.pass;

import java.util.Arrays;
import java.util.List;
import org.investstat.indicator.cell.BagSpec;
import org.investstat.indicator.cell.BagTable;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.CellKey;
import org.investstat.indicator.cell.CellTable;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.CubeSpec.SumSpec;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.period.TimeSlices;

/** The cells of one partition while its rows go by. */
final class Accumulator {
    private static final int[] NO_MEMBER = {0};

    private final List<CubeSpec> cubes;
    private final List<BagSpec> bagSpecs;
    private final CellTable[] tables;
    private final BagTable[] bags;

    Accumulator(List<CubeSpec> cubes, List<BagSpec> bagSpecs) {
        this.cubes = cubes;
        this.bagSpecs = bagSpecs;
        this.tables = cubes.stream().map(c -> new CellTable(c.width())).toArray(CellTable[]::new);
        this.bags = bagSpecs.stream().map(b -> new BagTable()).toArray(BagTable[]::new);
    }

    void add(RowReader row) {
        for (int i = 0; i < tables.length; i++) {
            addToCube(cubes.get(i), tables[i], row);
        }
        for (int i = 0; i < bagSpecs.size(); i++) {
            addToBag(bagSpecs.get(i), bags[i], row);
        }
    }

    private static void addToCube(CubeSpec cube, CellTable table, RowReader row) {
        boolean another = row.agedDate != RowReader.NOT_AGED && cube.timing() != Timing.AGED;
        int slice = another ? TimeSlices.NONE : firstSlice(cube, row);
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
            case EVENT, AGED -> row.slice(cube.date(), cube.timing());
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

    private static void addToBag(BagSpec bag, BagTable cells, RowReader row) {
        int slice = row.slice(bag.date(), bag.timing());
        boolean valued = bag.text() ? row.texts[bag.column()] != RowReader.NO_TEXT : row.present[bag.column()];
        if (slice == TimeSlices.NONE || !valued || (bag.filter() >= 0 && !row.filters[bag.filter()])) {
            return;
        }
        long value = bag.text() ? row.texts[bag.column()] : row.numbers[bag.column()];
        int[] first = members(bag.dimensions(), 0, row);
        int[] second = members(bag.dimensions(), 1, row);
        int firsts = memberCount(bag.dimensions(), 0, row);
        int seconds = memberCount(bag.dimensions(), 1, row);
        for (int i = 0; i < firsts; i++) {
            for (int j = 0; j < seconds; j++) {
                cells.add(CellKey.of(row.region, first[i], second[j], slice), value, 1);
            }
        }
    }

    private static int[] members(int[] dimensions, int place, RowReader row) {
        return place < dimensions.length ? row.members[dimensions[place]] : NO_MEMBER;
    }

    private static int memberCount(int[] dimensions, int place, RowReader row) {
        return place < dimensions.length ? row.memberCounts[dimensions[place]] : 1;
    }

    CellBlock block(RowReader row) {
        return new CellBlock(
                row.rowsSeen(),
                row.firstDay(),
                row.regionWords(),
                row.memberWords(),
                Arrays.stream(tables).map(CellTable::keys).toArray(long[][]::new),
                Arrays.stream(tables).map(CellTable::packed).toArray(long[][]::new),
                row.textWords(),
                Arrays.stream(bags).map(BagTable::entries).toList());
    }
}

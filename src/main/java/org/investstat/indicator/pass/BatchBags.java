package org.investstat.indicator.pass;

import java.util.List;
import java.util.stream.Stream;
import org.investstat.indicator.cell.BagEntries;
import org.investstat.indicator.cell.BagSpec;
import org.investstat.indicator.cell.BagTable;
import org.investstat.indicator.cell.CellKey;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.pass.column.MemberColumn;
import org.investstat.indicator.period.TimeSlices;

/** The bags of one task while its batches go by; keys are of the task's codes. */
final class BatchBags {
    private static final int[] NO_MEMBER = {0};

    private final List<BagSpec> specs;
    private final BagTable[] tables;

    BatchBags(List<BagSpec> specs) {
        this.specs = specs;
        this.tables = Stream.generate(BagTable::new).limit(specs.size()).toArray(BagTable[]::new);
    }

    void add(BatchReader reader) {
        for (int i = 0; i < tables.length; i++) {
            if (specs.get(i).timing() != Timing.AGED) {
                add(reader, specs.get(i), tables[i]);
            }
        }
    }

    private static void add(BatchReader reader, BagSpec spec, BagTable table) {
        int[] slices = reader.dates[spec.date()].slices();
        int[] codes = reader.conditions.codes();
        for (int row = 0; row < reader.rows; row++) {
            if (slices[row] != TimeSlices.NONE && counts(reader, spec, row, codes[row])) {
                add(reader, spec, table, row, slices[row]);
            }
        }
    }

    private static boolean counts(BatchReader reader, BagSpec spec, int row, int code) {
        long bits = reader.conditions.bits(code);
        boolean passes = spec.filter() < 0 || (bits & Conditions.filterBit(spec.filter())) != 0;
        boolean valued = spec.text()
                ? reader.texts[spec.column()].value(reader.texts[spec.column()].codes()[row]) != null
                : (bits & Conditions.numberBit(reader.layout, spec.column())) != 0;
        return passes && valued;
    }

    private static void add(BatchReader reader, BagSpec spec, BagTable table, int row, int slice) {
        long value = spec.text()
                ? reader.texts[spec.column()].codes()[row]
                : reader.numbers[spec.column()].numbers()[row];
        int region = reader.regions.codes()[row];
        for (int first : members(reader, spec.dimensions(), 0, row)) {
            for (int second : members(reader, spec.dimensions(), 1, row)) {
                table.add(CellKey.of(region, first, second, slice), value, 1);
            }
        }
    }

    private static int[] members(BatchReader reader, int[] dimensions, int place, int row) {
        if (place >= dimensions.length) {
            return NO_MEMBER;
        }
        MemberColumn column = reader.members[dimensions[place]];
        return column.members(column.codes()[row]);
    }

    List<BagEntries> entries() {
        return Stream.of(tables).map(BagTable::entries).toList();
    }
}

package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.List;
import org.investstat.indicator.pass.RandomStages;

/** Cells as lines, to be compared. */
public final class CellDump {
    private CellDump() {}

    /** Values and frequencies of a bag, a line each. */
    public static List<String> of(BagCells bag) {
        List<String> lines = new ArrayList<>();
        for (long group : bag.groups()) {
            for (int slice = 0; slice < RandomStages.SLICES.count(); slice++) {
                for (int at = bag.start(group, slice); at < bag.start(group, slice + 1); at++) {
                    lines.add(group + " " + slice + " " + bag.value(bag.place(at)) + " " + bag.count(at));
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    /** Keys and sums of a cube, a line each. */
    public static List<String> of(CubeCells cube, int width) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cube.size(); i++) {
            StringBuilder line = new StringBuilder().append(cube.key(i));
            for (int at = 0; at < width; at++) {
                line.append(' ').append(cube.cell(i, at));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}

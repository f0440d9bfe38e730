package org.investstat.indicator.pass;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.CubeSpec.SumSpec;
import org.investstat.indicator.pass.column.AgedColumns;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.indicator.pass.column.LongColumn;
import org.investstat.indicator.pass.column.MemberColumn;
import org.investstat.indicator.period.AgedSlices;

/** A batch as its rows were on the days that periods are compared with, one layer of {@link AgedSlices} after the other. */
final class AgedBatch implements BatchView {
    private final BatchReader reader;
    private final int date;
    private final AgedSlices aged;
    private final AgedColumns columns;
    private final MemberColumn[] members;
    private final LongColumn[] numbers;
    private final Conditions conditions;
    private int[] slices = {};
    private int[] states = {};

    /**
     * A view of what a reader reads.
     *
     * @param date position among the plan's dates
     * @param cubes what is asked of the rows
     */
    AgedBatch(BatchReader reader, int date, List<CubeSpec> cubes) {
        int[] filters = asked(cubes, SumSpec::filter);
        int[] summed = asked(cubes, SumSpec::column);
        Set<Integer> dimensions = cubes.stream()
                .flatMap(cube -> Arrays.stream(cube.dimensions()).boxed())
                .collect(Collectors.toSet());
        BatchLayout layout = reader.layout;
        this.reader = reader;
        this.date = date;
        this.aged = layout.slices().aged();
        this.columns = new AgedColumns(layout, reader.columns(), layout.dates()[date]);
        this.members = IntStream.range(0, reader.members.length)
                .mapToObj(i -> dimensions.contains(i)
                        ? columns.members(layout.dimensions()[i], reader.members[i])
                        : reader.members[i])
                .toArray(MemberColumn[]::new);
        this.numbers = IntStream.range(0, reader.numbers.length)
                .mapToObj(i -> Arrays.stream(summed).anyMatch(n -> n == i)
                        ? columns.numbers(layout.numbers()[i], reader.numbers[i])
                        : reader.numbers[i])
                .toArray(LongColumn[]::new);
        this.conditions = new Conditions(layout, columns, filters, summed);
    }

    /** What measures name by position, -1 aside. */
    private static int[] asked(List<CubeSpec> cubes, ToIntFunction<SumSpec> what) {
        return cubes.stream()
                .flatMap(cube -> cube.measures().stream())
                .mapToInt(what)
                .filter(position -> position >= 0)
                .distinct()
                .toArray();
    }

    /** Takes the batch that the reader has read. */
    void read() {
        columns.read(reader.batch());
        if (slices.length < reader.rows) {
            slices = new int[reader.rows];
            states = new int[reader.rows];
        }
    }

    void age(int layer) {
        int[] of = reader.dates[date].slices();
        for (int i = 0; i < reader.rows; i++) {
            slices[i] = aged.of(layer, of[i]);
            states[i] = slices[i] == AgedSlices.NONE ? Integer.MIN_VALUE : aged.state(slices[i]);
        }
        columns.age(states, reader.rows);
        conditions.read(reader.rows);
    }

    /** The aged slice of each row, {@link AgedSlices#NONE} where it is not compared. */
    int[] slices() {
        return slices;
    }

    @Override
    public int rows() {
        return reader.rows;
    }

    @Override
    public MemberColumn[] members() {
        return members;
    }

    @Override
    public LongColumn[] numbers() {
        return numbers;
    }

    @Override
    public Conditions conditions() {
        return conditions;
    }
}

package org.investstat.indicator.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slices of earlier periods, each with the day whose state its rows are looked at in. The same days are compared at
 * several ages (a January as a month, as part of a quarter, and a year later), so there are layers: in one layer a slice
 * has one state, and every earlier period is a run of whole slices of one layer. There are about as many layers as kinds
 * of periods. Aged slices are numbered through all layers.
 */
public final class AgedSlices implements Serializable {
    /** Of a slice that no period of a layer covers. */
    public static final int NONE = -1;

    private static final int NO_STATE = Integer.MIN_VALUE;

    private final List<Layer> layers = new ArrayList<>();
    private final Map<Compared, Integer> layerOf = new HashMap<>();
    /** Day since 1970-01-01 by number. */
    private final int[] states;

    /** The slices of one layer. */
    private static final class Layer implements Serializable {
        /** State by slice, {@link #NO_STATE} where nothing is compared. */
        final int[] states;
        /** Slices at which a period begins, or the one before it ends. */
        final boolean[] cuts;
        /** Number by slice. */
        final int[] numbers;

        Layer(int slices) {
            states = new int[slices];
            Arrays.fill(states, NO_STATE);
            cuts = new boolean[slices + 1];
            numbers = new int[slices];
            Arrays.fill(numbers, NONE);
        }

        boolean takes(int from, int to, int state) {
            for (int slice = from; slice < to; slice++) {
                if (states[slice] != NO_STATE && states[slice] != state) {
                    return false;
                }
            }
            return true;
        }

        void put(int from, int to, int state) {
            Arrays.fill(states, from, to, state);
            cuts[from] = true;
            cuts[to] = true;
        }

        /** Numbers runs of slices that are always asked for together, and returns the next number. */
        int number(int first) {
            int next = first - 1;
            for (int slice = 0; slice < numbers.length; slice++) {
                if (states[slice] != NO_STATE) {
                    next += cuts[slice] || slice == 0 || numbers[slice - 1] == NONE ? 1 : 0;
                    numbers[slice] = next;
                }
            }
            return next + 1;
        }
    }

    AgedSlices(TimeSlices slices, List<Compared> compared) {
        Set<Compared> different = new LinkedHashSet<>(compared);
        for (Compared one : different) {
            layerOf.put(one, place(slices, one));
        }
        int count = 0;
        for (Layer layer : layers) {
            count = layer.number(count);
        }
        states = new int[count];
        for (Layer layer : layers) {
            for (int slice = 0; slice < layer.numbers.length; slice++) {
                if (layer.numbers[slice] != NONE) {
                    states[layer.numbers[slice]] = layer.states[slice];
                }
            }
        }
    }

    private int place(TimeSlices slices, Compared one) {
        int from = slices.from(one.days());
        int to = slices.to(one.days());
        int state = (int) one.state().toEpochDay();
        int layer = 0;
        while (layer < layers.size() && !layers.get(layer).takes(from, to, state)) {
            layer++;
        }
        if (layer == layers.size()) {
            layers.add(new Layer(slices.count()));
        }
        layers.get(layer).put(from, to, state);
        return layer;
    }

    public int layers() {
        return layers.size();
    }

    /** How many there are, in all layers. */
    public int count() {
        return states.length;
    }

    /** The number of a slice in a layer, {@link #NONE} where nothing is compared. */
    public int of(int layer, int slice) {
        return slice < 0 ? NONE : layers.get(layer).numbers[slice];
    }

    /** The day, since 1970-01-01, whose state the rows of an aged slice are looked at in. */
    public int state(int number) {
        return states[number];
    }

    /** Days in a row of one layer that are looked at in one state. */
    public record Run(DateRange days, LocalDate state) {}

    /** The runs of a layer, in their order. */
    public List<Run> runs(TimeSlices slices, int layer) {
        int[] of = layers.get(layer).states;
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int slice = 1; slice <= of.length; slice++) {
            if (slice == of.length || of[slice] != of[from]) {
                if (of[from] != NO_STATE) {
                    DateRange days = new DateRange(slices.firstDay(from), slices.lastDay(slice - 1));
                    runs.add(new Run(days, LocalDate.ofEpochDay(of[from])));
                }
                from = slice;
            }
        }
        return runs;
    }

    /** The first aged slice of an earlier period. */
    public int from(TimeSlices slices, Compared compared) {
        return numbers(compared)[slices.from(compared.days())];
    }

    /** The aged slice behind the last one of an earlier period. */
    public int to(TimeSlices slices, Compared compared) {
        return numbers(compared)[slices.to(compared.days()) - 1] + 1;
    }

    private int[] numbers(Compared compared) {
        Integer layer = layerOf.get(compared);
        if (layer == null) {
            throw new IllegalArgumentException("not compared: " + compared);
        }
        return layers.get(layer).numbers;
    }
}

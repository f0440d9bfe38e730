package org.investstat.indicator.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The cells of several partitions, added up under codes that they have in common. */
public final class BlockUnion {
    private final List<CubeSpec> cubes;
    private final List<BagSpec> bagSpecs;
    private final CodeBook codes;
    private final CellTable[] tables;
    private final BagTable[] bags;
    private final Set<String> regions = new TreeSet<>();
    private long rows;
    private long firstDay = Long.MAX_VALUE;

    BlockUnion(List<CubeSpec> cubes, List<BagSpec> bagSpecs, CodeBook codes) {
        this.cubes = cubes;
        this.bagSpecs = bagSpecs;
        this.codes = codes;
        this.tables = cubes.stream().map(c -> new CellTable(c.width())).toArray(CellTable[]::new);
        this.bags = bagSpecs.stream().map(b -> new BagTable()).toArray(BagTable[]::new);
    }

    /** The cells of both, under codes of their own. */
    public static CellBlock of(List<CubeSpec> cubes, List<BagSpec> bagSpecs, CellBlock one, CellBlock other) {
        TaskCodes codes = new TaskCodes(one);
        BlockUnion union = new BlockUnion(cubes, bagSpecs, codes);
        union.add(one);
        union.add(other);
        return new CellBlock(
                union.rows,
                union.firstDay,
                codes.regions(),
                codes.members(),
                Arrays.stream(union.tables).map(CellTable::keys).toArray(long[][]::new),
                Arrays.stream(union.tables).map(CellTable::packed).toArray(long[][]::new),
                codes.texts(),
                Arrays.stream(union.bags).map(BagTable::entries).toList());
    }

    /** Adds what one partition has; cubes at the same time, as many as there are cores. */
    void add(CellBlock block) {
        rows += block.rows();
        regions.addAll(List.of(block.regions()));
        firstDay = Math.min(firstDay, block.firstDay());
        BlockCodes translated = new BlockCodes(block, codes);
        IntStream.range(0, tables.length).parallel().forEach(i -> addCube(i, block, translated));
        IntStream.range(0, bags.length).parallel().forEach(i -> addBag(i, block, translated));
    }

    private void addCube(int cube, CellBlock block, BlockCodes translated) {
        int width = cubes.get(cube).width();
        int[] dimensions = cubes.get(cube).dimensions();
        long[] keys = block.keys()[cube];
        tables[cube].reserve(keys.length);
        for (int i = 0; i < keys.length; i++) {
            tables[cube].add(translated.key(keys[i], dimensions), block.values()[cube], i * width);
        }
    }

    private void addBag(int bag, CellBlock block, BlockCodes translated) {
        BagSpec spec = bagSpecs.get(bag);
        BagEntries entries = block.bags().get(bag);
        for (int i = 0; i < entries.size(); i++) {
            long value = spec.text() ? translated.text(spec.column(), (int) entries.values()[i]) : entries.values()[i];
            bags[bag].add(translated.key(entries.keys()[i], spec.dimensions()), value, entries.counts()[i]);
        }
    }

    CellTable cube(int cube) {
        return tables[cube];
    }

    /** Gives up a cube that nobody asks for any more. */
    void forget(int cube) {
        tables[cube] = new CellTable(cubes.get(cube).width());
    }

    BagTable bag(int bag) {
        return bags[bag];
    }

    /** Codes of the regions that rows name themselves. */
    Set<String> regions() {
        return regions;
    }

    long rows() {
        return rows;
    }

    long firstDay() {
        return firstDay;
    }
}

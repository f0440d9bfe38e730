package org.investstat.indicator.pass;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.investstat.indicator.cell.BagSpec;
import org.investstat.indicator.cell.BlockUnion;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.TaskCodes;
import scala.Tuple2;

/** Unites the blocks of many tasks on the executors, so that the driver is handed few, however large the cluster. */
final class BlockGathering implements FlatMapFunction<Iterator<CellBlock>, CellBlock> {
    private final List<CubeSpec> cubes;
    private final List<BagSpec> bagSpecs;

    BlockGathering(List<CubeSpec> cubes, List<BagSpec> bagSpecs) {
        this.cubes = List.copyOf(cubes);
        this.bagSpecs = List.copyOf(bagSpecs);
    }

    /** At most so many blocks with the same cells, united so many at a time: a stage for each power of it. */
    JavaRDD<CellBlock> atMost(int some, JavaRDD<CellBlock> blocks) {
        int many = blocks.getNumPartitions();
        if (many <= some) {
            return blocks;
        }
        int groups = (many + some - 1) / some;
        JavaRDD<CellBlock> united = blocks.mapPartitionsWithIndex((i, of) -> new Numbered(i % groups, of), true)
                .mapToPair(block -> block)
                .partitionBy(new HashPartitioner(groups))
                .values()
                .mapPartitions(this);
        return atMost(some, united);
    }

    /** Blocks with the number of the group that they go to. */
    private record Numbered(int group, Iterator<CellBlock> blocks) implements Iterator<Tuple2<Integer, CellBlock>> {
        @Override
        public boolean hasNext() {
            return blocks.hasNext();
        }

        @Override
        public Tuple2<Integer, CellBlock> next() {
            return new Tuple2<>(group, blocks.next());
        }
    }

    @Override
    public Iterator<CellBlock> call(Iterator<CellBlock> blocks) {
        CellBlock first = blocks.next();
        TaskCodes codes = new TaskCodes(first);
        BlockUnion union = new BlockUnion(cubes, bagSpecs, codes);
        union.add(first);
        blocks.forEachRemaining(union::add);
        return List.of(block(union, codes)).iterator();
    }

    private CellBlock block(BlockUnion union, TaskCodes codes) {
        return new CellBlock(
                union.rows(),
                union.firstDay(),
                codes.regions(),
                codes.members(),
                IntStream.range(0, cubes.size())
                        .mapToObj(i -> union.cube(i).keys())
                        .toArray(long[][]::new),
                IntStream.range(0, cubes.size())
                        .mapToObj(i -> union.cube(i).packed())
                        .toArray(long[][]::new),
                codes.texts(),
                IntStream.range(0, bagSpecs.size())
                        .mapToObj(i -> union.bag(i).entries())
                        .toList());
    }
}

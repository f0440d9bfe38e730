package org.investstat.indicator.pass;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.investstat.indicator.cell.BagSpec;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.indicator.pass.column.MemberColumn;
import org.investstat.indicator.pass.column.TextColumn;

/** The one pass over a fact in column batches: each partition becomes one {@link CellBlock}. */
final class BatchPass implements FlatMapFunction<Iterator<ColumnarBatch>, CellBlock> {
    private final BatchLayout layout;
    private final List<CubeSpec> cubes;
    private final List<BagSpec> bags;

    BatchPass(BatchLayout layout, List<CubeSpec> cubes, List<BagSpec> bags) {
        this.layout = layout;
        this.cubes = List.copyOf(cubes);
        this.bags = List.copyOf(bags);
    }

    @Override
    public Iterator<CellBlock> call(Iterator<ColumnarBatch> batches) {
        BatchReader reader = new BatchReader(layout);
        List<TimedCubes> strands = TimedCubes.of(layout, cubes);
        BatchBags values = new BatchBags(bags);
        while (batches.hasNext()) {
            reader.read(batches.next());
            strands.forEach(strand -> strand.add(reader));
            values.add(reader);
        }
        TaskCells[] tables = cubes.stream().map(c -> new TaskCells(c.width())).toArray(TaskCells[]::new);
        strands.forEach(strand -> strand.project(reader, tables));
        return List.of(block(reader, tables, values)).iterator();
    }

    private static CellBlock block(BatchReader reader, TaskCells[] tables, BatchBags bags) {
        return new CellBlock(
                reader.rowsSeen(),
                reader.firstDay(),
                reader.regions.words(),
                Stream.of(reader.members).map(MemberColumn::words).toArray(String[][]::new),
                Arrays.stream(tables).map(t -> t.keys(reader.places)).toArray(long[][]::new),
                Arrays.stream(tables).map(TaskCells::packed).toArray(long[][]::new),
                Stream.of(reader.texts).map(TextColumn::words).toArray(String[][]::new),
                bags.entries());
    }
}

package org.investstat.indicator.pass;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.investstat.indicator.cell.BagSpec;
import org.investstat.indicator.cell.CellBlock;
import org.investstat.indicator.cell.CubeSpec;
import org.investstat.indicator.cell.RowLayout;

/** The one pass over a fact: each partition becomes one {@link CellBlock}. */
final class FactPass implements FlatMapFunction<Iterator<InternalRow>, CellBlock> {
    private final RowLayout layout;
    private final List<CubeSpec> cubes;
    private final List<BagSpec> bags;

    FactPass(RowLayout layout, List<CubeSpec> cubes, List<BagSpec> bags) {
        this.layout = layout;
        this.cubes = List.copyOf(cubes);
        this.bags = List.copyOf(bags);
    }

    @Override
    public Iterator<CellBlock> call(Iterator<InternalRow> rows) {
        RowReader reader = new RowReader(layout);
        Accumulator cells = new Accumulator(cubes, bags);
        while (rows.hasNext()) {
            reader.read(rows.next());
            cells.add(reader);
        }
        return List.of(cells.block(reader)).iterator();
    }
}

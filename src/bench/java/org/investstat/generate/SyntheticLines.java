package org.investstat.generate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.table.Facts;

/**
 * The fact {@link Facts#CONTRACT_LINES} that a run over {@link SyntheticLedgers} of the same extent publishes, without
 * reading them; sorted by its key, a partition a part, without a shuffle.
 */
public final class SyntheticLines {
    private SyntheticLines() {}

    /**
     * The rows, in the columns of the fact.
     *
     * @param home the province that receives the investment
     */
    public static Dataset<Row> of(
            SparkSession session, Extent extent, BroadcastValue<Reference> reference, String home) {
        List<Integer> parts = IntStream.range(0, extent.contractParts()).boxed().toList();
        JavaRDD<Row> lines = JavaSparkContext.fromSparkContext(session.sparkContext())
                .parallelize(parts, parts.size())
                .flatMap(index -> {
                    Extent.Part part = extent.contractPart(index);
                    LineRows rows = new LineRows(new World(extent, reference.value(), home), part);
                    return LongStream.range(part.from(), part.to())
                            .boxed()
                            .flatMap(rows::of)
                            .iterator();
                });
        return session.createDataFrame(lines, Facts.CONTRACT_LINES.table().struct());
    }
}

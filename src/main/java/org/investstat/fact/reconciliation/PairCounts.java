package org.investstat.fact.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerDifference;
import org.investstat.table.RowColumns.RowColumn;
import org.jspecify.annotations.Nullable;

/** Projects of each pair of ledgers, counted; pairs are few. */
final class PairCounts implements Rows.Aggregate<PairCounts> {
    private static final long serialVersionUID = 1;
    private static final List<String> PAIR = List.of(
            "half_month", "level_a", "submitter_a", "submitter_a_name", "level_b", "submitter_b", "submitter_b_name");
    private static final List<String> COUNTED = Stream.concat(
                    Stream.of(Reconciliation.ROWS_OF_A, Reconciliation.COMPARED, Reconciliation.MATCHED),
                    Arrays.stream(LedgerDifference.values()).map(LedgerDifference::id))
            .toList();
    private static final int ROWS_OF_A = COUNTED.indexOf(Reconciliation.ROWS_OF_A);
    private static final int COMPARED = COUNTED.indexOf(Reconciliation.COMPARED);
    private static final int MATCHED = COUNTED.indexOf(Reconciliation.MATCHED);

    private static final StructType TYPE = type();
    private static final int[] KEY =
            PAIR.stream().mapToInt(MeetingComparison.COMPARED::fieldIndex).toArray();
    private static final int LEVEL_B = MeetingComparison.COMPARED.fieldIndex("level_b");
    private static final int FILE_A = MeetingComparison.COMPARED.fieldIndex("source_file_a");
    private static final int DIFFERENCES = MeetingComparison.COMPARED.fieldIndex("differences");
    private static final RowColumn<String> DIFFERENCE = RowColumn.of(MeetingComparison.DIFFERENCE, "difference");

    private final Map<List<@Nullable Object>, long[]> counts = new HashMap<>();

    private static StructType type() {
        StructType type = new StructType();
        for (String column : PAIR) {
            type = type.add(column, DataTypes.StringType);
        }
        for (String column : COUNTED) {
            type = type.add(column, DataTypes.LongType);
        }
        return type;
    }

    /** @param compared of {@link MeetingComparison#COMPARED} */
    @Override
    public void add(Row compared) {
        @Nullable Object[] pair = new @Nullable Object[KEY.length];
        Arrays.setAll(pair, i -> compared.get(KEY[i]));
        long[] of = counts.computeIfAbsent(Arrays.asList(pair), p -> new long[COUNTED.size()]);
        of[ROWS_OF_A] += compared.isNullAt(FILE_A) ? 0 : 1;
        if (!compared.isNullAt(LEVEL_B)) {
            List<Row> differences = Values.list(compared, DIFFERENCES);
            of[COMPARED]++;
            of[MATCHED] += differences.isEmpty() ? 1 : 0;
            for (Row difference : differences) {
                of[COUNTED.indexOf(DIFFERENCE.required(difference))]++;
            }
        }
    }

    @Override
    public void merge(PairCounts other) {
        other.counts.forEach((pair, more) -> counts.merge(pair, more, PairCounts::sum));
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    Rows rows() {
        List<Row> rows = new ArrayList<>();
        counts.forEach((pair, of) -> {
            List<@Nullable Object> values = new ArrayList<>(pair);
            Arrays.stream(of).forEach(values::add);
            rows.add(RowFactory.create(values.toArray()));
        });
        return Rows.ofList(rows, TYPE);
    }
}

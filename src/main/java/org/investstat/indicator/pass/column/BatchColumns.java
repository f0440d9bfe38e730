package org.investstat.indicator.pass.column;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The coded columns of one task; a column that is asked for in several roles is read once. */
public final class BatchColumns implements ConditionColumns {
    private final BatchLayout layout;
    private final Map<Integer, CodeColumn> values = new LinkedHashMap<>();
    private final Map<Integer, CodeColumn> presences = new LinkedHashMap<>();

    public BatchColumns(BatchLayout layout) {
        this.layout = layout;
    }

    public TextColumn text(int position) {
        return (TextColumn) values.computeIfAbsent(position, TextColumn::new);
    }

    public MemberColumn members(int position) {
        return (MemberColumn) values.computeIfAbsent(position, layout::members);
    }

    @Override
    public CodeColumn condition(int position) {
        return values.computeIfAbsent(position, layout::condition);
    }

    @Override
    public CodeColumn presence(int position) {
        return presences.computeIfAbsent(position, layout::presence);
    }

    public void read(ColumnarBatch batch) {
        values.values().forEach(column -> column.read(batch));
        presences.values().forEach(column -> column.read(batch));
    }
}

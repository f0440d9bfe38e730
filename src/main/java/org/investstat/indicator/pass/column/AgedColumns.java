package org.investstat.indicator.pass.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.investstat.table.Dimension;
import org.investstat.table.StateColumn.How;

/** The columns of one task as they were on earlier days, made from those as they are and the days that they go by. */
public final class AgedColumns implements ConditionColumns {
    private final BatchLayout layout;
    private final BatchColumns columns;
    /** Position of the date that places the rows: what is settled on it is as it is. */
    private final int date;

    private final List<Input> inputs = new ArrayList<>();
    private final Map<Integer, DayColumn> days = new HashMap<>();
    private final Map<Integer, DayLists> lists = new HashMap<>();
    private final Map<Integer, AgedCodes> values = new LinkedHashMap<>();
    private final Map<Integer, AgedCodes> presences = new LinkedHashMap<>();
    private final List<AgedNumbers> numbers = new ArrayList<>();

    /** What is read once a batch, whatever the age. */
    interface Input {
        public void read(ColumnarBatch batch);
    }

    public AgedColumns(BatchLayout layout, BatchColumns columns, int date) {
        this.layout = layout;
        this.columns = columns;
        this.date = date;
    }

    public void read(ColumnarBatch batch) {
        inputs.forEach(input -> input.read(batch));
    }

    /**
     * Chooses the state in which each row is looked at.
     *
     * @param states the day of each row whose state it is looked at in
     */
    public void age(int[] states, int rows) {
        values.values().forEach(column -> column.age(states, rows));
        presences.values().forEach(column -> column.age(states, rows));
        numbers.forEach(column -> column.age(states, rows));
    }

    private boolean isAged(int position) {
        AgedPosition aged = layout.states().get(position);
        return aged != null && !aged.isSettledOn(position, date);
    }

    private AgedPosition aged(int position) {
        AgedPosition aged = layout.states().get(position);
        if (aged == null) {
            throw new IllegalStateException("no state: " + position);
        }
        return aged;
    }

    public MemberColumn members(int position, MemberColumn column) {
        return isAged(position) ? values.computeIfAbsent(position, p -> value(p, column)) : column;
    }

    @Override
    public CodeColumn condition(int position) {
        CodeColumn column = columns.condition(position);
        return isAged(position) && aged(position).how() != How.COUNT
                ? values.computeIfAbsent(position, p -> value(p, column))
                : column;
    }

    private AgedCodes value(int position, CodeColumn column) {
        AgedPosition aged = aged(position);
        return switch (aged.how()) {
            case DAY -> AgedCodes.since(column, day(position), FlagColumn.NULL);
            case REACHED -> AgedCodes.reached((FlagColumn) column, day(aged.from()[0]));
            case SINCE, KNOWN_SINCE -> AgedCodes.since(column, day(aged.from()[0]), before(aged.how(), column));
            case LISTED -> AgedCodes.listed((ListColumn) column, list(aged.from()[0]));
            default -> throw new IllegalStateException("not told by codes: " + aged.how());
        };
    }

    private static int before(How how, CodeColumn column) {
        if (column instanceof TextColumn text) {
            return how == How.KNOWN_SINCE ? text.code(Dimension.UNKNOWN) : text.none();
        }
        return ListColumn.EMPTY;
    }

    @Override
    public CodeColumn presence(int position) {
        CodeColumn column = columns.presence(position);
        return isAged(position) && aged(position).how() == How.SUM_OF_SOME
                ? presences.computeIfAbsent(position, p -> AgedCodes.ofSome(column, list(aged(p).from()[0])))
                : column;
    }

    public LongColumn numbers(int position, LongColumn column) {
        if (!isAged(position)) {
            return column;
        }
        AgedPosition aged = aged(position);
        DayLists list = list(aged.from()[0]);
        AgedNumbers made = aged.how() == How.COUNT ? AgedNumbers.count(list) : AgedNumbers.sum(list, aged.from()[1]);
        inputs.add(made);
        numbers.add(made);
        return made;
    }

    private DayColumn day(int position) {
        return days.computeIfAbsent(position, p -> {
            DayColumn made = new DayColumn(p);
            inputs.add(made);
            return made;
        });
    }

    private DayLists list(int position) {
        return lists.computeIfAbsent(position, p -> {
            DayLists made = new DayLists(p);
            inputs.add(made);
            return made;
        });
    }
}

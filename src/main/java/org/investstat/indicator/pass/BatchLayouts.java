package org.investstat.indicator.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.cell.RowLayout;
import org.investstat.indicator.pass.column.AgedPosition;
import org.investstat.indicator.pass.column.BatchLayout;
import org.investstat.table.StateColumn;
import org.investstat.table.StateColumn.How;
import scala.jdk.javaapi.CollectionConverters;

/** Finds what a pass needs among the columns of a scan; a fact with anything unusual has no layout. */
final class BatchLayouts {
    /** Decimals of fewer digits are kept in fewer bytes. */
    private static final int FEWEST_LONG_DIGITS = 10;

    private final List<DataType> types;
    private final List<Expression> outputs;
    private final RowLayout rows;
    private final boolean aged;
    private final Map<Integer, AgedPosition> states;

    private BatchLayouts(ColumnScan scan, RowLayout rows, FactPlan plan) {
        this.aged = plan.agesSumsAlone();
        this.states = states(scan.names(), plan.fact().states());
        this.types = scan.types();
        this.outputs = scan.outputs();
        this.rows = rows;
    }

    /**
     * Where a scan has what a pass needs.
     *
     * @param rows where the query has its columns; what states follow from comes behind them
     */
    static Optional<BatchLayout> of(ColumnScan scan, RowLayout rows, FactPlan plan) {
        BatchLayouts layouts = new BatchLayouts(scan, rows, plan);
        return layouts.isUsual() ? Optional.of(layouts.layout()) : Optional.empty();
    }

    private BatchLayout layout() {
        List<Expression> filters = List.copyOf(outputs.subList(rows.firstFilter(), rows.age()));
        return new BatchLayout(
                rows.slices(),
                types,
                position(0),
                positions(1, rows.firstDimension()),
                positions(rows.firstDimension(), rows.firstNumber()),
                positions(rows.firstNumber(), rows.firstText()),
                positions(rows.firstText(), rows.firstFilter()),
                filters,
                states,
                aged && states.values().stream().noneMatch(state -> state.how() == How.LATEST));
    }

    /** The state columns of the scan of which all that they follow from is there. */
    private static Map<Integer, AgedPosition> states(List<String> names, Map<String, StateColumn> known) {
        Map<Integer, AgedPosition> states = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            StateColumn state = known.get(names.get(i));
            if (state != null && names.containsAll(state.from())) {
                int[] from = state.from().stream().mapToInt(names::indexOf).toArray();
                states.put(i, new AgedPosition(state.how(), from));
            }
        }
        return states;
    }

    private int[] positions(int from, int to) {
        return IntStream.range(from, to).map(this::position).toArray();
    }

    private int position(int output) {
        return ((BoundReference) outputs.get(output)).ordinal();
    }

    private boolean isUsual() {
        int filters = rows.firstFilter();
        int conditions = rows.filters() + rows.firstText() - rows.firstNumber();
        return conditions <= Conditions.MOST
                && outputs.subList(0, filters).stream().allMatch(BoundReference.class::isInstance)
                && allMatch(0, 1, StringType.class::isInstance)
                && allMatch(1, rows.firstDimension(), DateType.class::isInstance)
                && allMatch(rows.firstDimension(), rows.firstNumber(), BatchLayouts::isCoded)
                && allMatch(rows.firstNumber(), rows.firstText(), BatchLayouts::isLong)
                && allMatch(rows.firstText(), filters, StringType.class::isInstance)
                && outputs.subList(filters, rows.age()).stream().allMatch(f -> isCoded(f, false));
    }

    private boolean allMatch(int from, int to, Predicate<DataType> what) {
        return outputs.subList(from, to).stream().map(Expression::dataType).allMatch(what);
    }

    private static boolean isLong(DataType type) {
        return type instanceof LongType || (type instanceof DecimalType d && d.precision() >= FEWEST_LONG_DIGITS);
    }

    private static boolean isCoded(DataType type) {
        return type instanceof StringType
                || (type instanceof ArrayType list && list.elementType() instanceof StringType);
    }

    /** Whether all columns of a filter have few values, as far as it asks for them. */
    private static boolean isCoded(Expression filter, boolean onlyPresence) {
        if (filter instanceof BoundReference column) {
            DataType type = column.dataType();
            boolean present = onlyPresence && (type instanceof DateType || type instanceof LongType);
            return present || type instanceof BooleanType || isCoded(type);
        }
        boolean presence = filter instanceof IsNull || filter instanceof IsNotNull;
        return filter.deterministic()
                && CollectionConverters.asJava(filter.children()).stream().allMatch(child -> isCoded(child, presence));
    }
}

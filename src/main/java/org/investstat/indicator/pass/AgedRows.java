package org.investstat.indicator.pass;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.period.AgedSlices;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;
import org.investstat.table.FactSchema;
import org.investstat.table.Money;
import org.investstat.table.StateColumn;

/**
 * The rows of a fact as they were on the earlier days that periods are compared with: what has happened since is not in
 * them. An age is a date column and a layer of {@link AgedSlices}; a row comes once for each age in which it is compared.
 */
public final class AgedRows {
    /** The number of the age: the position of the date among the plan's dates, times the layers, and the layer. */
    static final String AGE = "investstat_age";

    private static final String STATE = "investstat_state";

    private final FactPlan plan;
    private final TimeSlices slices;

    AgedRows(FactPlan plan, TimeSlices slices) {
        this.plan = plan;
        this.slices = slices;
    }

    /** The columns of the fact, in their state, and {@link #AGE}. */
    Dataset<Row> of(Dataset<Row> fact) {
        List<Column> ages = new ArrayList<>();
        Column state = lit(null);
        for (int date : plan.agedDates()) {
            for (int layer = 0; layer < slices.aged().layers(); layer++) {
                int age = date * slices.aged().layers() + layer;
                ages.add(lit(age));
                state = when(col(AGE).equalTo(age), state(col(plan.dates().get(date)), layer))
                        .otherwise(state);
            }
        }
        List<Column> columns = new ArrayList<>();
        plan.fact().table().columns().forEach(c -> columns.add(aged(plan.fact(), c.name(), c.type())));
        columns.add(col(AGE));
        return fact.withColumn(AGE, explode(array(ages.toArray(Column[]::new))))
                .withColumn(STATE, state.cast("date"))
                .where(col(STATE).isNotNull())
                .select(columns.toArray(Column[]::new));
    }

    /** The day whose state a row of a day is looked at in; null where nothing is compared. */
    private Column state(Column day, int layer) {
        Column state = lit(null);
        for (AgedSlices.Run run : slices.aged().runs(slices, layer)) {
            state = when(
                            day.geq(lit(run.days().first()))
                                    .and(day.leq(lit(run.days().last()))),
                            lit(run.state()))
                    .otherwise(state);
        }
        return state;
    }

    private static Column aged(FactSchema fact, String name, DataType type) {
        StateColumn state = fact.states().get(name);
        return state == null ? col(name) : aged(state, name, type).as(name);
    }

    private static Column aged(StateColumn state, String name, DataType type) {
        return switch (state.how()) {
            case UNDATED -> col(name);
            case DAY -> there(name, col(name));
            case REACHED -> col(name).and(hasCome(state.from().get(0)));
            case SINCE ->
                type instanceof ArrayType
                        ? expr("slice(`" + name + "`, 1, if(`" + state.from().get(0) + "` <= " + STATE + ", size(`"
                                + name + "`), 0))")
                        : there(state.from().get(0), col(name));
            case KNOWN_SINCE -> there(state.from().get(0), col(name)).otherwise(lit(Dimension.UNKNOWN));
            case LATEST ->
                greatest(state.from().stream().map(c -> there(c, col(c))).toArray(Column[]::new));
            case LISTED -> expr("slice(`" + name + "`, 1, " + come(state) + ")");
            case COUNT -> expr("cast(" + come(state) + " as bigint)");
            case SUM -> when(col(name).isNotNull(), sum(state));
            case SUM_OF_SOME -> when(expr(come(state) + " > 0"), sum(state));
        };
    }

    private static Column there(String date, Column value) {
        return when(hasCome(date), value);
    }

    private static Column hasCome(String date) {
        return col(date).leq(col(STATE));
    }

    /** How many days of a list have come. */
    private static String come(StateColumn state) {
        return "size(filter(`" + state.from().get(0) + "`, day -> day <= " + STATE + "))";
    }

    private static Column sum(StateColumn state) {
        String money = Money.TYPE.sql();
        return expr("aggregate(slice(`" + state.from().get(1) + "`, 1, " + come(state) + "), cast(0 as " + money
                + "), (sum, amount) -> cast(sum + amount as " + money + "))");
    }
}

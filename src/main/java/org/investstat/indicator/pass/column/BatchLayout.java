package org.investstat.indicator.pass.column;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.investstat.indicator.period.TimeSlices;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Where the pass finds things in a column batch, by position among the columns of the scan.
 *
 * @param types of all columns of the scan
 * @param dimensions columns of lists or texts
 * @param filters conditions on the scan's columns
 * @param states columns that tell a state, as far as something asks for them
 * @param aged whether they can be told for earlier days here
 */
public record BatchLayout(
        TimeSlices slices,
        List<DataType> types,
        int region,
        int[] dates,
        int[] dimensions,
        int[] numbers,
        int[] texts,
        List<Expression> filters,
        Map<Integer, AgedPosition> states,
        boolean aged)
        implements Serializable {

    /** The columns that some filters name, ascending. */
    public int[] conditions(int[] some) {
        NavigableSet<Integer> named = new TreeSet<>();
        for (int filter : some) {
            collect(filters.get(filter), named);
        }
        return named.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(Expression filter, NavigableSet<Integer> positions) {
        if (filter instanceof BoundReference column) {
            positions.add(column.ordinal());
        }
        CollectionConverters.asJava(filter.children()).forEach(child -> collect(child, positions));
    }

    public MemberColumn members(int position) {
        return types.get(position) instanceof ArrayType ? new ListColumn(position) : new TextColumn(position);
    }

    /** A column as far as filters ask for it. */
    public CodeColumn condition(int position) {
        DataType type = types.get(position);
        if (type instanceof ArrayType || type instanceof StringType) {
            return members(position);
        }
        return type instanceof BooleanType ? FlagColumn.ofBooleans(position) : presence(position);
    }

    public CodeColumn presence(int position) {
        return FlagColumn.ofPresence(position, types.get(position) instanceof DateType ? (Object) 0 : (Object) 0L);
    }
}

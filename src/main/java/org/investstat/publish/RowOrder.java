package org.investstat.publish;

import java.util.Comparator;
import java.util.List;
import org.investstat.table.TableSchema;
import org.investstat.table.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows by its key, the one that Spark sorts by: absent values first, text by code point, and
 * everything else by its own nature.
 */
public final class RowOrder implements Comparator<@Nullable Object[]> {
    private final int[] key;

    private RowOrder(int[] key) {
        this.key = key;
    }

    public static RowOrder of(TableSchema schema) {
        List<String> names = schema.names();
        return new RowOrder(schema.key().stream().mapToInt(names::indexOf).toArray());
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        for (int column : key) {
            int order = compareValues(left[column], right[column]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // the values of one column are of one class, and that class has an order
    private static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return 0;
        }
        if (left == null) {
            return -1;
        }
        if (right == null) {
            return 1;
        }
        return left instanceof String text
                ? TextOrder.compare(text, (String) right)
                : ((Comparable<Object>) left).compareTo(right);
    }
}

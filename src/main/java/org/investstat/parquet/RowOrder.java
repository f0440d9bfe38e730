package org.investstat.parquet;

import java.util.Comparator;
import java.util.List;
import org.investstat.table.TableSchema;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows by its key, the one that Spark sorts by: absent values first, or last where the table
 * says so, text by code point, and everything else by its own nature.
 */
public final class RowOrder implements Comparator<@Nullable Object[]> {
    private final int[] key;
    /** What an absent value is to a present one, by place in the key. */
    private final int[] absent;

    private RowOrder(int[] key, int[] absent) {
        this.key = key;
        this.absent = absent;
    }

    public static RowOrder of(TableSchema schema) {
        List<String> names = schema.names();
        return new RowOrder(
                schema.key().stream().mapToInt(names::indexOf).toArray(),
                schema.key().stream()
                        .mapToInt(c -> schema.emptyLast().contains(c) ? 1 : -1)
                        .toArray());
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        for (int i = 0; i < key.length; i++) {
            int order = compareValues(left[key[i]], right[key[i]], absent[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // the values of one column are of one class, and that class has an order
    private static int compareValues(@Nullable Object left, @Nullable Object right, int absent) {
        if (left == right) {
            return 0;
        }
        if (left == null) {
            return absent;
        }
        if (right == null) {
            return -absent;
        }
        return left instanceof String text
                ? TextOrder.compare(text, (String) right)
                : ((Comparable<Object>) left).compareTo(right);
    }
}

package org.investstat.fact;

import static org.investstat.rows.Values.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.table.LedgerSchema;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** Contracts of one project that are equal in all but their id: type, day, amount, currency and status. */
final class ContractTwins {
    /** The first two of contracts that are equal, by file and line, and how many are. */
    public static final StructType SCHEMA = new StructType()
            .add("first_id", DataTypes.StringType)
            .add("first_file", DataTypes.StringType)
            .add("first_line", DataTypes.LongType)
            .add("second_id", DataTypes.StringType)
            .add("second_file", DataTypes.StringType)
            .add("second_line", DataTypes.LongType)
            .add("contracts", DataTypes.LongType);

    private static final StructType CONTRACT = AllocatedContracts.SCHEMA;
    private static final int ID = CONTRACT.fieldIndex("contract_id");
    private static final int FILE = CONTRACT.fieldIndex(LedgerSchema.FILE);
    private static final int LINE = CONTRACT.fieldIndex(LedgerSchema.LINE);
    private static final int[] ALIKE = List.of("contract_type", "signed_on", "amount", "currency", "status").stream()
            .mapToInt(CONTRACT::fieldIndex)
            .toArray();

    private ContractTwins() {}

    /**
     * Those among the contracts of one project.
     *
     * @param contracts of {@link AllocatedContracts}
     */
    static Row[] among(List<Row> contracts) {
        if (contracts.size() < 2) {
            return new Row[0];
        }
        Map<List<@Nullable Object>, List<Row>> alike = new LinkedHashMap<>();
        contracts.stream()
                .sorted(Comparator.<Row, String>comparing(c -> c.getString(FILE), TextOrder::compare)
                        .thenComparing(c -> c.getLong(LINE)))
                .forEach(c -> alike.computeIfAbsent(ContractTwins.content(c), k -> new ArrayList<>(1))
                        .add(c));
        return alike.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> twins(group.get(0), group.get(1), group.size()))
                .toArray(Row[]::new);
    }

    private static List<@Nullable Object> content(Row contract) {
        return Arrays.asList(Arrays.stream(ALIKE).mapToObj(contract::get).toArray());
    }

    private static Row twins(Row first, Row second, long contracts) {
        return RowFactory.create(
                text(first, ID),
                text(first, FILE),
                first.getLong(LINE),
                text(second, ID),
                text(second, FILE),
                second.getLong(LINE),
                contracts);
    }
}

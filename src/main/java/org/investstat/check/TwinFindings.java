package org.investstat.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.investstat.check.SingleRowFindings.Twin;
import org.investstat.check.SingleRowFindings.TwinColumns;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** One contract or activity under two ids; flows of funds are compared by {@link FundDays}. Both rows count. */
public final class TwinFindings {
    private static final Text CONTRACT = Text.of(
            "与 {0} 第 {1} 行的 {2} 同项目、同类型、同日、同金额，两份都计；核对是否重复登记",
            "equals {2} in {0} line {1} in project, type, day and amount; both count: check whether one contract was recorded"
                    + " twice");
    private static final Text ACTIVITY = Text.of(
            "与 {0} 第 {1} 行的 {2} 同类型、同日、同单位、同对象，两次都计；核对是否重复登记",
            "equals {2} in {0} line {1} in kind, day, unit and party; both count: check whether one activity was recorded twice");
    private static final List<String> ALIKE =
            List.of("kind", "on", "region", "party_id", "times", "city", "team", "campaign", "event");
    private static final RowColumns KEYED = new RowColumns();
    private static final RowColumn<String> KEY = KEYED.text("alike");
    private static final TwinColumns KEYED_TWIN =
            new TwinColumns(KEYED.text("activity_id"), KEYED.text(LedgerSchema.FILE), KEYED.whole(LedgerSchema.LINE));

    private TwinFindings() {}

    /**
     * One row for each group of equal contracts.
     *
     * @param twins rows with a list {@code contract_twins} of two contracts each and how many are like them
     */
    public static Rows ofContracts(Rows twins) {
        int list = twins.position("contract_twins");
        ArrayType listed = (ArrayType) twins.schema().apply(list).dataType();
        StructType pair = (StructType) listed.elementType();
        TwinColumns first = TwinColumns.of(pair, "first_id", "first_file", "first_line");
        TwinColumns second = TwinColumns.of(pair, "second_id", "second_file", "second_line");
        RowColumn<Long> contracts = RowColumn.of(pair, "contracts");
        return twins.flatMap(Finding.TYPE, row -> {
            List<@Nullable Object[]> found = new ArrayList<>(0);
            for (Row twin : Values.<Row>list(row, list)) {
                found.add(SingleRowFindings.twice(
                        Ledgers.CONTRACTS, CONTRACT, first.of(twin), second.of(twin), contracts.required(twin)));
            }
            return found;
        });
    }

    /**
     * Only activities that name a party: of others many may be alike.
     *
     * @param activities accepted rows
     */
    public static Rows ofActivities(Rows activities) {
        int party = activities.position("party_id");
        int id = activities.position("activity_id");
        int file = activities.position(LedgerSchema.FILE);
        int line = activities.position(LedgerSchema.LINE);
        int[] alike = ALIKE.stream().mapToInt(activities::position).toArray();
        return activities
                .filter(row -> !row.isNullAt(party))
                .map(KEYED.struct(), row -> new @Nullable Object[] {
                    joined(row, alike), row.getString(id), row.getString(file), row.getLong(line)
                })
                .flatMapGroupsByText("alike", Finding.TYPE, TwinFindings::equal);
    }

    private static String joined(Row row, int[] columns) {
        StringBuilder text = new StringBuilder();
        for (int at : columns) {
            text.append(row.get(at)).append('\u001f');
        }
        return text.toString();
    }

    private static List<@Nullable Object[]> equal(List<Row> group) {
        List<@Nullable Object[]> found = new ArrayList<>(0);
        for (List<Row> alike : SingleRowFindings.alike(group, KEYED_TWIN, KEY::required)) {
            Twin first = KEYED_TWIN.of(alike.get(0));
            Twin second = KEYED_TWIN.of(alike.get(1));
            found.add(SingleRowFindings.twice(Ledgers.ACTIVITIES, ACTIVITY, first, second, alike.size()));
        }
        return found;
    }
}

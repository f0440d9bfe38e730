package org.investstat.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.Text;

/**
 * Numbers of another order of magnitude than the one before them: rates of one currency, and targets of one indicator
 * and region from year to year. Both ledgers are small; they are gone through on the driver.
 */
public final class SeriesFindings {
    private static final BigDecimal RATE_LEAP = BigDecimal.valueOf(5);
    private static final BigDecimal TARGET_LEAP = BigDecimal.valueOf(30);
    private static final Text RATE = Text.of(
            "{0} 自 {1} 起的汇率为 {2}，之前（{3} 第 {4} 行，自 {5} 起）为 {6}，相差 {7} 倍以上，照常折算；核对是否按 100 外币填写",
            "the rate of {0} from {1} is {2}, the one before it ({3} line {4}, from {5}) is {6}: more than {7} times apart;"
                    + " amounts are converted with it: check whether it is a rate for 100 units");
    private static final Text TARGET = Text.of(
            "{0} {1} 年的目标为 {2}，之前（{3} 第 {4} 行，{5} 年）为 {6}，相差 {7} 倍以上；核对单位",
            "the target of {0} for {1} is {2}, the one before it ({3} line {4}, {5}) is {6}: more than {7} times apart:"
                    + " check its unit");

    private SeriesFindings() {}

    /**
     * Rates that leap.
     *
     * @param accepted rows of {@link Ledgers#FX_RATES}
     */
    public static List<Finding> ofRates(List<Row> accepted) {
        return of(Ledgers.FX_RATES, accepted, List.of("currency"), "from", "cny_per_unit", RATE_LEAP, RATE);
    }

    /**
     * Targets that leap.
     *
     * @param accepted rows of {@link Ledgers#TARGETS}
     */
    public static List<Finding> ofTargets(List<Row> accepted) {
        return of(Ledgers.TARGETS, accepted, List.of("indicator_id", "region"), "year", "value", TARGET_LEAP, TARGET);
    }

    private static List<Finding> of(
            LedgerSchema ledger,
            List<Row> rows,
            List<String> names,
            String order,
            String value,
            BigDecimal leap,
            Text text) {
        Map<String, List<Row>> series = new TreeMap<>();
        rows.forEach(row ->
                series.computeIfAbsent(name(row, names), n -> new ArrayList<>()).add(row));
        List<Finding> found = new ArrayList<>();
        series.forEach((name, each) -> {
            each.sort(Comparator.comparing(row -> row.<Comparable<Object>>getAs(order), Comparator.naturalOrder()));
            for (int i = 1; i < each.size(); i++) {
                Row before = each.get(i - 1);
                Row row = each.get(i);
                if (leaps(row.getAs(value), before.getAs(value), leap)) {
                    found.add(new Finding(
                            FindingCode.NUMBER_OUT_OF_ORDER.id(),
                            ledger.name(),
                            name + " / " + row.getAs(order),
                            text.with(
                                    name,
                                    row.getAs(order),
                                    plain(row.getAs(value)),
                                    before.getAs(LedgerSchema.FILE),
                                    before.getAs(LedgerSchema.LINE),
                                    before.getAs(order),
                                    plain(before.getAs(value)),
                                    leap),
                            row.getAs(LedgerSchema.FILE),
                            row.getAs(LedgerSchema.LINE)));
                }
            }
        });
        return found;
    }

    private static String name(Row row, List<String> columns) {
        return String.join(
                " / ", columns.stream().map(column -> row.<String>getAs(column)).toList());
    }

    private static boolean leaps(BigDecimal one, BigDecimal other, BigDecimal leap) {
        BigDecimal less = one.min(other);
        return less.signum() > 0 && one.max(other).compareTo(less.multiply(leap)) > 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

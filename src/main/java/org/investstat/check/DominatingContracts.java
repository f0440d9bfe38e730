package org.investstat.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.Money;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An effective formal contract that is more than half of what its prefecture signed in a year. Where fewer than
 * {@link #FEWEST} were signed, one of them is that easily and nobody need look.
 */
public final class DominatingContracts {
    /** What is looked at of the fact contracts. */
    public static final List<String> COLUMNS = List.of(
            "contract_id",
            "region_code",
            "contract_type",
            "status",
            "signed_on",
            "amount",
            LedgerSchema.FILE,
            LedgerSchema.LINE);

    private static final long FEWEST = 5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** What one prefecture signed in one year, and the largest contract of it. */
    private static final StructType YEARS = new StructType()
            .add("prefecture", DataTypes.StringType)
            .add("year", DataTypes.LongType)
            .add("contracts", DataTypes.LongType)
            .add("total", DataTypes.createDecimalType(38, 2))
            .add("amount", Money.TYPE)
            .add("contract_id", DataTypes.StringType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType);

    private static final Text TEXT = Text.of(
            "金额 {0}万元，占{1} {2} 年正式合同金额（{3} 份，{4}万元）的 {5}%，照常统计；核对金额和单位",
            "{0} 万元 is {5} % of what {1} signed in {2} (formal contracts: {3}, {4} 万元); it counts as it stands: check amount"
                    + " and unit");

    private DominatingContracts() {}

    /**
     * Rows of {@link Finding}.
     *
     * @param contracts of the fact contracts, with {@link #COLUMNS}
     * @param prefectures code of each region's prefecture, or of what stands for it, to its name
     */
    public static Rows of(Rows contracts, Map<String, String> prefectures) {
        return contracts
                .mapPartitions(YEARS, new Years(contracts, prefectures))
                .flatMapGroups(List.of("prefecture", "year"), Finding.TYPE, DominatingContracts::judged);
    }

    private static List<@Nullable Object[]> judged(List<Row> parts) {
        long count = 0;
        BigDecimal total = BigDecimal.ZERO;
        Row largest = parts.get(0);
        for (Row part : parts) {
            count += part.getLong(2);
            total = total.add(part.getDecimal(3));
            largest = part.getDecimal(4).compareTo(largest.getDecimal(4)) > 0 ? part : largest;
        }
        BigDecimal amount = largest.getDecimal(4);
        if (count < FEWEST || amount.multiply(TWO).compareTo(total) <= 0) {
            return List.of();
        }
        BigDecimal percent = amount.movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
        Text text = TEXT.with(
                MoneyUnit.WAN.plain(amount),
                largest.getString(0),
                largest.getLong(1),
                count,
                MoneyUnit.WAN.plain(total),
                percent.toPlainString());
        return List.<@Nullable Object[]>of(new Finding(
                        FindingCode.CONTRACT_DOMINATES.id(),
                        Ledgers.CONTRACTS.name(),
                        largest.getString(5),
                        text,
                        largest.getString(6),
                        largest.getLong(7))
                .values());
    }

    /** Sums up one part of the contracts. */
    private static final class Years implements Rows.MapPartitionsStep {
        private static final long serialVersionUID = 1;
        private final Map<String, String> prefectures;
        private final int[] at;

        Years(Rows contracts, Map<String, String> prefectures) {
            this.prefectures = new HashMap<>(prefectures);
            this.at = COLUMNS.stream().mapToInt(contracts::position).toArray();
        }

        private record Key(String prefecture, long year) {}

        /** While it is added up. */
        private static final class Sum {
            private long count;
            private BigDecimal total = BigDecimal.ZERO;
            private BigDecimal largest = BigDecimal.ZERO;
            private String id = "";
            private String file = "";
            private long line;
        }

        @Override
        public List<@Nullable Object[]> values(Iterator<Row> part) {
            Map<Key, Sum> sums = new HashMap<>();
            part.forEachRemaining(row -> {
                if ("formal".equals(row.get(at[2])) && "effective".equals(row.get(at[3]))) {
                    String region = row.getString(at[1]);
                    long year = row.<LocalDate>getAs(at[4]).getYear();
                    add(
                            sums.computeIfAbsent(
                                    new Key(prefectures.getOrDefault(region, region), year), k -> new Sum()),
                            row);
                }
            });
            List<@Nullable Object[]> years = new ArrayList<>();
            sums.forEach((key, s) -> years.add(new @Nullable Object[] {
                key.prefecture(), key.year(), s.count, s.total, s.largest, s.id, s.file, s.line
            }));
            return years;
        }

        private void add(Sum sum, Row row) {
            BigDecimal amount = row.getDecimal(at[5]);
            sum.count++;
            sum.total = sum.total.add(amount);
            int larger = amount.compareTo(sum.largest);
            String id = row.getString(at[0]);
            if (larger > 0 || (larger == 0 && id.compareTo(sum.id) < 0)) {
                sum.largest = amount;
                sum.id = id;
                sum.file = row.getString(at[6]);
                sum.line = row.getLong(at[7]);
            }
        }
    }
}

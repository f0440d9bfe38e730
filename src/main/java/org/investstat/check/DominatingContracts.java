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
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An effective formal contract that is more than half of what its prefecture signed in a year. Where fewer than
 * {@link #FEWEST} were signed, one of them is that easily and nobody need look.
 */
public final class DominatingContracts {
    private static final RowColumns CONTRACT = new RowColumns();
    private static final RowColumn<String> ID = CONTRACT.text("contract_id");
    private static final RowColumn<String> REGION = CONTRACT.text("region_code");
    private static final RowColumn<String> TYPE = CONTRACT.text("contract_type");
    private static final RowColumn<String> STATUS = CONTRACT.text("status");
    private static final RowColumn<LocalDate> SIGNED_ON = CONTRACT.day("signed_on");
    private static final RowColumn<BigDecimal> AMOUNT = CONTRACT.money("amount");
    private static final RowColumn<String> FILE = CONTRACT.text(LedgerSchema.FILE);
    private static final RowColumn<Long> LINE = CONTRACT.whole(LedgerSchema.LINE);
    /** What is looked at of the fact contracts. */
    public static final List<String> COLUMNS = CONTRACT.names();

    private static final long FEWEST = 5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** What one prefecture signed in one year, and the largest contract of it. */
    private static final RowColumns YEARS = new RowColumns();

    private static final RowColumn<String> PREFECTURE = YEARS.text("prefecture");
    private static final RowColumn<Long> YEAR = YEARS.whole("year");
    private static final RowColumn<Long> CONTRACTS = YEARS.whole("contracts");
    private static final RowColumn<BigDecimal> TOTAL = YEARS.column("total", DataTypes.createDecimalType(38, 2));
    private static final RowColumn<BigDecimal> LARGEST = YEARS.money("amount");
    private static final RowColumn<String> LARGEST_ID = YEARS.text("contract_id");
    private static final RowColumn<String> LARGEST_FILE = YEARS.text(LedgerSchema.FILE);
    private static final RowColumn<Long> LARGEST_LINE = YEARS.whole(LedgerSchema.LINE);

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
                .select(COLUMNS)
                .mapPartitions(YEARS.struct(), new Years(prefectures))
                .flatMapGroups(List.of("prefecture", "year"), Finding.TYPE, DominatingContracts::judged);
    }

    private static List<@Nullable Object[]> judged(List<Row> parts) {
        long count = 0;
        BigDecimal total = BigDecimal.ZERO;
        Row largest = parts.get(0);
        for (Row part : parts) {
            count += CONTRACTS.required(part);
            total = total.add(TOTAL.required(part));
            largest = LARGEST.required(part).compareTo(LARGEST.required(largest)) > 0 ? part : largest;
        }
        BigDecimal amount = LARGEST.required(largest);
        if (count < FEWEST || amount.multiply(TWO).compareTo(total) <= 0) {
            return List.of();
        }
        BigDecimal percent = amount.movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
        Text text = TEXT.with(
                MoneyUnit.WAN.plain(amount),
                PREFECTURE.required(largest),
                YEAR.required(largest),
                count,
                MoneyUnit.WAN.plain(total),
                percent.toPlainString());
        return List.<@Nullable Object[]>of(new Finding(
                        FindingCode.CONTRACT_DOMINATES.id(),
                        Ledgers.CONTRACTS.name(),
                        LARGEST_ID.required(largest),
                        text,
                        LARGEST_FILE.of(largest),
                        LARGEST_LINE.of(largest))
                .values());
    }

    /** Sums up one part of the contracts. */
    private static final class Years implements Rows.MapPartitionsStep {
        private static final long serialVersionUID = 1;
        private final Map<String, String> prefectures;

        Years(Map<String, String> prefectures) {
            this.prefectures = new HashMap<>(prefectures);
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
                if ("formal".equals(TYPE.of(row)) && "effective".equals(STATUS.of(row))) {
                    String region = REGION.required(row);
                    long year = SIGNED_ON.required(row).getYear();
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
            BigDecimal amount = AMOUNT.required(row);
            sum.count++;
            sum.total = sum.total.add(amount);
            int larger = amount.compareTo(sum.largest);
            String id = ID.required(row);
            if (larger > 0 || (larger == 0 && id.compareTo(sum.id) < 0)) {
                sum.largest = amount;
                sum.id = id;
                sum.file = FILE.required(row);
                sum.line = LINE.required(row);
            }
        }
    }
}

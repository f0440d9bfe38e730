package org.investstat.conform;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Yuan for one unit of a currency by day: the last rate not after the day holds (facts rule 6). */
public final class FxRates implements Serializable {
    private final Map<String, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    /**
     * The rates of a ledger.
     *
     * @param accepted rows of {@link org.investstat.table.Ledgers#FX_RATES}: currency, from, cny_per_unit
     */
    public static FxRates of(List<Row> accepted) {
        FxRates all = new FxRates();
        for (Row row : accepted) {
            all.rates
                    .computeIfAbsent(row.getAs("currency"), c -> new TreeMap<>())
                    .put(row.getAs("from"), row.getAs("cny_per_unit"));
        }
        return all;
    }

    public Optional<BigDecimal> on(String currency, LocalDate day) {
        TreeMap<LocalDate, BigDecimal> known = rates.get(currency);
        Map.Entry<LocalDate, BigDecimal> last = known == null ? null : known.floorEntry(day);
        return Optional.ofNullable(last).map(Map.Entry::getValue);
    }
}

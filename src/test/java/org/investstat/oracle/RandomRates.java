package org.investstat.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Exchange rates that change twice a year, in the ledger and by hand. */
final class RandomRates {
    static final List<String> CURRENCIES = List.of("USD", "HKD", "EUR");
    private final Map<String, TreeMap<LocalDate, BigDecimal>> rates = new LinkedHashMap<>();

    RandomRates(RandomLedgers ledgers) {
        for (String currency : CURRENCIES) {
            TreeMap<LocalDate, BigDecimal> own = rates.computeIfAbsent(currency, c -> new TreeMap<>());
            for (LocalDate from = LocalDate.of(2018, 7, 1); from.getYear() < 2024; from = from.plusMonths(6)) {
                BigDecimal rate = new BigDecimal("6.00000").add(BigDecimal.valueOf(ledgers.random.nextInt(99_999), 5));
                own.put(from, rate);
                Map<String, String> row = LedgerRow.values(
                        "currency", currency, "from", ledgers.written(from), "cny_per_unit", rate.toPlainString());
                ledgers.book.accepted("fx_rates", row);
            }
        }
    }

    BigDecimal of(String currency, LocalDate on) {
        return currency.isEmpty() || currency.equals("CNY")
                ? BigDecimal.ONE
                : rates.get(currency).floorEntry(on).getValue();
    }
}

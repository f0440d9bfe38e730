package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.RATES;

import java.util.List;
import java.util.Map;

/** The exchange rates, mostly sound, and their faults. THB has none, SGD none before 2023. */
final class DirtyRates {
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "HKD", "KRW");
    private static final int MONTHS = 24;

    private final DirtyWorld world;
    private final LedgerBook book;
    private int faultyDay;

    /** @param firstDay where the days of the faulty rates begin: books in one ledger must not share any */
    DirtyRates(DirtyWorld world, int firstDay) {
        this.faultyDay = firstDay;
        this.world = world;
        this.book = world.book;
    }

    /** Monthly rates from 2021 on; in random order they would do as well. */
    void found() {
        for (String currency : CURRENCIES) {
            for (int month = 0; month < MONTHS; month++) {
                String from = "20%d-%02d-01".formatted(21 + month / 12, 1 + month % 12);
                book.accepted(RATES, world.rate(currency, from, "6." + (1000 + world.random.nextInt(9000))));
            }
        }
        book.accepted(RATES, world.rate("SGD", "2023-01-01", "5.1831"));
    }

    List<Runnable> cases() {
        return List.of(
                this::emptyRequired,
                () -> book.rejected(RATES, "currency_unknown", rate("currency", world.oneOf("QQQ", "美刀"))),
                () -> book.rejected(RATES, "date_unreadable", rate("from", world.oneOf("2022-02-29", "年初", "1"))),
                () -> book.rejected(RATES, "date_time_of_day", rate("from", "2022-02-28 00:00")),
                () -> book.rejected(
                        RATES, "number_unreadable", rate("cny_per_unit", world.oneOf("六点五", "6.5.1", "1,2"))),
                () -> book.rejected(RATES, "number_approximate", rate("cny_per_unit", world.oneOf("约6.5", "近7"))),
                () -> book.rejected(RATES, "number_negative", rate("cny_per_unit", "-6.5")),
                () -> book.ragged(RATES, world.oneOf(1, -1), rate()),
                this::duplicates,
                this::secondRowOfAKey);
    }

    /** A sound rate of a day of its own, far from the events. */
    private Map<String, String> rate(String... changes) {
        faultyDay++;
        String from = DirtyWorld.AS_OF.minusYears(20).plusDays(faultyDay).toString();
        return LedgerRow.with(world.rate("CAD", from, "5.25"), changes);
    }

    private void emptyRequired() {
        for (String column : List.of("currency", "from", "cny_per_unit")) {
            book.rejected(RATES, "value_missing", rate(column, ""));
        }
    }

    private void duplicates() {
        Map<String, String> own = rate("currency", world.oneOf("CHF", "NZD", "SEK"));
        book.accepted(RATES, own);
        book.row(RATES, OracleFate.DUPLICATE, own);
        book.row(RATES, OracleFate.DUPLICATE, LedgerRow.with(own, "cny_per_unit", "５.２５"));
        String slashed = own.get("from").replace('-', '/');
        book.row(RATES, OracleFate.DUPLICATE, LedgerRow.with(own, "from", slashed));
    }

    private void secondRowOfAKey() {
        Map<String, String> row = rate("currency", "DKK");
        book.accepted(RATES, row);
        book.rejected(RATES, "duplicate_key", LedgerRow.with(row, "cny_per_unit", "1.05"));
    }
}

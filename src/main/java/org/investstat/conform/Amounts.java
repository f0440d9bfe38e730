package org.investstat.conform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.Money;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;

/** Amounts of a row by its unit, currency and event date (reading rule 3, facts rule 6). */
final class Amounts {
    static final String HOME_CURRENCY = "CNY";

    private final FxRates rates;
    private final MoneyUnit standardUnit;

    Amounts(FxRates rates, MoneyUnit standardUnit) {
        this.rates = rates;
        this.standardUnit = standardUnit;
    }

    /** Yuan with two decimals; a missing rate rejects the row at its currency. */
    void read(Draft draft, int i, String text) {
        LedgerColumn column = draft.column(i);
        String unit = column.lenient() ? "" : unitOf(draft);
        BigDecimal own = Numbers.amount(text, unit, standardUnit);
        if (own.signum() < 0 && column.kind() != Kind.SIGNED_AMOUNT) {
            throw Numbers.negative(text);
        }
        String currency = column.lenient() ? HOME_CURRENCY : currencyOf(draft);
        BigDecimal yuan = own;
        if (!currency.equals(HOME_CURRENCY)) {
            Optional<BigDecimal> rate = rate(draft, currency);
            if (rate.isEmpty()) {
                return;
            }
            yuan = own.multiply(rate.get());
        }
        BigDecimal rounded = yuan.setScale(2, RoundingMode.HALF_UP);
        if (rounded.abs().compareTo(Money.LARGEST_ROW) > 0) {
            throw new Unreadable(
                    "amount_too_large",
                    Text.of("金额“{0}”折合超过一万亿元，核对单位", "amount '{0}' is more than 10^12 yuan: check its unit")
                            .with(text));
        }
        draft.value(i, rounded, own.stripTrailingZeros().toPlainString());
    }

    /** An unknown unit is its own problem; the amount then reads as if there were none. */
    private static String unitOf(Draft draft) {
        String text = draft.textOf(Kind.UNIT);
        return MoneyUnit.named(text).isPresent() ? text : "";
    }

    private static String currencyOf(Draft draft) {
        for (int i = 0; i < draft.ledger().columns().size(); i++) {
            Object value = draft.value(i);
            if (draft.column(i).kind() == Kind.CURRENCY && value != null) {
                return (String) value;
            }
        }
        return HOME_CURRENCY;
    }

    private Optional<BigDecimal> rate(Draft draft, String currency) {
        String dateColumn = draft.ledger().eventDate().orElseThrow();
        LocalDate day = draft.date(draft.ledger().position(dateColumn));
        if (day == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> rate = rates.on(currency, day);
        if (rate.isEmpty()) {
            draft.reject(
                    draft.ledger().position("currency"),
                    "rate_missing",
                    Text.of("汇率台账中没有{0}在{1}或之前的汇率", "the fx_rates ledger has no rate for {0} on or before {1}")
                            .with(currency, day));
        }
        return rate;
    }
}

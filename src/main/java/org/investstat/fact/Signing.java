package org.investstat.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.rows.Values;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a project's contracts say of it, by facts rule 5: those that count are effective, formal and signed by the as-of
 * date, and the first of them, of one day the one with the smaller id, signs the project.
 *
 * @param first of {@link AllocatedContracts}; null where the project is not signed
 * @param lead the first contract's line of its lead investor
 * @param counting the contracts that count, the first of them first
 * @param amount their sum in yuan; null where there is none
 */
record Signing(
        @Nullable Row first,
        @Nullable Row lead,
        List<Row> counting,
        @Nullable BigDecimal amount) {
    private static final int ID = AllocatedContracts.SCHEMA.fieldIndex("contract_id");
    private static final int TYPE = AllocatedContracts.SCHEMA.fieldIndex("contract_type");
    private static final int STATUS = AllocatedContracts.SCHEMA.fieldIndex("status");
    private static final int SIGNED_ON = AllocatedContracts.SCHEMA.fieldIndex("signed_on");
    private static final int AMOUNT = AllocatedContracts.SCHEMA.fieldIndex("amount");

    private static final Comparator<Row> EARLIER = Comparator.comparing(
                    (Row contract) -> contract.getLocalDate(SIGNED_ON))
            .thenComparing(contract -> contract.getString(ID), TextOrder::compare);

    /** @param contracts all of the project's, in no order */
    static Signing of(List<Row> contracts, LocalDate asOf) {
        List<Row> counting = contracts.stream()
                .filter(contract -> counts(contract, asOf))
                .sorted(EARLIER)
                .toList();
        Row first = counting.isEmpty() ? null : counting.get(0);
        BigDecimal amount = counting.stream()
                .map(contract -> contract.getDecimal(AMOUNT))
                .reduce(BigDecimal::add)
                .orElse(null);
        return new Signing(first, first == null ? null : AllocatedContracts.lead(first), counting, amount);
    }

    private static boolean counts(Row contract, LocalDate asOf) {
        return "formal".equals(Values.text(contract, TYPE))
                && "effective".equals(Values.text(contract, STATUS))
                && !contract.getLocalDate(SIGNED_ON).isAfter(asOf);
    }

    @Nullable
    LocalDate on() {
        return first == null ? null : first.getLocalDate(SIGNED_ON);
    }

    /** The days on which the contracts that count were signed. */
    LocalDate[] days() {
        return counting.stream()
                .map(contract -> contract.getLocalDate(SIGNED_ON))
                .toArray(LocalDate[]::new);
    }

    /** Their amounts in yuan. */
    BigDecimal[] amounts() {
        return counting.stream().map(contract -> contract.getDecimal(AMOUNT)).toArray(BigDecimal[]::new);
    }

    /** The day on which their sum reached each of its bands. */
    LocalDate[] bandDays() {
        List<LocalDate> reached = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Row contract : counting) {
            sum = sum.add(contract.getDecimal(AMOUNT));
            int bands = ReferenceColumns.sizeBands(sum).length;
            while (reached.size() < bands) {
                reached.add(contract.getLocalDate(SIGNED_ON));
            }
        }
        return reached.toArray(LocalDate[]::new);
    }
}

package org.investstat.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.investstat.rows.Values;
import org.investstat.table.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a project's contracts say of it, by facts rule 5: those that count are effective, formal and signed by the as-of
 * date, and the first of them, of one day the one with the smaller id, signs the project.
 *
 * @param first of {@link AllocatedContracts}; null where the project is not signed
 * @param lead the first contract's line of its lead investor
 * @param count of the contracts that count
 * @param amount their sum in yuan; null where there is none
 */
record Signing(
        @Nullable Row first,
        @Nullable Row lead,
        long count,
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
        List<Row> counting =
                contracts.stream().filter(contract -> counts(contract, asOf)).toList();
        Row first = counting.stream().min(EARLIER).orElse(null);
        BigDecimal amount = counting.stream()
                .map(contract -> contract.getDecimal(AMOUNT))
                .reduce(BigDecimal::add)
                .orElse(null);
        return new Signing(first, first == null ? null : AllocatedContracts.lead(first), counting.size(), amount);
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
}

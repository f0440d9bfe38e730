package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.table.LedgerSchema;

/** What a rejected row says of itself. */
final class Rejected {
    private Rejected() {}

    /** Code, column, value and the reason in both languages. */
    static Object[] problem(Row row) {
        Row problem = row.getAs(LedgerSchema.PROBLEM);
        return new Object[] {problem.get(0), problem.get(1), problem.get(2), problem.get(3), problem.get(4)};
    }

    /** @param cell {@code column=value} of a row that is else good */
    static void assertRejected(LedgerSchema ledger, String cell, String code, String reason, String reasonEn) {
        String column = cell.substring(0, cell.indexOf('='));
        String value = cell.substring(cell.indexOf('=') + 1);

        assertThat(problem(LedgerRows.one(ledger, cell)))
                .containsExactly(code, column, value, column + "：" + reason, column + ": " + reasonEn);
    }
}

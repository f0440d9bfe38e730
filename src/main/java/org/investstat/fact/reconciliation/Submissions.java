package org.investstat.fact.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;
import org.investstat.table.HalfMonth;
import org.investstat.table.LedgerLevel;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;

/** The ledgers that were submitted, from the rows they hold or once held. */
final class Submissions implements Rows.Aggregate<Submissions> {
    private static final long serialVersionUID = 1;
    private static final RowColumns ROW = new RowColumns();
    private static final RowColumn<String> LEVEL = ROW.text("level");
    private static final RowColumn<String> SUBMITTER = ROW.text("submitter");
    private static final RowColumn<String> HALF_MONTH = ROW.text("half_month");
    private static final RowColumn<LocalDate> SUBMITTED_ON = ROW.day("submitted_on");
    private static final RowColumn<Long> HELD = ROW.whole("held");

    private record Ledger(String level, String submitter, String halfMonth) implements Serializable {}

    /** The day of the first row, and how many rows still count. */
    private record Submitted(LocalDate first, long held) implements Serializable {
        Submitted and(Submitted other) {
            return new Submitted(first.isBefore(other.first) ? first : other.first, held + other.held);
        }
    }

    private final Map<Ledger, Submitted> all = new HashMap<>();

    /** @param superseded rows that later submissions replaced */
    static List<Submission> of(Rows accepted, Rows superseded) {
        return submitted(accepted, 1)
                .union(List.of(submitted(superseded, 0)))
                .aggregate(Submissions::new)
                .list();
    }

    private static Rows submitted(Rows rows, long held) {
        int level = rows.position("level");
        int submitter = rows.position("submitter");
        int halfMonth = rows.position("half_month");
        int day = rows.position("submitted_on");
        return rows.map(ROW.struct(), row ->
                new Object[] {row.get(level), row.get(submitter), row.get(halfMonth), row.get(day), held});
    }

    @Override
    public void add(Row row) {
        Ledger ledger = new Ledger(LEVEL.required(row), SUBMITTER.required(row), HALF_MONTH.required(row));
        all.merge(ledger, new Submitted(SUBMITTED_ON.required(row), HELD.required(row)), Submitted::and);
    }

    @Override
    public void merge(Submissions other) {
        other.all.forEach((ledger, submitted) -> all.merge(ledger, submitted, Submitted::and));
    }

    private List<Submission> list() {
        return all.entrySet().stream()
                .map(each -> submission(each.getKey(), each.getValue()))
                .toList();
    }

    private static Submission submission(Ledger ledger, Submitted submitted) {
        return new Submission(
                HalfMonth.of(ledger.halfMonth()),
                new Submitter(LedgerLevel.named(ledger.level()), ledger.submitter()),
                submitted.first(),
                submitted.held());
    }
}

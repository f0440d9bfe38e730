package org.investstat.conform;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.investstat.rows.Values;
import org.investstat.table.Note;
import org.investstat.text.FileOrder;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A row of {@link org.investstat.table.LedgerSchema#conformed()} while its fate is sought: open until it has one. */
final class FatedRow implements Comparable<FatedRow> {
    private final Row row;
    private final int columns;
    private @Nullable Row problem;
    private @Nullable Fate fate;
    private @Nullable String causedBy;
    private @Nullable Note found;

    /** @param columns how many the ledger has */
    FatedRow(Row row, int columns) {
        this.row = row;
        this.columns = columns;
        this.problem = row.isNullAt(columns + 3) ? null : row.getStruct(columns + 3);
        this.fate = problem == null ? null : Fate.REJECTED;
    }

    boolean isOpen() {
        return fate == null;
    }

    boolean isRejected() {
        return fate == Fate.REJECTED;
    }

    @Nullable
    Object value(int column) {
        return row.get(column);
    }

    @Nullable
    String text(int column) {
        return Values.text(row, column);
    }

    String file() {
        return row.getString(columns);
    }

    long line() {
        return row.getLong(columns + 1);
    }

    /** Equal for duplicates; only a row that can be read has it. */
    String content() {
        return row.getString(columns + 2);
    }

    /** @param parent which of the parents that the row has met, in that order */
    @Nullable
    String parentState(int parent) {
        return Values.text(row, columns + 5 + 2 * parent);
    }

    @Nullable
    String parentCause(int parent) {
        return Values.text(row, columns + 6 + 2 * parent);
    }

    void meet(Fate found) {
        fate = found;
    }

    /** @param cause the reject ({@code file:line}) that is to blame; null where the row is its own */
    void reject(String code, String column, @Nullable String value, Text reason, @Nullable String cause) {
        fate = Fate.REJECTED;
        problem = RowFactory.create(code, column, value, reason.zh(), reason.en());
        causedBy = cause;
    }

    /** What is worth saying of the row beside others, whatever becomes of it. */
    void note(Note note) {
        found = note;
    }

    /** By file, in the natural order of their names, and line. */
    @Override
    public int compareTo(FatedRow other) {
        int order = FileOrder.compare(file(), other.file());
        return order != 0 ? order : Long.compare(line(), other.line());
    }

    /** {@code file:line}. */
    String place() {
        return file() + ":" + line();
    }

    /** The values of {@link Fates#MADE}; a row that is still open is accepted. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            problem, (fate == null ? Fate.ACCEPTED : fate).id(), causedBy, found == null ? null : found.row()
        };
    }
}

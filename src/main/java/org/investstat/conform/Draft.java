package org.investstat.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.investstat.source.SourceRow;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Note;
import org.investstat.table.Problem;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** One row while it is read: normalised texts, typed values, what is wrong with it and what is worth saying. */
final class Draft {
    private static final char BETWEEN_COLUMNS = '\u001f';

    private final LedgerSchema ledger;
    private final SourceRow source;
    private final String[] texts;
    private final @Nullable Object[] values;
    /** What duplicates are compared by: the value where it could be read, else the normalised text. */
    private final String[] content;

    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Note> notes = new ArrayList<>(0);

    Draft(LedgerSchema ledger, SourceRow source) {
        this.ledger = ledger;
        this.source = source;
        int columns = ledger.columns().size();
        this.texts = new String[columns];
        this.values = new Object[columns];
        this.content = new String[columns];
    }

    LedgerSchema ledger() {
        return ledger;
    }

    void text(int column, String normalised) {
        texts[column] = normalised;
        content[column] = normalised;
    }

    String text(int column) {
        return texts[column];
    }

    /** The normalised text of the first column of a kind; empty where the ledger has none. */
    String textOf(Kind kind) {
        for (int i = 0; i < texts.length; i++) {
            if (ledger.columns().get(i).kind() == kind) {
                return texts[i];
            }
        }
        return "";
    }

    @Nullable
    LocalDate date(String column) {
        return (LocalDate) values[ledger.position(column)];
    }

    @Nullable
    Object value(int column) {
        return values[column];
    }

    void value(int column, Object typed, String comparable) {
        values[column] = typed;
        content[column] = comparable;
    }

    void reject(int column, String code, Text reason) {
        problems.add(new Problem(code, ledger.columns().get(column).name(), raw(column), reason));
    }

    void note(String code, Text text) {
        notes.add(new Note(code, text));
    }

    boolean rejected() {
        return !problems.isEmpty();
    }

    Row damaged(Problem damage) {
        problems.add(damage);
        return row();
    }

    Row row() {
        int columns = values.length;
        @Nullable Object[] out = new Object[columns + 5];
        System.arraycopy(values, 0, out, 0, columns);
        out[columns] = source.file();
        out[columns + 1] = source.line();
        out[columns + 2] = rejected() ? null : String.join(String.valueOf(BETWEEN_COLUMNS), content);
        out[columns + 3] = rejected() ? problem().row() : null;
        out[columns + 4] = notes.stream().map(Note::row).toArray(Row[]::new);
        return RowFactory.create(out);
    }

    /** The first problem names the column; the reason tells all of them, so that a clerk mends the row once. */
    private Problem problem() {
        Problem first = problems.get(0);
        Text reason = sentence(first);
        for (Problem next : problems.subList(1, problems.size())) {
            reason = Text.of(
                    reason.zh() + "；" + sentence(next).zh(),
                    reason.en() + "; " + sentence(next).en());
        }
        return new Problem(first.code(), first.column(), first.value(), reason);
    }

    private static Text sentence(Problem problem) {
        if (problem.column() == null || problem.column().isEmpty()) {
            return problem.reason();
        }
        return Text.of(
                problem.column() + "：" + problem.reason().zh(),
                problem.column() + ": " + problem.reason().en());
    }

    private String raw(int column) {
        String raw = source.value(column);
        return raw == null ? "" : raw;
    }

    LedgerColumn column(int column) {
        return ledger.columns().get(column);
    }
}

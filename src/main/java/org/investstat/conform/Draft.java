package org.investstat.conform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.investstat.conform.Word.Meaning;
import org.investstat.rows.Rows;
import org.investstat.source.file.SourceRow;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Note;
import org.investstat.table.Problem;
import org.investstat.text.Normal;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** One row while it is read: normalised texts, typed values, what is wrong with it and what is worth saying. */
final class Draft {
    private static final String BETWEEN_COLUMNS = "\u001f";
    private static final Pattern COLUMNS = Pattern.compile(BETWEEN_COLUMNS);
    private static final Row[] NO_NOTES = {};

    private final LedgerSchema ledger;
    private final SourceRow source;
    private final Word[] words;
    private final @Nullable Object[] values;
    /** What duplicates are compared by: the value where it could be read, else the normalised text. */
    private final String[] content;

    private List<Problem> problems = List.of();
    private List<Note> notes = List.of();

    Draft(LedgerSchema ledger, SourceRow source) {
        this.ledger = ledger;
        this.source = source;
        int columns = ledger.columns().size();
        this.words = new Word[columns];
        this.values = new Object[columns];
        this.content = new String[columns];
    }

    LedgerSchema ledger() {
        return ledger;
    }

    void word(int column, Word word) {
        words[column] = word;
        content[column] = word.text();
    }

    Word word(int column) {
        return words[column];
    }

    String text(int column) {
        return words[column].text();
    }

    /** The normalised text of the first column of a kind; empty where the ledger has none. */
    String textOf(Kind kind) {
        for (int i = 0; i < words.length; i++) {
            if (ledger.columns().get(i).kind() == kind) {
                return words[i].text();
            }
        }
        return "";
    }

    @Nullable
    LocalDate date(int column) {
        return (LocalDate) values[column];
    }

    @Nullable
    Object value(int column) {
        return values[column];
    }

    /** @param comparable equal for values that mean the same, whatever they look like */
    void value(int column, Object typed, String comparable) {
        values[column] = typed;
        content[column] = comparable;
    }

    /** What the column was read as; null where it has no value. */
    @Nullable
    Meaning meaning(int column) {
        Object typed = values[column];
        return typed == null ? null : new Meaning(typed, content[column]);
    }

    void reject(int column, String code, Text reason) {
        add(new Problem(code, ledger.columns().get(column).name(), raw(column), Invisible.shown(reason.shortened())));
    }

    void note(String code, Text text) {
        notes = notes.isEmpty() ? new ArrayList<>() : notes;
        notes.add(new Note(code, Invisible.shown(text.shortened())));
    }

    int notes() {
        return notes.size();
    }

    /** The id above this row, which has none of its own; empty where it has one, or stands alone. */
    String above() {
        return Normal.text(source.above());
    }

    boolean rejected() {
        return !problems.isEmpty();
    }

    void damaged(Problem damage) {
        add(damage);
    }

    private void add(Problem problem) {
        problems = problems.isEmpty() ? new ArrayList<>() : problems;
        problems.add(problem);
    }

    /** @param schema {@link LedgerSchema#conformed()} */
    Row row(StructType schema) {
        int columns = values.length;
        @Nullable Object[] out = new Object[columns + 5];
        System.arraycopy(values, 0, out, 0, columns);
        out[columns] = source.file();
        out[columns + 1] = source.line();
        out[columns + 2] = rejected() ? null : content();
        out[columns + 3] = rejected() ? problem().row() : null;
        out[columns + 4] =
                notes.isEmpty() ? NO_NOTES : notes.stream().map(Note::row).toArray(Row[]::new);
        return Rows.named(out, schema);
    }

    /** A separator within a value is none: two rows with such values are duplicates even so. */
    private String content() {
        for (int i = 0; i < content.length; i++) {
            if (content[i].indexOf(BETWEEN_COLUMNS) >= 0) {
                content[i] = content[i].replace(BETWEEN_COLUMNS, "<U+001F>");
            }
        }
        return String.join(BETWEEN_COLUMNS, content);
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

    /**
     * What duplicates are compared by, column by column.
     *
     * @param content {@link LedgerSchema#CONTENT}
     */
    static String[] contents(String content) {
        return COLUMNS.split(content, -1);
    }

    LedgerColumn column(int column) {
        return ledger.columns().get(column);
    }
}

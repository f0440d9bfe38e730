package org.investstat.conform;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.investstat.rows.Rows;

/** What became of a row; the five add up to the rows read (reading rule 5). */
public enum Fate {
    REJECTED,
    FUTURE,
    DUPLICATE,
    SUPERSEDED,
    ACCEPTED;

    /** Name of the column that holds it. */
    public static final String COLUMN = "fate";
    /** Column naming the reject ({@code file:line}) that caused this one. */
    public static final String CAUSED_BY = "caused_by";

    /** Column of what is found about a row beside others: {@link org.investstat.table.Note#TYPE}, null for most. */
    public static final String FOUND = "found";

    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() {
        return id;
    }

    /** Whether a row has met this fate. */
    public Column met() {
        return functions.col(COLUMN).equalTo(id());
    }

    /** The rows that have met this fate. */
    public Rows among(Rows fated) {
        return fated.filter(COLUMN, id);
    }
}

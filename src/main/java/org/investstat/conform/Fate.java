package org.investstat.conform;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

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

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a row has met this fate. */
    public Column met() {
        return functions.col(COLUMN).equalTo(id());
    }
}

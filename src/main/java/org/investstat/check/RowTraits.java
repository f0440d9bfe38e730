package org.investstat.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.investstat.check.Traits.Respect;
import org.investstat.check.Traits.Trait;
import org.investstat.conform.Fate;
import org.investstat.conform.Placeholders;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.jspecify.annotations.Nullable;

/** Looks at the rows of one part of a ledger for {@link Traits}. */
final class RowTraits implements Serializable {
    private static final long serialVersionUID = 1;
    /** Reports that come so long after the as-of date are no late news but typing errors, or of another time. */
    static final int AHEAD_DAYS = 31;

    private static final int NONE = -1;

    private final String ledger;
    private final LocalDate asOf;
    private final String newestColumn;
    private final int newest;
    private final String versionColumn;
    private final int version;
    private final List<String> numbers;
    private final int[] numbersAt;
    private final int file;
    private final int line;
    private final int fate;
    private final int notes;

    /** @param rows of the ledger with their fate and at least {@link #columns} */
    RowTraits(String ledger, Rows rows, LocalDate asOf) {
        LedgerSchema schema = Ledgers.named(ledger).orElseThrow();
        this.ledger = ledger;
        this.asOf = asOf;
        this.newestColumn = schema.newest().orElse("");
        this.newest = position(rows, schema.newest());
        this.versionColumn = schema.version().orElse("");
        this.version = position(rows, schema.version());
        this.numbers = Magnitude.columns(schema);
        this.numbersAt = numbers.stream().mapToInt(rows::position).toArray();
        this.file = rows.position(LedgerSchema.FILE);
        this.line = rows.position(LedgerSchema.LINE);
        this.fate = rows.position(Fate.COLUMN);
        this.notes = rows.position(LedgerSchema.NOTES);
    }

    /** What it looks at of a ledger's own columns. */
    static List<String> columns(String ledger) {
        LedgerSchema schema = Ledgers.named(ledger).orElseThrow();
        List<String> columns = new ArrayList<>(Magnitude.columns(schema));
        schema.newest().ifPresent(columns::add);
        return columns;
    }

    private static int position(Rows rows, Optional<String> column) {
        return column.map(rows::position).orElse(NONE);
    }

    /** One part while it is gone through. */
    final class Look {
        private final Traits found = new Traits();
        private final long[][] magnitudes = new long[numbersAt.length][Long.SIZE];
        private @Nullable LocalDate latest;

        void at(Row row) {
            String met = row.getString(fate);
            if (met.equals(Fate.ACCEPTED.id())) {
                accepted(row);
            } else if (met.equals(Fate.FUTURE.id()) && isAhead(row)) {
                add(
                        row,
                        Respect.REPORTED_AHEAD,
                        versionColumn,
                        String.valueOf(day(row, version).getYear()));
            }
        }

        private void accepted(Row row) {
            if (newest != NONE && !row.isNullAt(newest)) {
                LocalDate day = day(row, newest);
                if (!day.isAfter(asOf) && (latest == null || day.isAfter(latest))) {
                    latest = day;
                }
            }
            for (int i = 0; i < numbersAt.length; i++) {
                Object number = row.get(numbersAt[i]);
                if (number != null) {
                    magnitudes[i][Magnitude.digits(number)]++;
                }
            }
            for (Row note : Values.<Row>list(row, notes)) {
                Placeholders.told(note).ifPresent(told -> add(row, Respect.PLACEHOLDER, told.column(), told.member()));
            }
        }

        private void add(Row row, Respect respect, String column, String value) {
            found.add(new Trait(ledger, respect, column, value, 1, row.getString(file), row.getLong(line)));
        }

        List<Trait> found() {
            List<Trait> all = found.all();
            if (latest != null) {
                all.add(new Trait(ledger, Respect.NEWEST, newestColumn, latest.toString(), 1, "", 0));
            }
            for (int i = 0; i < magnitudes.length; i++) {
                for (int digits = 1; digits < Long.SIZE; digits++) {
                    long rows = magnitudes[i][digits];
                    if (rows > 0) {
                        String value = String.valueOf(digits);
                        all.add(new Trait(ledger, Respect.MAGNITUDE, numbers.get(i), value, rows, "", 0));
                    }
                }
            }
            return all;
        }
    }

    private boolean isAhead(Row row) {
        return version != NONE && !row.isNullAt(version) && isAhead(day(row, version), asOf);
    }

    static boolean isAhead(LocalDate reported, LocalDate asOf) {
        return reported.isAfter(asOf.plusDays(AHEAD_DAYS));
    }

    private static LocalDate day(Row row, int at) {
        return row.getAs(at);
    }
}

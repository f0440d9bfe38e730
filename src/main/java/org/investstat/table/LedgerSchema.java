package org.investstat.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.investstat.text.Text;

/**
 * One ledger as the data contract (section 2) describes it.
 *
 * @param name canonical name, also the base name of its files
 * @param grain the sentence "one row per ..."
 * @param mandatory the job cannot run without it
 * @param columns in canonical order
 * @param key the columns that name a row; empty where several equal keys are legal
 * @param version the date column whose latest value not after the as-of date counts; absent: the first row counts
 * @param eventDate the day the row's event happened, where it has one
 * @param parents the rows that must exist for a row of this ledger to mean anything
 */
public record LedgerSchema(
        String name,
        Text title,
        Text grain,
        boolean mandatory,
        List<LedgerColumn> columns,
        List<String> key,
        Optional<String> version,
        Optional<String> eventDate,
        List<Parent> parents) {

    /** The file a row was read from, by its path relative to the ledger's own folder or its bare name. */
    public static final String FILE = "source_file";
    /** The line of the record's first character, header = 1; in Parquet the row's number from 1. */
    public static final String LINE = "source_line";
    /** All columns after normalisation, joined: equal for duplicates. */
    public static final String CONTENT = "content";
    /** Struct of {@link Problem#TYPE}, null for a readable row. */
    public static final String PROBLEM = "problem";
    /** Array of {@link Note#TYPE}: findings about a row that stays. */
    public static final String NOTES = "notes";

    /** A column that must name a row of another ledger. */
    public record Parent(String column, String ledger) {}

    public LedgerColumn column(String column) {
        return columns.get(position(column));
    }

    /** Position of a column in the canonical order. */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column);
    }

    /** The column of dates that tells how new the ledger is: of reports, else of events, else the first one. */
    public Optional<String> newest() {
        return version.or(() -> eventDate)
                .or(() -> columns.stream()
                        .filter(column -> column.kind() == Kind.DATE)
                        .map(LedgerColumn::name)
                        .findFirst());
    }

    /** The columns as typed values, then file, line, content, problem and notes. */
    public StructType conformed() {
        List<StructField> fields = new ArrayList<>();
        for (LedgerColumn column : columns) {
            fields.add(DataTypes.createStructField(column.name(), column.kind().conformed(), true));
        }
        fields.add(DataTypes.createStructField(FILE, DataTypes.StringType, false));
        fields.add(DataTypes.createStructField(LINE, DataTypes.LongType, false));
        fields.add(DataTypes.createStructField(CONTENT, DataTypes.StringType, true));
        fields.add(DataTypes.createStructField(PROBLEM, Problem.TYPE, true));
        fields.add(DataTypes.createStructField(NOTES, DataTypes.createArrayType(Note.TYPE, false), false));
        return DataTypes.createStructType(fields);
    }
}

package org.investstat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.report.Grid.Align;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a published table with all that a terminal, a spreadsheet or a program shows of them.
 *
 * @param rows each exactly as wide as the columns
 */
public record Listing(List<Column> columns, List<List<Cell>> rows) {

    public Listing {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a listing of " + columns.size() + " columns: " + row);
            }
        }
    }

    /** What a column is there for. */
    public enum Role {
        /** Tells rows apart; stands first in every part of a table that is too wide. */
        KEY,
        WORDS,
        FIGURE
    }

    /**
     * One column.
     *
     * @param id its name for programs
     * @param title its name for people
     * @param unit of its figures, like {@code 亿元}; empty where words or titles say it
     */
    public record Column(String id, Text title, String unit, Role role) {
        public static Column key(String id, Text title) {
            return new Column(id, title, "", Role.KEY);
        }

        public static Column words(String id, Text title) {
            return new Column(id, title, "", Role.WORDS);
        }

        public static Column figures(String id, Text title, String unit) {
            return new Column(id, title, unit, Role.FIGURE);
        }

        Align align() {
            return role == Role.FIGURE ? Align.RIGHT : Align.LEFT;
        }
    }

    /** One cell. */
    public sealed interface Cell {
        /** As people read it. */
        Text text();
    }

    /** What has no other form than what people read. */
    public record Words(Text text) implements Cell {}

    /**
     * What tables keep as a code and people read as a name.
     *
     * @param code null where there is none
     */
    public record Coded(@Nullable String code, Text text) implements Cell {}

    /**
     * A number.
     *
     * @param value as the table has it; null where there is none
     * @param text rounded, often with its unit; a dash where there is no value
     * @param change on the same period last year; null where there is none
     * @param trend the last values up to this one, oldest first, with null where there is none; empty: not drawn
     */
    public record Amount(
            @Nullable BigDecimal value, Text text, @Nullable Change change, List<@Nullable BigDecimal> trend)
            implements Cell {
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

        public static Amount of(@Nullable BigDecimal value, Text text) {
            return new Amount(value, text, null, List.of());
        }

        /** The digits that people read, empty where there is no value: a spreadsheet's number is rounded only once. */
        String printed() {
            Matcher number = NUMBER.matcher(text.zh());
            return value != null && number.find() ? number.group() : "";
        }
    }

    /**
     * A change on the year. Tables keep six decimals of it, so that it is rounded here a second time: one that lies less
     * than 0.0000005 below a tie is printed a tenth higher than on the page. No change of a count below 100,000 lies there.
     *
     * @param value with six decimals, as published
     * @param unit {@code %} or {@code pp}
     */
    public record Change(BigDecimal value, String unit) {
        BigDecimal printed() {
            return value.setScale(PrintedNumbers.CHANGE_DECIMALS, RoundingMode.HALF_UP);
        }
    }
}

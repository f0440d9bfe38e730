package org.investstat.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.report.Listing.Coded;
import org.investstat.report.Listing.Words;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Rows as a JSON array (RFC 8259): an object per row, keyed by column id, one row a line. */
public final class JsonRows {

    private JsonRows() {}

    /** Every value is the printed text. */
    public static List<String> lines(Grid grid, Lang lang) {
        List<String> objects = new ArrayList<>();
        for (List<Text> row : grid.rows()) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                members.add(member(grid.columns().get(i).id(), quoted(row.get(i).in(lang))));
            }
            objects.add(object(members));
        }
        return array(objects);
    }

    /**
     * Values as the tables have them, numbers as numbers, null where there is none; what people read of a code or a
     * number stands beside it, with {@code _text} after its name, and the change of a figure with
     * {@code _change_on_year} and {@code _change_unit}.
     */
    public static List<String> lines(Listing listing, Lang lang) {
        List<String> objects = new ArrayList<>();
        for (List<Cell> row : listing.rows()) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                members.addAll(members(listing.columns().get(i).id(), row.get(i), lang));
            }
            objects.add(object(members));
        }
        return array(objects);
    }

    private static List<String> members(String id, Cell cell, Lang lang) {
        String text = quoted(cell.text().in(lang));
        if (cell instanceof Words) {
            return List.of(member(id, text));
        }
        if (cell instanceof Coded coded) {
            return List.of(
                    member(id, coded.code() == null ? "null" : quoted(coded.code())), member(id + "_text", text));
        }
        Amount amount = (Amount) cell;
        List<String> members = new ArrayList<>(List.of(member(id, number(amount.value())), member(id + "_text", text)));
        Change change = amount.change();
        if (change != null) {
            members.add(member(id + "_change_on_year", number(change.value())));
            members.add(member(id + "_change_unit", quoted(change.unit())));
        }
        return members;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "null" : value.stripTrailingZeros().toPlainString();
    }

    private static String member(String id, String value) {
        return quoted(id) + ": " + value;
    }

    private static String object(List<String> members) {
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<String> array(List<String> objects) {
        List<String> lines = new ArrayList<>();
        lines.add("[");
        for (int i = 0; i < objects.size(); i++) {
            lines.add("  " + objects.get(i) + (i == objects.size() - 1 ? "" : ","));
        }
        lines.add("]");
        return List.copyOf(lines);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}

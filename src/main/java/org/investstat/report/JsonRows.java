package org.investstat.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.report.Listing.Coded;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Rows as a JSON array (RFC 8259): an object per row, keyed by column id, one row a line. */
public final class JsonRows {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Spacing.AFTER)
                            .withObjectEntrySpacing(Spacing.AFTER)
                            .withArrayEmptySeparator("\n"))
                    .withObjectIndenter(NopIndenter.instance)
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .with(new NoControls());

    private JsonRows() {}

    /** Every value is the printed text. */
    public static List<String> lines(Grid grid, Lang lang) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<Text> row : grid.rows()) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                object.put(grid.columns().get(i).id(), row.get(i).in(lang));
            }
            objects.add(object);
        }
        return array(objects);
    }

    /**
     * Values as the tables have them, numbers as numbers, null where there is none; what people read of a code or a
     * number stands beside it, with {@code _text} after its name, and the change of a figure with
     * {@code _change_on_year} and {@code _change_unit}.
     */
    public static List<String> lines(Listing listing, Lang lang) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<Cell> row : listing.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                put(object, listing.columns().get(i).id(), row.get(i), lang);
            }
            objects.add(object);
        }
        return array(objects);
    }

    private static void put(Map<String, @Nullable Object> object, String id, Cell cell, Lang lang) {
        String text = cell.text().in(lang);
        if (cell instanceof Coded coded) {
            object.put(id, coded.code());
            object.put(id + "_text", text);
        } else if (cell instanceof Amount amount) {
            object.put(id, number(amount.value()));
            object.put(id + "_text", text);
            Change change = amount.change();
            if (change != null) {
                object.put(id + "_change_on_year", number(change.value()));
                object.put(id + "_change_unit", change.unit());
            }
        } else {
            object.put(id, text);
        }
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    private static List<String> array(List<?> objects) {
        try {
            return WRITER.writeValueAsString(objects).lines().toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every row can be written as JSON", e);
        }
    }

    /** Escapes what could steer a terminal beyond the controls that JSON escapes anyway: DEL, those after it, turned order. */
    private static final class NoControls extends CharacterEscapes {
        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return c > 0x7f && Printable.steers(c) ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}

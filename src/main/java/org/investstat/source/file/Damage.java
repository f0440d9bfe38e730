package org.investstat.source.file;

import java.util.List;
import org.investstat.table.LedgerColumn;
import org.investstat.table.Problem;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** What makes a record unusable before its values are looked at; each is one reject with its code. */
public final class Damage {
    /** Characters of the longest field. */
    public static final int MAX_FIELD = 1 << 20;

    private static final int SHOWN = 200;

    private static final Text REPLACED = Text.of(
            "含替换字符 U+FFFD，原字已在此前的转换中丢失；请按原始资料重新填写",
            "holds U+FFFD, the mark of a character lost in an earlier conversion; enter the value again from its source");

    private static final Text CONTROL = Text.of("含 NUL 控制字符；请删除后重新填写", "holds the control character NUL; remove it");

    private Damage() {}

    public static Problem unbalancedQuote(String record) {
        return new Problem(
                "quote_unbalanced",
                "",
                shown(record),
                Text.of(
                        "引号不成对：以双引号开头的字段须以双引号结束，其后紧接分隔符或行尾；字段内的双引号写成两个",
                        "unbalanced quotes: a field that begins with a quote must end with one, right before the"
                                + " delimiter or the end of the line; quotes inside are written twice"));
    }

    public static Problem tooLong(String record) {
        return new Problem(
                "field_too_long",
                "",
                shown(record),
                Text.of("该行过长，字段不得超过 {0} 个字符", "the record is too long, a field has at most {0} characters")
                        .with(MAX_FIELD));
    }

    public static Problem fieldCount(String record, int fields, int expected) {
        return new Problem(
                "field_count",
                "",
                shown(record),
                Text.of(
                                "该行有 {0} 个字段，表头有 {1} 个；请检查分隔符和引号",
                                "the record has {0} fields, the header {1}; check delimiters and quotes")
                        .with(fields, expected));
    }

    /** A floating number of more digits than its column keeps. */
    public static Problem inexact(String column, String value) {
        return new Problem(
                "number_inexact",
                column,
                value,
                Text.of(
                                "“{0}”大于2的53次方，DOUBLE 类型存不准；请从源头改存为 DECIMAL",
                                "'{0}' is beyond 2^53, where a DOUBLE is no longer exact: store it as DECIMAL from its source on")
                        .with(value));
    }

    /** The first character among the values that no text holds: NUL, or the mark of an earlier lossy conversion. */
    public static @Nullable Problem inValues(List<LedgerColumn> columns, @Nullable String[] values) {
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value == null) {
                continue;
            }
            if (value.indexOf('\uFFFD') >= 0) {
                return new Problem("replacement_character", columns.get(i).name(), shown(value), REPLACED);
            }
            if (value.indexOf('\0') >= 0) {
                return new Problem("control_character", columns.get(i).name(), shown(value), CONTROL);
            }
        }
        return null;
    }

    /** Nothing but white space, U+3000 and NBSP among it. */
    public static boolean blank(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** Enough of a text to find it again, no character cut in two. */
    public static String shown(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN);
    }
}

package org.investstat.conform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.investstat.table.Note;
import org.investstat.text.Text;

/** Words that stand for nothing, as programs and clerks leave them in columns of names: they become members of breakdowns. */
public final class Placeholders {
    private static final String CODE = "placeholder_member";

    private static final Set<String> WORDS = Set.of(
            "null",
            "nan",
            "n/a",
            "na",
            "#n/a",
            "#na",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "none",
            "nil",
            "\\n",
            "nat",
            "undefined",
            "test",
            "tbd",
            "tba",
            "unknown",
            "(null)",
            "<null>",
            "[null]",
            "(blank)",
            "(空白)",
            "-",
            "--",
            "---",
            "—",
            "——",
            "–",
            "―",
            "－",
            "/",
            "//",
            "\\",
            "|",
            ".",
            "。",
            "..",
            "...",
            "…",
            "……",
            "*",
            "?",
            "？",
            "??",
            "_",
            "0",
            "x",
            "xx",
            "xxx",
            "×",
            "无",
            "暂无",
            "没有",
            "空",
            "空白",
            "空值",
            "待定",
            "待补",
            "待填",
            "待补充",
            "待填写",
            "待完善",
            "待确认",
            "待核实",
            "测试",
            "测试数据",
            "测试项目",
            "不详",
            "不明",
            "未知",
            "未填",
            "未填写",
            "未定",
            "同上",
            "略");

    private static final Text TOLD = Text.of("{0}|{1}", "{0}|{1}");

    private Placeholders() {}

    /** A member and the column that has it. */
    public record Told(String column, String member) {}

    static boolean is(String text) {
        return text.length() <= 8 && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Leaves word in a row; it is counted over all rows and told once a member. */
    static void note(Draft draft, int column, String text) {
        draft.note(CODE, TOLD.with(draft.column(column).name(), text));
    }

    /** What a row's note says of such a word; empty for any other note. */
    public static Optional<Told> told(Row note) {
        if (!isTold(note)) {
            return Optional.empty();
        }
        String text = Note.TEXT.required(note);
        int cut = text.indexOf('|');
        return Optional.of(new Told(text.substring(0, cut), text.substring(cut + 1)));
    }

    /** Whether a note is of this kind. */
    public static boolean isTold(Row note) {
        return Note.CODE.required(note).equals(CODE);
    }
}

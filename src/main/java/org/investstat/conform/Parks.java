package org.investstat.conform;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.investstat.text.Text;

/**
 * Whether a project lies in a park. Offices write the park's name, which says yes, unless its words say that there is
 * none; some write yes or no.
 */
final class Parks {
    private static final Set<String> YES =
            Set.of("y", "yes", "true", "1", "是", "有", "在", "√", "✓", "✔", "在园", "在园区", "园内", "园区内", "已入园");
    private static final Set<String> NO = Set.of(
            "n", "no", "none", "false", "0", "否", "无", "没有", "暂无", "不是", "不在", "×", "✗", "✘", "无园区", "非园区", "园外");
    /** Like 不在园区, 未入驻开发区, 没有进园, 工业园区以外, 无所属园区, 非园区项目. */
    private static final Pattern OUTSIDE = Pattern.compile("(?:不|未|没|没有|尚未|暂未|暂不|并未)(?:在|进|入|属|落|位于).*"
            + "|.*[园区](?:之|以)?外|(?:无|非|没有)(?:所属|所在|对应|具体)?(?:产业|工业|开发)?园区?(?:项目|企业)?");
    /** Nobody has said it yet. */
    private static final Set<String> OPEN = Set.of(
            "待定", "待确定", "待落实", "待选址", "未定", "未确定", "暂未确定", "未知", "不详", "暂缺", "未选址", "其他", "其它", "null", "nil", "nan",
            "n/a", "na", "unknown");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Parks() {}

    /**
     * Whether the text puts the project in a park.
     *
     * @param text normalised, in lower case, not empty
     * @throws Unreadable for what is neither yes or no nor a name
     */
    static boolean in(String text) {
        Optional<Boolean> word = word(text);
        if (word.isPresent()) {
            return word.get();
        }
        boolean name = text.length() > 1
                && !OPEN.contains(text)
                && LETTER.matcher(text).find();
        if (!name) {
            throw new Unreadable(
                    "park_unreadable",
                    Text.of(
                                    "“{0}”既不是园区名称，也不是是/否；填写园区名称，或在 sources.projects.values 中映射",
                                    "'{0}' is neither a park's name nor yes or no: enter the name, or map it in sources.projects.values")
                            .with(text));
        }
        return true;
    }

    /** Yes or no where the text says so; none for a name, and for what cannot be read. */
    static Optional<Boolean> word(String text) {
        if (YES.contains(text)) {
            return Optional.of(true);
        }
        return NO.contains(text) || OUTSIDE.matcher(text).matches() ? Optional.of(false) : Optional.empty();
    }
}

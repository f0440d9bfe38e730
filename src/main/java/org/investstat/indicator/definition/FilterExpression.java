package org.investstat.indicator.definition;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.investstat.table.FactSchema;
import org.investstat.text.Text;

/** A filter of the configuration, checked before any row is read: what it may say and which columns it reads. */
final class FilterExpression {
    private static final int LONGEST = 4000;

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private FilterExpression() {}

    /**
     * The columns that a filter reads.
     *
     * @param problems hears what is not allowed, each with what is
     */
    static Set<String> columns(String filter, FactSchema fact, Consumer<Text> problems) {
        if (filter.length() > LONGEST) {
            problems.accept(Text.of("长于 {0} 个字符；请缩短", "is longer than {0} characters; shorten it")
                    .with(String.valueOf(LONGEST)));
            return Set.of();
        }
        if (QUOTED.matcher(filter).replaceAll("").contains("/*")) {
            // A thousand of them, one inside the other, keep Spark's lexer busy for hours.
            problems.accept(Text.of("不允许使用 /* */ 注释和提示；请删去", "comments /* */ and hints are not allowed; remove them"));
            return Set.of();
        }
        return PlainFilter.columns(filter, fact).orElseGet(() -> FilterTree.columns(filter, fact, problems));
    }
}

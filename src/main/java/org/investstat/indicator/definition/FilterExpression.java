package org.investstat.indicator.definition;

import java.util.Set;
import java.util.function.Consumer;
import org.investstat.table.FactSchema;
import org.investstat.table.Text;

/** A filter of the configuration, checked before any row is read: what it may say and which columns it reads. */
final class FilterExpression {
    private static final int LONGEST = 4000;

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
        return PlainFilter.columns(filter, fact).orElseGet(() -> FilterTree.columns(filter, fact, problems));
    }
}

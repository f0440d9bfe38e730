package org.investstat.indicator.definition;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Spark's messages about an expression as one line each. */
final class SqlMessages {
    private SqlMessages() {}

    /** Where the syntax breaks; lines and columns count from 1 within the expression. */
    static Text syntax(ParseException e) {
        Object line = e.start().line().getOrElse(() -> 1);
        int column = e.start().startPosition().getOrElse(() -> 0) + 1;
        return Text.of("第 {0} 行第 {1} 列语法错误：{2}", "syntax error at line {0}, column {1}: {2}")
                .with(
                        line,
                        String.valueOf(column),
                        firstSentence(e.getMessage()).replaceFirst("^Syntax error ", ""));
    }

    static Text analysis(AnalysisException e) {
        if ("DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN".equals(e.getCondition())) {
            return Text.of("不是条件；请写成比较", "is no condition; write a comparison");
        }
        return Text.of("类型不符：{0}", "does not type-check: {0}").with(firstSentence(e.getMessage()));
    }

    /** Without Spark's condition in brackets, the state behind it and the excerpt below. */
    static String firstSentence(@Nullable String message) {
        String line = String.valueOf(message).strip().lines().findFirst().orElse("");
        return line.replaceFirst("^\\[[A-Z0-9_.]+]\\s*", "")
                .replaceFirst("\\s*SQLSTATE:.*$", "")
                .replaceFirst("\\.$", "");
    }
}

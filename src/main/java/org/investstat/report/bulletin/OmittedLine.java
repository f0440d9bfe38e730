package org.investstat.report.bulletin;

import org.investstat.text.Lang;
import org.investstat.text.Text;

/**
 * A placeholder without a value, for which its line is not in the bulletin.
 *
 * @param template as messages call it
 * @param line in the file, from 1
 * @param lang of the template
 * @param placeholder as it stands in the template
 * @param why there is no value
 */
public record OmittedLine(String template, int line, Lang lang, String placeholder, Text why) {
    private static final Text NO_VALUE = Text.of("{0} 没有值：{1}", "{0} has no value: {1}");
    private static final Text BOTH = Text.of("{0}；{1}", "{0}; {1}");
    private static final Text REMEDY = Text.of(
            "该句已略去；请改正占位符，句子可缺的在行首加 ?",
            "the line is left out; correct the placeholder, or begin a line that may lack a value with ?");
    private static final Text STRICT = Text.of(
            "请改正占位符，在行首加 ?，或去掉 bulletin_strict",
            "correct the placeholder, begin the line with ?, or drop bulletin_strict");

    static OmittedLine of(Template template, Template.Line line, String placeholder, Text why) {
        return new OmittedLine(template.name(), line.number(), template.lang(), placeholder, why);
    }

    /** File and line. */
    public String at() {
        return template + ":" + line;
    }

    /** What is wrong, and what to do where the rest is published without the line. */
    public Text text() {
        return BOTH.with(missing(), REMEDY);
    }

    /** The same where nothing is published without it. */
    Text refused() {
        return Text.same(at() + ": ").then("", BOTH.with(missing(), STRICT));
    }

    private Text missing() {
        return NO_VALUE.with(placeholder, why);
    }
}

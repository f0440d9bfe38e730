package org.investstat.report.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investstat.config.yaml.ConfigText;
import org.investstat.config.yaml.Problems;
import org.investstat.text.Lang;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** A text to a {@link Template}; every problem of it is noted with its line. The templates' README has the syntax. */
public final class TemplateReader {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{|\\}\\}|\\{(?<name>[a-z][a-z0-9_]*)(?:\\[(?<where>[^\\]{}]*)])?(?::(?<form>[a-z_]+)(?: +(?<count>\\d{1,2}))?)?}");
    private static final Map<String, Part.Subject> SUBJECTS = Arrays.stream(Part.Subject.values())
            .collect(Collectors.toMap(s -> s.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final char OPTIONAL = '?';
    private static final char DEFAULTS = '@';

    private final String name;
    private final Problems problems;
    private KeyValues defaults;

    private TemplateReader(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
        this.defaults = KeyValues.NONE;
    }

    /** A file whose name ends in {@code .en.md} is English, any other Chinese. */
    public static Template read(ConfigText file, Problems problems) {
        Lang lang = file.name().endsWith(".en.md") ? Lang.EN : Lang.ZH;
        return new Template(file.name(), lang, new TemplateReader(file.name(), problems).lines(file.text()));
    }

    private List<Template.Line> lines(String text) {
        List<Template.Line> lines = new ArrayList<>();
        List<String> written = text.lines().toList();
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i);
            String at = name + ":" + (i + 1);
            char first = line.isEmpty() ? ' ' : line.charAt(0);
            if (first == DEFAULTS) {
                defaults = KeyValues.read(line.substring(1).strip(), " +", KeyValues.NONE, at, problems);
            } else if (!line.matches("<!--.*-->\\s*")) {
                boolean optional = first == OPTIONAL;
                lines.add(new Template.Line(
                        i + 1, optional, parts(optional ? line.substring(1).strip() : line, at)));
            }
        }
        return lines;
    }

    private List<Part> parts(String line, String at) {
        List<Part> parts = new ArrayList<>();
        Matcher m = PLACEHOLDER.matcher(line);
        int done = 0;
        while (m.find()) {
            words(line.substring(done, m.start()), at, parts);
            parts.add(m.group("name") == null ? new Part.Words(m.group().substring(1)) : part(m, at));
            done = m.end();
        }
        words(line.substring(done), at, parts);
        return parts;
    }

    /** A brace that begins no placeholder is a slip, and told of. */
    private void words(String text, String at, List<Part> parts) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            problems.add(
                    at,
                    Text.of(
                                    "“{0}”中的花括号不成占位符；应写作 {指标[维度=成员]:形式}，文字中的花括号写两遍",
                                    "the brace in '{0}' begins no placeholder; write {indicator[dimension=member]:form},"
                                            + " and a brace of the text twice")
                            .with(text.strip()));
        }
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
    }

    private Part part(Matcher m, String at) {
        String named = m.group("name");
        KeyValues where =
                m.group("where") == null ? defaults : KeyValues.read(m.group("where"), ",", defaults, at, problems);
        Part.Subject subject = SUBJECTS.get(named);
        if (subject != null) {
            return new Part.About(subject, where.region(), where.period());
        }
        QuotedCell cell = where.cell(named);
        Form form = form(m, cell, at);
        int count = m.group("count") == null ? 0 : Integer.parseInt(m.group("count"));
        if (form.lists() != cell.isList() || form.lists() != (count > 0)) {
            problems.add(
                    at,
                    Text.of(
                                    "{0}：列出成员写作 {指标[维度=*]:top 3}，维度的成员写 *，形式后写个数；其他形式不用 *",
                                    "{0}: a list of members is {indicator[dimension=*]:top 3}, with * for the member and a"
                                            + " number after the form; no other form takes a *")
                            .with(m.group()));
        }
        return new Part.Slot(cell, form, count, m.group());
    }

    private Form form(Matcher m, QuotedCell cell, String at) {
        String word = m.group("form");
        if (word == null) {
            return Form.TEXT;
        }
        Form form = Form.named(word).orElse(null);
        if (form == null) {
            problems.add(
                    at,
                    Text.of("{0}：没有形式“{1}”", "{0}: there is no form '{1}'")
                            .with(m.group(), word)
                            .then("", Nearest.hint(word, Form.words())));
            return cell.isList() ? Form.TOP : Form.TEXT;
        }
        return form;
    }
}

package org.investstat.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/** What readers without scripts see, in both languages: headlines, the province's totals, and its main shares as bars. */
final class StaticPart {
    private static final String SHARE = "contract_amount_share";
    private static final List<Dimension> SHOWN = List.of(Dimension.ORIGIN_SCOPE, Dimension.SECTOR);

    private final Edition edition;
    private final Period term;

    /** @param term of the totals and shares */
    StaticPart(Edition edition, Period term) {
        this.edition = edition;
        this.term = term;
    }

    String markup() {
        StringBuilder out = new StringBuilder("<main>");
        Text title = PageReport.title(edition);
        out.append("<h1>")
                .append(both(title))
                .append("</h1>\n<p>")
                .append(both(Text.of("数据截止 {0}", "data as of {0}")
                        .with(edition.imprint().asOf())))
                .append("</p>\n");
        table(out, Text.of("已发布的数字", "Published figures"), headlines());
        table(out, Text.of("合计：{0}", "Totals: {0}").with(term.id()), totals());
        SHOWN.forEach(dimension -> shares(out, dimension));
        return out.append("</main>").toString();
    }

    private record Line(Text name, String text) {}

    private List<Line> headlines() {
        return new HeadlineTexts(edition)
                .all().stream().map(h -> new Line(h.title(), h.text())).toList();
    }

    private List<Line> totals() {
        return edition.indicators().stream()
                .flatMap(indicator -> here(indicator.id(), List.of()).stream()
                        .map(figure ->
                                new Line(indicator.title(), edition.numbers().text(figure))))
                .toList();
    }

    private List<Figure> here(String indicator, List<Dimension> breakdown) {
        return edition.figures().of(indicator, edition.imprint().home()).stream()
                .filter(f -> f.period().id().equals(term.id()) && f.breakdown().equals(breakdown))
                .toList();
    }

    private static void table(StringBuilder out, Text caption, List<Line> lines) {
        if (!lines.isEmpty()) {
            out.append(lines.stream()
                    .map(line -> "<tr><th scope=\"row\">" + both(line.name()) + "</th><td class=\"n\">"
                            + Markup.escaped(line.text()) + "</td></tr>")
                    .collect(Collectors.joining(
                            "\n", "<table><caption>" + both(caption) + "</caption>\n", "</table>\n")));
        }
    }

    /** Bars of a fixed width, one under the other; what they say stands beside them. */
    private void shares(StringBuilder out, Dimension dimension) {
        List<Figure> figures = here(SHARE, List.of(dimension));
        if (figures.isEmpty()) {
            return;
        }
        out.append("<h2>")
                .append(both(dimension.title()))
                .append("</h2>\n<svg width=\"640\" height=\"")
                .append(28 * figures.size())
                .append("\" role=\"img\" aria-label=\"")
                .append(Markup.escaped(dimension.title().en()))
                .append("\">\n");
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Text name = edition.names().of(dimension, figure.members().get(0));
            out.append("<text x=\"0\" y=\"%d\" font-size=\"14\" fill=\"currentColor\">".formatted(28 * i + 18))
                    .append(Markup.escaped(name.zh()))
                    .append("</text><rect x=\"130\" y=\"%d\" width=\"%d\" height=\"16\" fill=\"#0d6655\"/>"
                            .formatted(28 * i + 5, width(figure)))
                    .append("<text x=\"%d\" y=\"%d\" font-size=\"14\" fill=\"currentColor\">"
                            .formatted(138 + width(figure), 28 * i + 18))
                    .append(Markup.escaped(edition.numbers().text(figure)))
                    .append("</text>\n");
        }
        out.append("</svg>\n");
    }

    /** Four pixels a percent. */
    private int width(Figure figure) {
        BigDecimal percent = edition.numbers().figure(figure);
        return percent == null
                ? 0
                : Math.max(
                        0, Math.min(400, percent.multiply(BigDecimal.valueOf(4)).intValue()));
    }

    private static String both(Text text) {
        return text.zh().equals(text.en())
                ? Markup.escaped(text.zh())
                : Markup.escaped(text.zh()) + " <span lang=\"en\">" + Markup.escaped(text.en()) + "</span>";
    }
}

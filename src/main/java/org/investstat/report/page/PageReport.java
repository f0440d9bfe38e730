package org.investstat.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.report.Report;
import org.investstat.text.Text;

/**
 * The page of a run, {@code index.html} (驾驶舱): one file that opens from disk and asks no network. It holds whole
 * {@linkplain Layer layers} of figures, up to {@value #MOST_FIGURES} of them, and says what it does not hold.
 */
public final class PageReport implements Report {
    /** Keeps the page below 3 MB: a figure with its change takes some two bytes. */
    static final long MOST_FIGURES = 620_000;

    @Override
    public String file() {
        return "index.html";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        FigureBlocks figures = new FigureBlocks(edition, MOST_FIGURES);
        Period opening = PeriodPreference.opening(edition);
        String page = PageFiles.text("page.html");
        String charts = PageFiles.charts();
        String script = PageFiles.script();
        String style = PageFiles.text("page.css");
        Map<String, String> parts = Map.of(
                "policy", ContentPolicy.of(List.of(script, charts), List.of(style)),
                "style", style,
                "title", Markup.escaped(title(edition).zh()),
                "static", new StaticPart(edition, opening).markup(),
                "edition", new EditionJson(edition).text(figures, opening),
                "blocks", blocks(figures.blocks()),
                "charts", Packed.text(charts.getBytes(StandardCharsets.UTF_8)),
                "script", script);
        out.write(Markup.filled(page, parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String blocks(List<Block> blocks) {
        List<String> packed = blocks.parallelStream()
                .map(block -> Packed.text(block.toBytes()))
                .toList();
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < packed.size(); i++) {
            markup.append("<script type=\"application/gzip\" id=\"block-")
                    .append(i)
                    .append("\">")
                    .append(packed.get(i))
                    .append("</script>\n");
        }
        return markup.toString();
    }

    static Text title(Edition edition) {
        Text home = edition.places().stream()
                .filter(place -> place.code().equals(edition.imprint().home()))
                .findFirst()
                .map(place -> Text.same(place.name()))
                .orElse(Text.same(edition.imprint().home()));
        return Text.of("{0}招商引资统计", "Investment promotion of {0}").with(home);
    }
}

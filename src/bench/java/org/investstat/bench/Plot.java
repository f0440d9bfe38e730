package org.investstat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Horizontal bars of medians, with whiskers from the least to the most, as SVG: no library, no fonts. */
final class Plot {
    private static final int LEFT = 230;
    private static final int WIDTH = 560;
    private static final int RIGHT = 90;
    private static final int ROW = 30;
    private static final int TOP = 50;

    private final String title;
    private final Map<String, Measured> bars = new LinkedHashMap<>();

    Plot(String title) {
        this.title = title;
    }

    void bar(String name, Measured seconds) {
        if (!seconds.isEmpty()) {
            bars.put(name, seconds);
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, svg());
    }

    private String svg() {
        double longest =
                bars.values().stream().mapToDouble(Measured::most).max().orElse(1);
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='13'>%n"
                        .formatted(LEFT + WIDTH + RIGHT, TOP + ROW * bars.size() + 10));
        svg.append("<rect width='100%%' height='100%%' fill='white'/>%n<text x='10' y='25' font-size='15'>%s</text>%n"
                .formatted(title));
        int y = TOP;
        for (Map.Entry<String, Measured> bar : bars.entrySet()) {
            svg.append(bar(bar.getKey(), bar.getValue(), y, WIDTH / longest));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(String name, Measured seconds, int y, double scale) {
        String colour = name.equals(Contestant.INVESTSTAT.title()) ? "#c0392b" : "#7f8c8d";
        return String.format(
                Locale.ROOT,
                "<text x='%d' y='%d' text-anchor='end'>%s</text>%n<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>%n"
                        + "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='black'/>%n<text x='%.1f' y='%d'>%.2f s</text>%n",
                LEFT - 10,
                y + 15,
                name,
                LEFT,
                y,
                seconds.median() * scale,
                ROW - 10,
                colour,
                LEFT + seconds.least() * scale,
                y + 10,
                LEFT + seconds.most() * scale,
                y + 10,
                LEFT + seconds.most() * scale + 6,
                y + 15,
                seconds.median());
    }
}

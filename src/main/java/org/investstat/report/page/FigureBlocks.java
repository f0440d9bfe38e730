package org.investstat.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.figure.Figure;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;

/** The figures that the page holds, in blocks. */
final class FigureBlocks {
    private final Edition edition;
    private final CellCodes codes;
    private final List<Layer.Span> spans;
    private final PageFigures holding;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Aim> goals = new ArrayList<>();
    private final Map<List<Dimension>, Block[]> byBreakdown = new HashMap<>();

    /** @param most figures that the page may hold */
    FigureBlocks(Edition edition, long most) {
        this.edition = edition;
        this.codes = new CellCodes(edition);
        this.spans = Layer.Span.of(edition);
        this.holding = PageFigures.of(counts(), most);
        boolean[] held = new boolean[Layer.BY_WISH.size()];
        holding.layers().forEach(layer -> held[layer.index()] = true);
        for (int i = 0; i < edition.indicators().size(); i++) {
            Places places = new Places();
            for (Figure figure : figures(i)) {
                Layer layer = places.layer(figure);
                if (figure.target() != null) {
                    goals.add(new Aim(i, places.place, places.term, figure));
                }
                if (held[layer.index()]) {
                    block(figure.breakdown(), layer).add(i, codes.code(places.place, places.term, figure), figure);
                }
            }
        }
    }

    private List<Figure> figures(int indicator) {
        return edition.figures().of(edition.indicators().get(indicator).id());
    }

    private long[] counts() {
        long[] counts = new long[Layer.BY_WISH.size()];
        for (int i = 0; i < edition.indicators().size(); i++) {
            Places places = new Places();
            for (Figure figure : figures(i)) {
                counts[places.layer(figure).index()]++;
            }
        }
        return counts;
    }

    private Block block(List<Dimension> breakdown, Layer layer) {
        Block[] layers = byBreakdown.computeIfAbsent(breakdown, b -> new Block[Layer.BY_WISH.size()]);
        if (layers[layer.index()] == null) {
            layers[layer.index()] = new Block(breakdown, layer, edition.numbers());
            blocks.add(layers[layer.index()]);
        }
        return layers[layer.index()];
    }

    List<Block> blocks() {
        return blocks;
    }

    PageFigures holding() {
        return holding;
    }

    /** A figure with a target, by the places of what it is about. */
    record Aim(int indicator, int place, int term, Figure figure) {}

    List<Aim> goals() {
        return goals;
    }

    Map<Dimension, List<String>> members() {
        return codes.members();
    }

    /** Looks up regions and periods once for all figures that follow each other. */
    private final class Places {
        private String region = "";
        private String period = "";
        private int place;
        private int term;

        @SuppressWarnings("ReferenceEquality") // equal ones that differ as objects are looked up again
        Layer layer(Figure figure) {
            if (figure.region() != region) {
                region = figure.region();
                place = codes.place(region);
            }
            if (figure.period().id() != period) {
                period = figure.period().id();
                term = codes.term(period);
            }
            return Layer.of(edition.places().get(place).level(), spans.get(term), figure.breakdown());
        }
    }
}

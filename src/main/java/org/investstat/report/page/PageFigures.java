package org.investstat.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Which figures the page holds: of the layers, in the order of {@link Layer#BY_WISH}, each that still fits whole. All
 * others are in the spreadsheet or the tables, and the page says so.
 *
 * @param layers held
 * @param left not held, with the number of their figures
 * @param figures held
 */
record PageFigures(List<Layer> layers, List<Left> left, long figures) {

    PageFigures {
        layers = List.copyOf(layers);
        left = List.copyOf(left);
    }

    /** A layer that the page does not hold. */
    record Left(Layer layer, long figures) {}

    /**
     * The rule.
     *
     * @param counts figures by {@link Layer#index}
     * @param most figures that a page may hold
     */
    static PageFigures of(long[] counts, long most) {
        List<Layer> held = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        long figures = 0;
        for (Layer layer : Layer.BY_WISH) {
            long count = counts[layer.index()];
            if (figures + count <= most) {
                held.add(layer);
                figures += count;
            } else {
                left.add(new Left(layer, count));
            }
        }
        return new PageFigures(held, left, figures);
    }
}

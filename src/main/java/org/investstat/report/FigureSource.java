package org.investstat.report;

import java.util.stream.Stream;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/** All figures of a run, and the names of their members. */
public interface FigureSource {
    /** Those of one indicator, by region, kind of period, period and members; none for an unknown id. */
    Stream<? extends PrintedFigure> of(String indicator);

    /** Those of one region among them. */
    default Stream<? extends PrintedFigure> of(String indicator, String region) {
        return of(indicator).filter(figure -> figure.region().equals(region));
    }

    /** What a member is called. */
    Text member(Dimension dimension, String member);

    /** The place of a member among those of its dimension, where they have an order; else all have one place. */
    int rank(Dimension dimension, String member);
}

package org.investstat.indicator.cell;

import java.util.List;
import org.investstat.indicator.definition.IndicatorKind;

/** When the rows of a cube count. */
public enum Timing {
    /** On their date. */
    EVENT,
    /** On their date, as they were on an earlier day: in {@link org.investstat.indicator.period.AgedSlices}. */
    AGED,
    /** From their date to the day before they end. */
    STOCK,
    /** From the first day of their span on; one without a first day has always begun. */
    BEGUN,
    /** From the last day of their span on; one without a last day never ends. */
    ENDED;

    /** Of the sums of a kind: its rows are placed by events, unless they end. */
    static List<Timing> of(IndicatorKind kind, Timing events) {
        return kind.isSpan() ? List.of(BEGUN, ENDED) : List.of(kind.ends() ? STOCK : events);
    }

    /** The slices that a span asks for; what has ended counts up to the day before the span. */
    Span slices(Span span) {
        return switch (this) {
            case EVENT, AGED -> span;
            case STOCK, BEGUN -> span.sinceBeginning();
            case ENDED -> span.earlier();
        };
    }
}

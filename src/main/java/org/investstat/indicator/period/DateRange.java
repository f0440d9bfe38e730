package org.investstat.indicator.period;

import java.io.Serializable;
import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DateRange(LocalDate first, LocalDate last) implements Serializable {
    /** Open towards the past: earlier than any event. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    static DateRange until(LocalDate last) {
        return new DateRange(BEGINNING, last);
    }

    /** The same calendar dates a year before; 29 February becomes the 28th. */
    DateRange yearBefore() {
        return new DateRange(first.equals(BEGINNING) ? first : first.minusYears(1), last.minusYears(1));
    }
}

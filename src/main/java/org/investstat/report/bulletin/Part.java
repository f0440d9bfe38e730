package org.investstat.report.bulletin;

import java.util.Locale;

/** A piece of a line. */
public sealed interface Part {
    /** As it stands in the template. */
    String written();

    /** Words of the template's own. */
    record Words(String text) implements Part {
        @Override
        public String written() {
            return text;
        }
    }

    /**
     * A figure.
     *
     * @param count how many members a list has; 0 for other forms
     * @param written as it stands in the template
     */
    record Slot(QuotedCell cell, Form form, int count, String written) implements Part {}

    /**
     * What the figures are about.
     *
     * @param region the default of its line
     * @param period the default of its line
     */
    record About(Subject subject, String region, String period) implements Part {
        @Override
        public String written() {
            return "{" + subject.name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    /** What the words of an {@link About} are. */
    enum Subject {
        /** The as-of date. */
        AS_OF,
        /** The name of the home province. */
        PROVINCE,
        /** The name of the region. */
        REGION,
        /** The period in words. */
        PERIOD
    }
}

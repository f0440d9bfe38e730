package org.investstat.report;

/** Colours of a terminal that judge nothing: more is not better for every indicator. */
public enum Paint {
    NONE,
    COLOURS;

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String CYAN = "\u001b[36m";
    private static final String YELLOW = "\u001b[33m";
    private static final String OFF = "\u001b[0m";

    /** A title. */
    public String strong(String text) {
        return in(BOLD, text);
    }

    /** What may be passed over: notes, rules. */
    public String faint(String text) {
        return in(DIM, text);
    }

    /** A cell: changes upwards and downwards differ. */
    String cell(String text) {
        String bare = text.strip();
        if (bare.startsWith(ListingGrid.UP)) {
            return in(CYAN, text);
        }
        return bare.startsWith(ListingGrid.DOWN) ? in(YELLOW, text) : text;
    }

    private String in(String colour, String text) {
        return this == NONE || text.isBlank() ? text : colour + text + OFF;
    }
}

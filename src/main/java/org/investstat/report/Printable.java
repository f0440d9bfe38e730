package org.investstat.report;

/** Text from ledgers made safe for a terminal: whoever writes a ledger must not steer the screen of who reads about it. */
public final class Printable {
    private Printable() {}

    /**
     * One line: line ends and tabs become blanks; what could steer a terminal (ESC and its like) or turn the order of what
     * follows (the marks of bidirectional text) becomes a question mark.
     */
    public static String line(String text) {
        return indented(text).strip();
    }

    /** The same with the blanks that it begins with. */
    public static String indented(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Printable::harmless).forEach(out::appendCodePoint);
        return out.toString().stripTrailing();
    }

    private static int harmless(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t' || endsLine(codePoint)) {
            return ' ';
        }
        return steers(codePoint) ? '?' : codePoint;
    }

    /** Whether a character does something to a line instead of standing in it. */
    static boolean steers(int codePoint) {
        return Character.isISOControl(codePoint) || endsLine(codePoint) || turnsOrder(codePoint);
    }

    /** Unicode's own ends of lines and paragraphs. */
    private static boolean endsLine(int codePoint) {
        return codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static boolean turnsOrder(int codePoint) {
        if (codePoint == 0x200e || codePoint == 0x200f || codePoint == 0x61c) {
            return true; // marks of one direction
        }
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}

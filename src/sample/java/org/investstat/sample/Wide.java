package org.investstat.sample;

/** Full-width characters, as a Chinese input method leaves them. */
final class Wide {
    private Wide() {}

    static String digits(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean narrow = c >= '0' && c <= '9' || c == '.';
            out.append(narrow ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }
}

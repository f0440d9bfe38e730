package org.investstat.fault;

/**
 * What one fault came to.
 *
 * @param place what it befell, like {@code lock} or {@code table}
 * @param reader whose figures a reader saw afterwards
 * @param told the one line that the engineer read, paths and names of tables left out; empty for a run that went well
 */
record Seen(Fault fault, String place, Figures reader, String told, int exitCode) {

    /** Whose figures. */
    enum Figures {
        OLD("the old run"),
        NEW("the new run");

        private final String words;

        Figures(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}

package org.investstat.fault;

import java.util.Map;
import java.util.Set;

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

        /** Those that are published now; figures of neither night are an AssertionError. */
        static Figures of(
                Map<String, Set<String>> found, Map<String, Set<String>> before, Map<String, Set<String>> after) {
            if (found.equals(after)) {
                return NEW;
            }
            WholeRunCheck.require(found.equals(before), "figures neither old nor new are published");
            return OLD;
        }
    }
}

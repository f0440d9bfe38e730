package org.investstat.fault;

/**
 * A line of the page about one sort of fault that scripts/torture tried.
 *
 * @param part of the script
 * @param count how often it was tried
 * @param reader what a reader saw
 * @param told what the engineer was told
 * @param exitCodes with how often each, as text
 */
record Result(String part, String fault, long count, String reader, String told, String exitCodes) {

    /** As a row of a Markdown table. */
    String row() {
        return "| %s | %s | %,d | %s | %s | %s |".formatted(part, fault, count, reader, told, exitCodes);
    }
}

package org.investstat.bench;

/** All cells that one peer has come to. */
interface Answer {

    /** Takes one cell after the other. */
    @FunctionalInterface
    interface Sink {
        /** @param sum rows counted again, or 分 */
        void cell(
                String indicator, String breakdown, String region, String members, String period, long rows, long sum);
    }

    /** Hands over every cell that has rows, in any order. */
    void forEach(Sink sink) throws Exception;
}

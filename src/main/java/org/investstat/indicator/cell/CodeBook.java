package org.investstat.indicator.cell;

/** Gives words their codes, new ones if need be: those of the driver, or those of a task that unites blocks. */
interface CodeBook {
    int region(String word);

    /**
     * The code of a member.
     *
     * @param dimension its place among the plan's
     */
    int member(int dimension, String word);

    /**
     * The code of a text.
     *
     * @param column its place among the plan's columns of texts
     */
    int text(int column, String word);
}

package org.investstat.indicator.cell;

import java.io.Serializable;

/**
 * The values of one column by slice, leaf region and member, each with its frequency: what distinct counts and medians
 * need.
 *
 * @param timing when a row counts, and in which state
 * @param column position among the plan's text columns, or among its number columns
 * @param text the column holds text, else whole numbers
 */
public record BagSpec(int[] dimensions, int date, Timing timing, int column, boolean text, int filter)
        implements Serializable {}

package org.investstat.indicator.cell;

import java.io.Serializable;

/**
 * The values of one column by slice, leaf region and member, each with its frequency: what distinct counts and medians
 * need.
 *
 * @param text the column holds text, else whole numbers
 */
record BagSpec(int[] dimensions, int date, int column, boolean text, int filter) implements Serializable {}

/** Figures derived from cells, last and once: roll-up over periods, ratios, shares, changes, print. */
@org.jspecify.annotations.NullMarked
package org.investstat.indicator.figure;

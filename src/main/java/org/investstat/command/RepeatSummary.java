package org.investstat.command;

import java.math.BigDecimal;

/**
 * Suspected repeats in a run's last lines.
 *
 * @param pairs rows of the table {@code duplicates}
 * @param projects that net totals leave out
 * @param gross effective formal contracts signed by the as-of date, in yuan
 * @param net the same without suspected repeats
 */
public record RepeatSummary(long pairs, long projects, BigDecimal gross, BigDecimal net) {}

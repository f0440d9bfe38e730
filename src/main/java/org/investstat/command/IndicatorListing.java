package org.investstat.command;

import org.investstat.report.Grid;

/** Every indicator definition with its 口径, a row each. */
public record IndicatorListing(Grid grid) {}

package org.investstat.config;

/** What a share without a percent sign means. */
public enum ShareUnit {
    /** 0 to 1. */
    FRACTION,
    /** 0 to 100. */
    PERCENT
}

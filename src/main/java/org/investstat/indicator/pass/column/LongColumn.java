package org.investstat.indicator.pass.column;

/** A column of whole numbers. */
public interface LongColumn {
    /** Of the batch last read, as many of them valid as it has rows; zero where there is none; not to be kept. */
    long[] numbers();
}

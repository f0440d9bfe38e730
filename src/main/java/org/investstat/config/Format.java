package org.investstat.config;

/** How a ledger's files are written. */
public enum Format {
    /** By the name of each file: {@code .csv}, {@code .csv.gz} or {@code .parquet}. */
    AUTO,
    CSV,
    PARQUET
}

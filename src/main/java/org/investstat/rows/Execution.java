package org.investstat.rows;

/** Who works on rows: the driver itself on small input, where no query has to be planned, or Spark. */
public enum Execution {
    DRIVER,
    SPARK
}

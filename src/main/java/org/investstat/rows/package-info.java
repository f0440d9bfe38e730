/** Rows on their way from ledger to fact: the same steps over a list on the driver or over Spark's partitions. */
@org.jspecify.annotations.NullMarked
package org.investstat.rows;

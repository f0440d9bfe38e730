/** What lies below Spark's public API, behind the one door {@link org.investstat.rows.binary.BinaryRows}. */
@org.jspecify.annotations.NullMarked
package org.investstat.rows.binary;

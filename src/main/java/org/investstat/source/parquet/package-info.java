/** Ledgers as Parquet: schema as a header, values as the texts that the same CSV would have. */
@org.jspecify.annotations.NullMarked
package org.investstat.source.parquet;

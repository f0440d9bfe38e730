/** The only reads of ledgers: files, charset, dialect, headers, Parquet, and the account of what was read. */
@org.jspecify.annotations.NullMarked
package org.investstat.source;

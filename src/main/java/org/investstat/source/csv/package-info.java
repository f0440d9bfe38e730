/** Ledgers as delimited text: charset, dialect, header, records, and where a large file may be cut. */
@org.jspecify.annotations.NullMarked
package org.investstat.source.csv;

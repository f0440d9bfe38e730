/** Synthetic ledgers and facts of any size for load tests: the same seed gives the same rows, whoever computes them. */
@org.jspecify.annotations.NullMarked
package org.investstat.generate;

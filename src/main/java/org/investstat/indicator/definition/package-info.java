/** Indicators and boards as data: what a statistician may define, read and held to its rules before any row is. */
@org.jspecify.annotations.NullMarked
package org.investstat.indicator.definition;

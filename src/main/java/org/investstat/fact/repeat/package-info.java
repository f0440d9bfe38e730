/** Suspected repeats: one project that several units registered, found by investor, name, amount and month. */
@org.jspecify.annotations.NullMarked
package org.investstat.fact.repeat;

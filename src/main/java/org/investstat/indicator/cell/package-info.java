/** One pass per fact: rows become cells of exact, mergeable states by slice of time, region and members. */
@org.jspecify.annotations.NullMarked
package org.investstat.indicator.cell;

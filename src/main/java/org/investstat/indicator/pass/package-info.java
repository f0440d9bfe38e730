/** The scan that fills cells from a fact: column batches where Spark's plan allows it, else row by row. */
@org.jspecify.annotations.NullMarked
package org.investstat.indicator.pass;

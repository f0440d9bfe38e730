/** Independent judges of the job, written from the data contract alone: they share nothing but column names with it. */
@org.jspecify.annotations.NullMarked
package org.investstat.oracle;

/** The bulletin: sentences with figures, from templates that a press office writes. */
@org.jspecify.annotations.NullMarked
package org.investstat.report.bulletin;

/** The columns of a batch as the pass reads them: dense codes of members, days and numbers. */
@org.jspecify.annotations.NullMarked
package org.investstat.indicator.pass.column;

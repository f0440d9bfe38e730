/** The steps of {@link org.investstat.job.StatisticsJob}: each takes what the steps before it made, and writes its tables. */
@org.jspecify.annotations.NullMarked
package org.investstat.job.step;

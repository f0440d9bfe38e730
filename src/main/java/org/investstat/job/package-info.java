/** The night: preparation, session, {@link org.investstat.job.StatisticsJob} with its phases, the run's record and how it ends. */
@org.jspecify.annotations.NullMarked
package org.investstat.job;

/** What is known before Spark starts: configuration, definitions, reference data, and what was delivered compared with last time. */
@org.jspecify.annotations.NullMarked
package org.investstat.job.prepare;

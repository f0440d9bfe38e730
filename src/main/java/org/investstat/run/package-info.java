/** The job: what is asked of it, what it tells while it works, and what it says at its end. */
@org.jspecify.annotations.NullMarked
package org.investstat.run;

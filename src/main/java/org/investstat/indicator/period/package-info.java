/** The periods of a run, what each is compared with, and the slices of time they are all made of. */
@org.jspecify.annotations.NullMarked
package org.investstat.indicator.period;

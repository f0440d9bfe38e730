/** One class per fact and grain: versions are settled before; here money is allocated and dates are found. */
@org.jspecify.annotations.NullMarked
package org.investstat.fact;

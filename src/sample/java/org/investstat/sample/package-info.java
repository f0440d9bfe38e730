/** Makes the sample ledgers of {@code data-sample}, and recomputes from its own model the figures they are made for. */
@NullMarked
package org.investstat.sample;

import org.jspecify.annotations.NullMarked;

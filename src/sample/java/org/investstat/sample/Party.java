package org.investstat.sample;

import java.math.BigDecimal;

/**
 * An investor's part in a contract.
 *
 * @param share the share that counts, from 0 to 1
 * @param shareText the share as the ledger writes it, empty where it is left out
 * @param flagged marked as lead in the ledger
 */
record Party(SampleInvestor investor, BigDecimal share, String shareText, boolean flagged) {}

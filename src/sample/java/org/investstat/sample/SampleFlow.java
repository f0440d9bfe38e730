package org.investstat.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that arrived for a project.
 *
 * @param wan ten thousands of the currency, below zero for a correction
 * @param investor empty where the ledger leaves it to the contract
 */
record SampleFlow(
        SampleContract contract, LocalDate on, BigDecimal wan, String currency, String investor, LocalDate reported) {}

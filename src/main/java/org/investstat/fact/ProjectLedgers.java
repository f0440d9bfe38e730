package org.investstat.fact;

import java.util.Optional;
import org.investstat.rows.Rows;

/**
 * The accepted rows that facts of projects are made of.
 *
 * @param stages none where the ledger is absent
 * @param funds empty where the ledger is absent: then nobody knows what has arrived
 * @param teams of the ledger that is absent: none
 */
public record ProjectLedgers(
        Rows projects,
        Rows contracts,
        Rows contractInvestors,
        Rows investors,
        Rows stages,
        Optional<Rows> funds,
        TeamCampaigns teams) {}

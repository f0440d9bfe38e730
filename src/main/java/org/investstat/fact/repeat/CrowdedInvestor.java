package org.investstat.fact.repeat;

import java.util.Comparator;

/**
 * An investor with more projects than are compared in full, or with more pairs of them than are listed.
 *
 * @param file of its first project
 * @param inAMonth projects signed in the fullest month
 * @param pairs that were found, of which those are listed that join the groups; 0 where only equal projects were compared
 */
public record CrowdedInvestor(String investor, String file, long line, long inAMonth, long pairs) {
    /** So many in a month are compared. */
    public static final int MOST_IN_A_MONTH = RepeatBlock.MOST_IN_A_MONTH;

    static final Comparator<CrowdedInvestor> FULLER = Comparator.comparing(CrowdedInvestor::inAMonth)
            .thenComparing(CrowdedInvestor::pairs)
            .thenComparing(CrowdedInvestor::file)
            .thenComparing(CrowdedInvestor::line);
}

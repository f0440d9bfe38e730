package org.investstat.fact.repeat;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.investstat.table.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * What of a signed project is compared.
 *
 * @param team {@code unknown} where there is none
 * @param investor the lead's name
 * @param creditCode the lead's; null where it is not known
 * @param investorKey of {@link InvestorNames}
 * @param fen effective formal contracts signed by the as-of date, in 分
 */
record SignedProject(
        String id,
        String name,
        String region,
        String regionName,
        String team,
        String investor,
        @Nullable String creditCode,
        String investorKey,
        LocalDate signedOn,
        long fen,
        LocalDate reportedOn,
        String file,
        long line)
        implements Serializable {

    /** Who counts first: signed first, then reported first, then the smaller id by code point. */
    static final Comparator<SignedProject> COUNTING_ORDER = Comparator.comparing(SignedProject::signedOn)
            .thenComparing(SignedProject::reportedOn)
            .thenComparing(SignedProject::id, TextOrder::compare);
}

package org.investstat.table;

import java.util.List;
import java.util.Set;

/** The facts whose rows name a region themselves, and so tell which regions report; the region of all others is a project's. */
public final class ReportingFacts {
    private static final List<FactSchema> ALL =
            List.of(Facts.PROJECTS, Facts.ACTIVITIES, Facts.TEAM_STAFF, Facts.FACTORIES, Facts.FUND_REGISTRATIONS);

    private ReportingFacts() {}

    /** Those that exist where some ledgers are absent. */
    public static List<FactSchema> without(Set<String> absentLedgers) {
        return ALL.stream().filter(f -> !absentLedgers.contains(f.ledger())).toList();
    }
}

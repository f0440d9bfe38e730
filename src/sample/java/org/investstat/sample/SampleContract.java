package org.investstat.sample;

import java.time.LocalDate;

/** A contract as it stands on the as-of date. */
record SampleContract(String id, String projectId, Deal deal, LocalDate reported) {

    LocalDate signed() {
        return deal.signed;
    }
}

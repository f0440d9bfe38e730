package org.investstat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.investstat.report.TinyEdition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationJsonTest {
    private static final String TABLE = "reconciliation_units";

    @Test
    void submittersAreThoseOfTheLastHalfMonth() {
        TinyEdition edition = new TinyEdition()
                .listed(TABLE, row("2023-11-B", "遵义市", "submitted", 3L, 3L))
                .listed(TABLE, row("2023-12-A", "贵阳市", "late", 8L, 7L))
                .listed(TABLE, row("2023-12-A", "凯里市", "overdue", null, null));

        assertThat(ReconciliationJson.of(edition.edition()).get("units")).hasToString("""
                [["2023-12-A","city","贵阳市","late",null,null,"8","7","87.5"],\
                ["2023-12-A","city","凯里市","overdue",null,null,null,null,null]]""");
    }

    @Test
    void eachHalfMonthIsOneRowWhoseRateIsOfAllItsProjects() {
        TinyEdition edition = new TinyEdition()
                .listed(TABLE, row("2023-11-B", "遵义市", "submitted", 3L, 1L))
                .listed(TABLE, row("2023-11-B", "贵阳市", "late", 3L, 3L))
                .listed(TABLE, row("2023-12-A", "贵阳市", "overdue", null, null));

        assertThat(ReconciliationJson.of(edition.edition()).get("course"))
                .hasToString("[[\"2023-11-B\",2,1,1,0,6,4,\"66.7\"],[\"2023-12-A\",1,0,0,1,0,0,null]]");
    }

    private static @Nullable Object[] row(
            String halfMonth, String submitter, String status, @Nullable Long compared, @Nullable Long matched) {
        return new @Nullable Object[] {halfMonth, "city", submitter, status, null, null, compared, matched};
    }
}

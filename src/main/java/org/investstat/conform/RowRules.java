package org.investstat.conform;

import java.time.LocalDate;
import java.util.Optional;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** What the values of one row say together. */
final class RowRules {
    private RowRules() {}

    static void check(Draft draft) {
        LedgerSchema ledger = draft.ledger();
        noteEventAfterReport(draft, ledger.eventDate(), ledger.version());
        if (ledger.columns().stream().anyMatch(c -> c.name().equals("to"))) {
            rejectInvertedSpan(draft);
        }
    }

    /** Facts rule 12. */
    private static void noteEventAfterReport(Draft draft, Optional<String> eventDate, Optional<String> version) {
        if (eventDate.isEmpty() || version.isEmpty()) {
            return;
        }
        @Nullable LocalDate event = draft.date(eventDate.get());
        @Nullable LocalDate reported = draft.date(version.get());
        if (event != null && reported != null && event.isAfter(reported)) {
            draft.note(
                    "event_after_report",
                    Text.of("{0}发生于{1}，晚于上报日期{2}", "{0} on {1} is later than its report of {2}")
                            .with(eventDate.get(), event, reported));
        }
    }

    private static void rejectInvertedSpan(Draft draft) {
        @Nullable LocalDate from = draft.date("from");
        @Nullable LocalDate to = draft.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            draft.reject(
                    draft.ledger().position("to"),
                    "span_inverted",
                    Text.of("结束日期{0}早于开始日期{1}", "ends on {0}, before it begins on {1}")
                            .with(to, from));
        }
    }
}

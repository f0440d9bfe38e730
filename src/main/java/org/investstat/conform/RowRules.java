package org.investstat.conform;

import java.time.LocalDate;
import org.investstat.table.LedgerSchema;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** What the values of one row say together. */
final class RowRules {
    private final LedgerSchema ledger;
    private final int event;
    private final int version;
    private final int from;
    private final int to;

    RowRules(LedgerSchema ledger) {
        this.ledger = ledger;
        this.event = ledger.eventDate().map(ledger::position).orElse(-1);
        this.version = ledger.version().map(ledger::position).orElse(-1);
        boolean spans = ledger.columns().stream().anyMatch(c -> c.name().equals("to"));
        this.from = spans ? ledger.position("from") : -1;
        this.to = spans ? ledger.position("to") : -1;
    }

    void check(Draft draft) {
        if (event >= 0 && version >= 0) {
            noteEventAfterReport(draft);
        }
        if (to >= 0) {
            rejectInvertedSpan(draft);
        }
    }

    /** Facts rule 12. */
    private void noteEventAfterReport(Draft draft) {
        @Nullable LocalDate happened = draft.date(event);
        @Nullable LocalDate reported = draft.date(version);
        if (happened != null && reported != null && happened.isAfter(reported)) {
            draft.note(
                    "event_after_report",
                    Text.of("{0}发生于{1}，晚于上报日期{2}", "{0} on {1} is later than its report of {2}")
                            .with(ledger.columns().get(event).name(), happened, reported));
        }
    }

    private void rejectInvertedSpan(Draft draft) {
        @Nullable LocalDate first = draft.date(from);
        @Nullable LocalDate last = draft.date(to);
        if (first != null && last != null && last.isBefore(first)) {
            draft.reject(
                    to,
                    "span_inverted",
                    Text.of("结束日期{0}早于开始日期{1}", "ends on {0}, before it begins on {1}")
                            .with(last, first));
        }
    }
}

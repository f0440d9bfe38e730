package org.investstat.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.check.RowFates.Count;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** Reading rule 6, and the words in which a closed gate speaks. */
class GatesTest {
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    @Test
    void exactlyTheAllowedShareStaysOpen() {
        assertOpen(accepted("contracts", 95), rejected("contracts", "date_unreadable", 5));
    }

    @Test
    void aboveTheAllowedShareTheLedgerIsNamedWithItsMostFrequentReasons() {
        Failure failure = closed(
                accepted("contracts", 60),
                rejected("contracts", "date_unreadable", 20),
                rejected("contracts", "region_unknown", 9),
                rejected("contracts", "value_missing", 7),
                rejected("contracts", "flag_unreadable", 4));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(failure.problems())
                .containsExactly(Text.of(
                        "contracts: 100行中40行被拒（40.0%，上限5%），未发布任何数据；改正台账或调整 quality.max_rejected_share。主要原因:"
                                + " date_unreadable 20行（如 a.csv 第7行：原因）; region_unknown 9行（如 a.csv 第7行：原因）;"
                                + " value_missing 7行（如 a.csv 第7行：原因）",
                        "contracts: 40 of 100 rows rejected (40.0 %, at most 5 % allowed), nothing published; mend the"
                                + " ledger or set quality.max_rejected_share. Mostly: date_unreadable 20 rows (like a.csv"
                                + " line 7: reason); region_unknown 9 rows (like a.csv line 7: reason); value_missing 7 rows"
                                + " (like a.csv line 7: reason)"));
    }

    @Test
    void everyLedgerAboveTheShareHasItsLine() {
        Failure failure = closed(
                accepted("contracts", 10),
                rejected("contracts", "orphan", 5),
                accepted("projects", 10),
                rejected("projects", "date_unreadable", 6));

        assertThat(failure.problems()).hasSize(2);
        assertThat(failure.problems().get(0).en()).startsWith("contracts: 5 of 15 rows rejected (33.3 %");
        assertThat(failure.problems().get(1).en()).startsWith("projects: 6 of 16 rows rejected (37.5 %");
    }

    @Test
    void fewerThanFiveRejectsDoNotStopALedgerOfFewRows() {
        assertOpen(accepted("contracts", 200), accepted("fx_rates", 4), rejected("fx_rates", "date_unreadable", 4));
    }

    @Test
    void theFifthRejectDoes() {
        assertThat(closed(accepted("contracts", 200), rejected("fx_rates", "date_unreadable", 5))
                        .problems())
                .extracting(p -> p.en().substring(0, p.en().indexOf(':')))
                .containsExactly("fx_rates");
    }

    @Test
    void rejectsSpreadOverLedgersCloseTheGateOverall() {
        Failure failure = closed(
                accepted("contracts", 20),
                rejected("contracts", "date_unreadable", 2),
                accepted("projects", 20),
                rejected("projects", "date_unreadable", 2));

        assertThat(failure.problems()).hasSize(1);
        assertThat(failure.problems().get(0).en()).startsWith("all ledgers: 4 of 44 rows rejected (9.1 %");
        assertThat(failure.problems().get(0).zh()).startsWith("全部台账: 44行中4行被拒（9.1%");
    }

    @Test
    void subtotalsAndRejectsCausedByOthersAreNotCounted() {
        assertOpen(
                accepted("contracts", 10),
                rejected("contracts", "subtotal", 30),
                new Count("contracts", "a.csv", "rejected", "orphan", true, 30, 7, "原因", "reason"));
    }

    @Test
    void otherFatesAreNoRejects() {
        assertOpen(
                accepted("contracts", 1),
                new Count("contracts", "a.csv", "superseded", "", false, 50, 7, "", ""),
                new Count("contracts", "a.csv", "future", "", false, 50, 7, "", ""));
    }

    @Test
    void emptyLedgersCloseNoGate() {
        assertOpen();
    }

    @Test
    void aFindingOfSeverityErrorClosesTheGate() {
        Failure failure = failure(() -> Gates.findings(
                Map.of(Severity.ERROR, 2L, Severity.WARNING, 9L), List.of(Text.of("甲", "one"), Text.of("乙", "two"))));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(failure.problems())
                .containsExactly(Text.of(
                        "有2条错误级发现，未发布任何数据；改正数据或调整 quality.findings。例如：甲",
                        "findings of severity error: 2; nothing published; mend the data or set quality.findings. Like:"
                                + " one"));
    }

    @Test
    void warningsDoNot() {
        assertThatCode(() -> Gates.findings(Map.of(Severity.WARNING, 9L), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aBrokenIdentityIsTheProductsOwnFault() {
        Failure failure = failure(() -> Gates.identities(List.of(Text.of("甲", "one"), Text.of("乙", "two"))));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERNAL);
        assertThat(failure.problems())
                .containsExactly(Text.of(
                        "恒等式不成立（共2处），未发布任何数据，请报告此缺陷：甲",
                        "2 identities do not hold, nothing published; report this defect: one"));
    }

    private static void assertOpen(Count... counts) {
        assertThatCode(() -> Gates.rejectedShare(List.of(counts), FIVE_PERCENT)).doesNotThrowAnyException();
    }

    private static Failure closed(Count... counts) {
        return failure(() -> Gates.rejectedShare(List.of(counts), FIVE_PERCENT));
    }

    private static Failure failure(ThrowingCallable gate) {
        return catchThrowableOfType(Failure.class, gate);
    }

    private static Count accepted(String ledger, long rows) {
        return new Count(ledger, "a.csv", "accepted", "", false, rows, 2, "", "");
    }

    private static Count rejected(String ledger, String code, long rows) {
        return new Count(ledger, "a.csv", "rejected", code, false, rows, 7, "原因", "reason");
    }
}

package org.investstat.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.table.Severity;

/** Every kind of finding and how grave it is unless {@code quality.findings} says otherwise. */
public enum FindingCode {
    NAME_PRESUMED(Severity.INFO),
    INDUSTRY_SECTION_ONLY(Severity.INFO),
    VALUE_EMPTIED(Severity.WARNING),
    PINYIN_LEFT(Severity.WARNING),
    EVENT_AFTER_REPORT(Severity.WARNING),
    KEY_COLLISION(Severity.ERROR),
    KEY_REUSED(Severity.WARNING),
    VERSIONS_TIE(Severity.WARNING),
    LINES_IN_SEVERAL_FILES(Severity.WARNING),
    INVESTORS_REJECTED(Severity.WARNING),
    TERMINATED_PROJECT_EFFECTIVE(Severity.WARNING),
    START_BEFORE_SIGNING(Severity.WARNING),
    PRODUCTION_BEFORE_START(Severity.WARNING),
    STAGE_BEFORE_PREVIOUS(Severity.INFO),
    PROJECT_STALLED(Severity.INFO),
    FUNDS_CUMULATIVE_FALLS(Severity.INFO),
    FUNDS_BELOW_ZERO(Severity.WARNING),
    FUNDS_ABOVE_CONTRACTS(Severity.WARNING),
    LEASED_ABOVE_AREA(Severity.WARNING),
    TARGET_WITHOUT_CELL(Severity.WARNING),
    NOTHING_COMPUTED(Severity.WARNING),
    LEDGER_OVERDUE(Severity.WARNING),
    LEDGERS_DISAGREE(Severity.WARNING),
    SUSPECTED_REPEAT(Severity.WARNING),
    BULLETIN_WITHOUT_VALUE(Severity.WARNING),
    INPUT_NOT_READ(Severity.WARNING),
    LEDGER_EMPTY(Severity.WARNING),
    COLUMN_PASSED_OVER(Severity.INFO),
    COLUMN_LIKE_KNOWN(Severity.WARNING),
    REPORTED_AHEAD(Severity.WARNING),
    NUMBER_OUT_OF_ORDER(Severity.WARNING),
    CONTRACT_DOMINATES(Severity.WARNING),
    PLACEHOLDER_MEMBER(Severity.WARNING),
    RECORDED_TWICE(Severity.WARNING),
    REPEATS_BOUNDED(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All codes, in reading order. */
    public static String ids() {
        return Arrays.stream(values()).map(FindingCode::id).collect(Collectors.joining(", "));
    }

    public static Optional<FindingCode> named(String id) {
        return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
    }
}

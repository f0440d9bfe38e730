package org.investstat.table;

import java.util.Locale;
import org.investstat.text.Text;

/** How two ledgers can disagree on a project, A being the lower and B the upper one. */
public enum LedgerDifference {
    ONLY_IN_A(Text.of("只在下级台账", "only in the lower ledger")),
    ONLY_IN_B(Text.of("只在上级台账", "only in the upper ledger")),
    AMOUNT_DIFFERS(Text.of("金额不一致", "amount differs")),
    /** Instead of {@link #AMOUNT_DIFFERS}: one amount is the other in a wrong unit. */
    UNIT_SUSPECTED(Text.of("疑似单位错误", "unit suspected")),
    STAGE_DIFFERS(Text.of("阶段不一致", "stage differs"));

    private final Text title;

    LedgerDifference(Text title) {
        this.title = title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }
}

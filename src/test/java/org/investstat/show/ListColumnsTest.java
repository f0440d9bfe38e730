package org.investstat.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class ListColumnsTest {

    @Test
    void amountsArePrintedInTenThousandsOfYuan() {
        assertThat(duplicate("amount_a", new BigDecimal("415000050.00"))).isEqualTo(Text.same("41500.01"));
    }

    @Test
    void ratesHaveOneDecimalAndTheirUnit() {
        assertThat(unit("match_rate", new BigDecimal("97.560976"))).isEqualTo(Text.same("97.6%"));
        assertThat(unit("change_on_previous", new BigDecimal("-54.545455"))).isEqualTo(Text.same("-54.5pp"));
    }

    @Test
    void wordsOfTheProductAreTranslatedAndThoseOfALedgerAreNot() {
        assertThat(unit("status", "late")).isEqualTo(Text.of("迟报", "late"));
        assertThat(unit("submitter_name", "late")).isEqualTo(Text.same("late"));
    }

    @Test
    void everyEvidenceIsNamed() {
        assertThat(duplicate("evidence", "same_credit_code|near_month"))
                .isEqualTo(Text.of("信用代码相同, 签约相近", "same credit code, near month"));
    }

    @Test
    void whatIsEmptyStaysEmpty() {
        assertThat(unit("match_rate", null)).isEqualTo(Text.same(""));
    }

    private static Text duplicate(String column, Object value) {
        return ListColumns.text(OutputTables.DUPLICATES.column(column), value);
    }

    private static Text unit(String column, Object value) {
        return ListColumns.text(OutputTables.RECONCILIATION_UNITS.column(column), value);
    }
}

package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investstat.source.file.Layout;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns passed over that may well be ones of the ledger. */
class ColumnLikenessTest {
    private static final Layout LAYOUT =
            Layout.of(Ledgers.CONTRACTS, TestLedger.config(Map.of("合同状态", "status", "币种", "currency")));

    @ParameterizedTest
    @CsvSource({
        "币别, currency",
        "合同状态（有效/终止）, status",
        "Currency code, currency",
        "curency, currency",
        "招商渠道名称, channel",
        "金额单位, unit",
        "状态, status"
    })
    void aNameResembles(String heading, String column) {
        assertThat(ColumnLikeness.of(LAYOUT, heading, List.of("contract_id", heading)))
                .contains(column);
    }

    @ParameterizedTest
    @CsvSource({"备注", "联系人", "序号", "填报人", "审核意见", "id"})
    void aNameResemblesNothing(String heading) {
        assertThat(ColumnLikeness.of(LAYOUT, heading, List.of("contract_id", heading)))
                .isEmpty();
    }

    @Test
    void whatTheFileHasUnderItsNameIsNotMissed() {
        assertThat(ColumnLikeness.of(LAYOUT, "币别", List.of("币种", "币别"))).isEmpty();
    }
}

package org.investstat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.investstat.FactRows;
import org.investstat.Where;
import org.investstat.table.Facts;
import org.investstat.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that do not add up to what they are lines of are told, by the first of them. */
class AllocationIdentityTest {
    private static final Text BROKEN_CONTRACT = Text.of(
            "合同C2的投资方金额之和不等于合同金额，或牵头投资方不唯一",
            "contract C2: its lines do not add up to its amount, or it has no single lead");

    @ParameterizedTest
    @EnumSource
    void linesThatAddUpAreCounted(Where where) {
        FactRows lines = FactRows.of(Facts.CONTRACT_LINES.table())
                .row("contract_id=C1", "amount=0.34", "contract_amount=1", "is_lead=true")
                .row("contract_id=C1", "amount=0.66", "contract_amount=1", "is_lead=false")
                .row("contract_id=C2", "amount=5", "contract_amount=5", "is_lead=true");

        assertThat(AllocationIdentity.contracts(lines.rows(where)))
                .isEqualTo(new AllocationIdentity.Result(2, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void aFenTooFewIsTold(Where where) {
        FactRows lines = FactRows.of(Facts.CONTRACT_LINES.table())
                .row("contract_id=C1", "amount=1", "contract_amount=1", "is_lead=true")
                .row("contract_id=C2", "amount=0.33", "contract_amount=1", "is_lead=true")
                .row("contract_id=C2", "amount=0.66", "contract_amount=1", "is_lead=false");

        assertThat(AllocationIdentity.contracts(lines.rows(where)).violations()).containsExactly(BROKEN_CONTRACT);
    }

    @ParameterizedTest
    @EnumSource
    void twoLeadsAreTold(Where where) {
        FactRows lines = FactRows.of(Facts.CONTRACT_LINES.table())
                .row("contract_id=C2", "amount=0.34", "contract_amount=1", "is_lead=true")
                .row("contract_id=C2", "amount=0.66", "contract_amount=1", "is_lead=true");

        assertThat(AllocationIdentity.contracts(lines.rows(where)).violations()).containsExactly(BROKEN_CONTRACT);
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionThatLosesAFenIsTold(Where where) {
        FactRows lines = FactRows.of(Facts.FUND_LINES.table())
                .row("fund_flow_id=F1", "amount=-0.02", "flow_amount=-0.03")
                .row("fund_flow_id=F1", "amount=-0.01", "flow_amount=-0.03")
                .row("fund_flow_id=F2", "amount=-0.02", "flow_amount=-0.03");
        AllocationIdentity.Result result = AllocationIdentity.flows(lines.rows(where));

        assertThat(result.wholes()).isEqualTo(2);
        assertThat(result.violations())
                .containsExactly(Text.of("资金F2的投资方金额之和不等于该笔资金", "flow F2: its lines do not add up to it"));
    }

    @ParameterizedTest
    @EnumSource
    void linesThatDisagreeAboutTheWholeAreTold(Where where) {
        FactRows lines = FactRows.of(Facts.FUND_LINES.table())
                .row("fund_flow_id=F1", "amount=1", "flow_amount=3")
                .row("fund_flow_id=F1", "amount=2", "flow_amount=2");

        assertThat(AllocationIdentity.flows(lines.rows(where)).violations()).hasSize(1);
    }
}

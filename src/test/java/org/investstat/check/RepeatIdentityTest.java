package org.investstat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.investstat.FactRows;
import org.investstat.Where;
import org.investstat.table.Facts;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** Gross less net is the money of the suspected repeats, whoever counts it. */
class RepeatIdentityTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    private static FactRows lines() {
        return FactRows.of(Facts.CONTRACT_LINES.table())
                .row(
                        "contract_type=formal",
                        on("2023-03-01"),
                        "amount=100",
                        "suspected_repeat=false",
                        "status=effective")
                .row("contract_type=formal", on("2023-03-09"), "amount=60", "suspected_repeat=true", "status=effective")
                .row("contract_type=formal", on("2023-03-09"), "amount=30", "suspected_repeat=true", "status=effective")
                .row("contract_type=formal", on("2023-03-09"), "amount=5", "suspected_repeat=true", "status=terminated")
                .row("contract_type=formal", on("2023-12-21"), "amount=7", "suspected_repeat=true", "status=effective")
                .row(
                        "contract_type=framework",
                        on("2023-03-09"),
                        "amount=9",
                        "suspected_repeat=true",
                        "status=effective");
    }

    private static String on(String day) {
        return "signed_on=" + day;
    }

    private static FactRows projects() {
        return FactRows.of(Facts.PROJECTS.table())
                .row("project_id=P1", "signed_on=2023-03-01", "contract_amount=100", "suspected_repeat=false")
                .row("project_id=P2", "signed_on=2023-03-09", "contract_amount=90", "suspected_repeat=true")
                .row("project_id=P3", "suspected_repeat=false");
    }

    private static RepeatIdentity.Result check(FactRows lines, FactRows projects, long repeats, String amount) {
        return RepeatIdentity.check(
                lines.rows(Where.DRIVER),
                projects.rows(Where.DRIVER),
                AS_OF,
                new RepeatIdentity.Found(repeats, new BigDecimal(amount)));
    }

    @Test
    void grossAndNetAreThoseOfEffectiveFormalContractsSignedByTheAsOfDate() {
        RepeatIdentity.Result result = check(lines(), projects(), 1, "90");

        assertThat(result.violations()).isEmpty();
        assertThat(result.gross()).isEqualByComparingTo("190");
        assertThat(result.net()).isEqualByComparingTo("100");
    }

    @Test
    void withoutContractsBothAreNothing() {
        RepeatIdentity.Result result =
                check(FactRows.of(Facts.CONTRACT_LINES.table()), FactRows.of(Facts.PROJECTS.table()), 0, "0");

        assertThat(result.violations()).isEmpty();
        assertThat(result.gross()).isZero();
    }

    @Test
    void aRepeatThatTheFactsDoNotMarkIsAViolation() {
        assertThat(check(lines(), projects(), 2, "100").violations())
                .containsExactly(
                        Text.of("疑似重复（gross - net）：90.00 不等于 100", "suspected repeats (gross - net): 90.00 is not 100"),
                        Text.of("疑似重复（suspected_repeat）：1 不等于 2", "suspected repeats (suspected_repeat): 1 is not 2"));
    }

    @Test
    void linesOfARepeatThatAreNotMarkedAreAViolation() {
        FactRows more = lines().row(
                        "contract_type=formal",
                        on("2023-03-09"),
                        "amount=1",
                        "suspected_repeat=true",
                        "status=effective");

        assertThat(check(more, projects(), 1, "90").violations()).hasSize(3);
    }
}

package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts rule 3: the lines of a contract stand or fall together. */
class ContractSharesTest {
    private static List<Row> rows;

    @BeforeAll
    static void settle() {
        LedgerRows lines = LedgerRows.of(Ledgers.CONTRACT_INVESTORS);
        contract(lines, "SUM_TOO_LITTLE", "0.5", "0.4998");
        contract(lines, "SUM_JUST_ENOUGH", "0.5", "0.4999");
        contract(lines, "SUM_JUST_NOT_TOO_MUCH", "0.5", "0.5001");
        contract(lines, "SUM_TOO_MUCH", "0.5", "0.5002");
        contract(lines, "ALL_EMPTY", "", "");
        contract(lines, "SOME_EMPTY", "0.5", "");
        contract(lines, "SOME_EMPTY_REST_ZERO", "1", "");
        contract(lines, "SOME_EMPTY_TOO_MUCH", "0.6", "0.5", "");
        contract(lines, "SOME_EMPTY_OTHERS_ZERO", "0", "");
        contract(lines, "ALL_ZERO", "0", "0%");
        contract(lines, "ONE_ALONE", "100%");
        contract(lines, "ONE_REJECTED", "0.5", "0.5", "half");
        Map<String, Rows> parents = Map.of("contracts", known(lines, 0), "investors", known(lines, 1));
        rows = Fates.apply(lines.ledger(), lines.rows(Where.DRIVER), parents, LocalDate.of(2023, 12, 20))
                .collectAsList();
    }

    /** Every id that the lines name in a column. */
    private static Rows known(LedgerRows lines, int column) {
        String id = lines.ledger().columns().get(column).name();
        return lines.rows(Where.DRIVER)
                .flatMapGroupsByText(
                        id,
                        ParentRows.schema(id),
                        group -> List.<@Nullable Object[]>of(
                                new @Nullable Object[] {group.get(0).get(column), Fate.ACCEPTED.id(), null}));
    }

    private static void contract(LedgerRows lines, String id, String... shares) {
        for (int i = 0; i < shares.length; i++) {
            lines.row("contract_id=" + id, "investor_id=I" + i, "share=" + shares[i]);
        }
    }

    @Test
    void aSumWithinATenThousandthOfOneIsAccepted() {
        assertThat(fates("SUM_JUST_ENOUGH")).containsExactly("accepted", "accepted");
        assertThat(fates("SUM_JUST_NOT_TOO_MUCH")).containsExactly("accepted", "accepted");
        assertThat(fates("ONE_ALONE")).containsExactly("accepted");
    }

    @Test
    void aSumFurtherOffRejectsEveryLine() {
        assertThat(fates("SUM_TOO_LITTLE")).containsExactly("share_sum", "share_sum");
        assertThat(fates("SUM_TOO_MUCH")).containsExactly("share_sum", "share_sum");
        assertThat(problem("SUM_TOO_MUCH").mkString(" | "))
                .isEqualTo("share_sum | share | 0.5 | 该合同各投资方比例之和应为1（允许误差0.0001），实为1.0002 |"
                        + " the shares of the contract must add up to 1 (within 0.0001), but come to 1.0002");
    }

    @Test
    void emptySharesAreNoProblem() {
        assertThat(fates("ALL_EMPTY")).containsExactly("accepted", "accepted");
        assertThat(fates("SOME_EMPTY")).containsExactly("accepted", "accepted");
        assertThat(fates("SOME_EMPTY_REST_ZERO")).containsExactly("accepted", "accepted");
        assertThat(fates("SOME_EMPTY_OTHERS_ZERO")).containsExactly("accepted", "accepted");
    }

    @Test
    void givenSharesAboveOneLeaveNothingToSplit() {
        assertThat(fates("SOME_EMPTY_TOO_MUCH")).containsExactly("share_sum", "share_sum", "share_sum");
    }

    @Test
    void sharesThatAreAllZeroRejectEveryLine() {
        assertThat(fates("ALL_ZERO")).containsExactly("share_zero", "share_zero");
        assertThat(problem("ALL_ZERO").mkString(" | "))
                .isEqualTo("share_zero | share | 0 | 该合同各投资方比例全为零 | all shares of the contract are zero");
    }

    @Test
    void oneRejectedLineTakesTheOthersWithItAndIsNamedAsTheCause() {
        assertThat(fates("ONE_REJECTED")).containsExactly("group_rejected", "group_rejected", "share_unreadable");
        List<Row> lines = of("ONE_REJECTED");
        String bad = "a.csv:" + lines.get(2).getAs(LedgerSchema.LINE);
        assertThat(lines).extracting(r -> r.<String>getAs(Fate.CAUSED_BY)).containsExactly(bad, bad, null);
        assertThat(problem("ONE_REJECTED").mkString(" | "))
                .isEqualTo("group_rejected | contract_id | ONE_REJECTED |"
                        + " 同一合同的另一行投资方被拒，整份合同的投资方都不计，金额计入未知来源；改正那一行 |"
                        + " another line of the contract was rejected, so none of them counts and the amount goes to"
                        + " unknown: mend that line");
    }

    private static List<Row> of(String contract) {
        return rows.stream()
                .filter(r -> contract.equals(r.getAs("contract_id")))
                .sorted(Comparator.comparing(r -> r.<Long>getAs(LedgerSchema.LINE)))
                .toList();
    }

    private static Row problem(String contract) {
        return of(contract).get(0).getAs(LedgerSchema.PROBLEM);
    }

    private static List<String> fates(String contract) {
        return of(contract).stream()
                .map(r -> {
                    Row problem = r.getAs(LedgerSchema.PROBLEM);
                    return problem == null ? r.<String>getAs(Fate.COLUMN) : problem.getString(0);
                })
                .toList();
    }
}

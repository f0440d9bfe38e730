package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.Where;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of two records under one key. */
class SharedKeyTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @ParameterizedTest
    @EnumSource(Where.class)
    void twoCountiesThatNumberFromOneAreAnErrorThatNamesBothRows(Where where) {
        LedgerRows rows = LedgerRows.of(Ledgers.PROJECTS)
                .file("清镇.csv")
                .row("project_id=1", "project_name=甲项目", "region=520181")
                .file("修文.csv")
                .row("project_id=1", "project_name=乙项目", "region=520123");

        assertThat(found(rows, where))
                .containsExactly("key_collision 清镇.csv:2 | 清镇.csv:2 and 修文.csv:2 have this key and one report day but"
                        + " another project_name (甲项目 / 乙项目), region (520181 / 520123): two records under one key, it"
                        + " seems, of which only the former counts; give one of them a key of its own");
    }

    @Test
    void ofSeveralVersionsOfOneDayTheRowsThatDifferAreNamedWithWhatDiffers() {
        assertThat(found(LedgerRows.of(Ledgers.CONTRACTS)
                        .file("合同 (1).csv")
                        .row("amount=200")
                        .file("合同.csv")
                        .row("amount=100", "event=数博会")))
                .containsExactly("versions_tie 合同 (1).csv:2 | 合同 (1).csv:2 and 合同.csv:2 report this key on one day with"
                        + " another amount (2000000 / 1000000), event ( / 数博会); by file name and line the former counts:"
                        + " keep the right one alone");
    }

    @Test
    void aContractOfTwoProjectsIsACollision() {
        assertThat(codes(LedgerRows.of(Ledgers.CONTRACTS).row("project_id=P1").row("project_id=P2")))
                .containsExactly("key_collision");
        assertThat(codes(LedgerRows.of(Ledgers.FUNDS).row("project_id=P1").row("project_id=P2")))
                .containsExactly("key_collision");
        assertThat(codes(LedgerRows.of(Ledgers.ACTIVITIES).row("region=520102").row("region=520103")))
                .containsExactly("key_collision");
        assertThat(codes(LedgerRows.of(Ledgers.FACTORIES).row("region=520102").row("region=520103")))
                .containsExactly("key_collision");
    }

    @Test
    void aTargetOfTwoValuesIsATie() {
        assertThat(codes(LedgerRows.of(Ledgers.TARGETS).row("value=100").row("value=120")))
                .containsExactly("versions_tie");
    }

    @Test
    void valuesThatMeanTheSameDoNotDiffer() {
        assertThat(codes(LedgerRows.of(Ledgers.PROJECTS)
                        .row("region=520102", "project_name=某（甲）项目")
                        .row("region=南明区", "project_name=某(甲)项目")))
                .isEmpty();
    }

    @Test
    void inOneFileALaterRowMayMoveOrRenameAProject() {
        assertThat(codes(LedgerRows.of(Ledgers.PROJECTS)
                        .row("region=520102")
                        .row("region=520103", "reported_on=2023-02-01")
                        .row("region=520103", "project_name=新名", "reported_on=2023-03-01")))
                .containsExactly("key_reused");
        assertThat(codes(LedgerRows.of(Ledgers.PROJECTS)
                        .row("region=520102")
                        .row("region=520103", "reported_on=2023-02-01")))
                .isEmpty();
        assertThat(codes(LedgerRows.of(Ledgers.CONTRACTS).row("amount=1").row("amount=2", "reported_on=2023-02-01")))
                .isEmpty();
    }

    @Test
    void fromFileToFileAnotherRegionIsTold() {
        assertThat(found(LedgerRows.of(Ledgers.PROJECTS)
                        .file("a.csv")
                        .row("region=520102", "reported_on=2023-03-01")
                        .file("b.csv")
                        .row("region=520103", "reported_on=2023-02-01")))
                .containsExactly(
                        "key_reused a.csv:2 | a.csv:2 supersedes b.csv:2, which has this key but another region"
                                + " (520102 / 520103): two records under one key, it seems; unless it is a correction, give one of"
                                + " them a key of its own");
    }

    @Test
    void equalRowsAndFutureOnesAreNoVersions() {
        assertThat(codes(LedgerRows.of(Ledgers.PROJECTS).row().row().row("project_name=另一个", "reported_on=2023-07-01")))
                .isEmpty();
    }

    @Test
    void anInvestorOfTwoNamesIsToldBesideTheReject() {
        assertThat(found(LedgerRows.of(Ledgers.INVESTORS).row("name=甲公司").row("name=乙公司")))
                .containsExactly("key_reused a.csv:2 | a.csv:2 and a.csv:3 have this key but another name (甲公司 / 乙公司);"
                        + " only the former counts, and with it every row that names the key: give one of them a key of its"
                        + " own");
        assertThat(codes(LedgerRows.of(Ledgers.INVESTORS).row("tags=listed").row("tags=unicorn")))
                .isEmpty();
    }

    @Test
    void investorLinesOfOneContractInTwoFilesAreTold() {
        LedgerRows lines = LedgerRows.of(Ledgers.CONTRACT_INVESTORS)
                .file("a.csv")
                .row("investor_id=I1")
                .file("b.csv")
                .row("investor_id=I2");
        Map<String, Rows> parents = Map.of(
                "contracts", kin(LedgerRows.of(Ledgers.CONTRACTS)),
                "investors", kin(LedgerRows.of(Ledgers.INVESTORS).row().row("investor_id=I2")));

        assertThat(found(Fates.apply(lines.ledger(), lines.rows(Where.DRIVER), parents, AS_OF)))
                .containsExactly(
                        "lines_in_several_files a.csv:2 | the investor lines of this contract lie in several files"
                                + " (a.csv:2, b.csv:2) and share its amount together: check whether two contracts have one id");
    }

    private static Rows kin(LedgerRows rows) {
        LedgerRows some = rows.conformed().isEmpty() ? rows.row() : rows;
        Map<String, Rows> projects =
                some.ledger().parents().isEmpty() ? Map.of() : Map.of("projects", kin(LedgerRows.of(Ledgers.PROJECTS)));
        return ParentRows.of(Fates.apply(some.ledger(), some.rows(Where.DRIVER), projects, AS_OF));
    }

    private static List<String> codes(LedgerRows rows) {
        return found(rows).stream()
                .map(text -> text.substring(0, text.indexOf(' ')))
                .toList();
    }

    private static List<String> found(LedgerRows rows) {
        return found(rows, Where.DRIVER);
    }

    private static List<String> found(LedgerRows rows, Where where) {
        Map<String, Rows> parents = rows.ledger().parents().isEmpty()
                ? Map.of()
                : Map.of(
                        "projects",
                        kin(LedgerRows.of(Ledgers.PROJECTS).row().row("project_id=P2")),
                        "investors",
                        kin(LedgerRows.of(Ledgers.INVESTORS)));
        return found(Fates.apply(rows.ledger(), rows.rows(where), parents, AS_OF));
    }

    private static List<String> found(Rows fated) {
        return fated.collectAsList().stream()
                .map(SharedKeyTest::told)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String told(Row row) {
        Row note = row.getAs(Fate.FOUND);
        return note == null
                ? null
                : note.getString(0) + " " + row.getAs(LedgerSchema.FILE) + ":" + row.getAs(LedgerSchema.LINE) + " | "
                        + note.getString(2);
    }
}

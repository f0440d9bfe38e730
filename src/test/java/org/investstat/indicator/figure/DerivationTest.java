package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.investstat.Shipped;
import org.investstat.reference.Region;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which figures exist, kind by kind (contract, section 4), and how a board shows those that do not. */
class DerivationTest {
    private static Figures figures;
    private static Map<String, Figure> byName;

    @BeforeAll
    static void derive() {
        figures = SmallProvince.figures();
        byName = figures.all().stream()
                .collect(Collectors.toMap(
                        f -> String.join(
                                " ",
                                f.indicator().id(),
                                f.region(),
                                f.period().id(),
                                f.members().isEmpty() ? "total" : f.members().get(0)),
                        Function.identity()));
    }

    @Test
    void anAdditiveMemberExistsWhereItsValueIsNotZero() {
        assertThat(text("contract_amount 520102 2023 hmt")).isEqualTo("3.00亿元");
        assertThat(text("contract_amount 520102 2023 foreign")).isEqualTo("no row");
    }

    @Test
    void anAdditiveMemberExistsWhereTheYearBeforeIsNotZero() {
        assertThat(text("contract_amount 520102 2023 domestic")).isEqualTo("0.00亿元");
        assertThat(text("contract_amount 520102 2022 hmt")).isEqualTo("no row");
    }

    @Test
    void aStockMemberExistsLikeAnAdditiveOne() {
        assertThat(text("negotiating_count 520102 2022 domestic")).isEqualTo("1个");
        assertThat(text("negotiating_count 520102 2023 domestic")).isEqualTo("0个");
        assertThat(text("negotiating_count 520102 2023 foreign")).isEqualTo("no row");
    }

    @Test
    void totalsExistForEveryRegionEvenWithoutARow() {
        assertThat(text("contract_amount GUIAN 2022 total")).isEqualTo("0.00亿元");
        assertThat(text("average_contract_amount GUIAN 2022 total")).isEqualTo("—");
    }

    @Test
    void aRatioExistsWhereNumeratorOrDenominatorHasFacts() {
        assertThat(text("average_contract_amount 520102 2023 hmt")).isEqualTo("3.00亿元");
        assertThat(text("average_contract_amount 520102 2023 foreign")).isEqualTo("0.00亿元");
        assertThat(text("average_contract_amount 520102 2023 domestic")).isEqualTo("no row");
    }

    @Test
    void aRatioOverNothingHasNoValue() {
        assertThat(text("average_contract_amount 520102 2023 in_province")).isEqualTo("—");
    }

    @Test
    void aShareExistsWhereTheMemberHasFacts() {
        assertThat(text("contract_amount_share 520102 2023 hmt")).isEqualTo("75.0%");
        assertThat(text("contract_amount_share 520102 2023 foreign")).isEqualTo("0.0%");
        assertThat(text("contract_amount_share 520102 2023 domestic")).isEqualTo("no row");
    }

    @Test
    void aShareOfNothingHasNoValue() {
        assertThat(text("contract_amount_share GUIAN 2023 foreign")).isEqualTo("—");
    }

    @Test
    void aShareHasNoTotal() {
        assertThat(text("contract_amount_share 520102 2023 total")).isEqualTo("no row");
    }

    @Test
    void aDistinctCountOfNothingIsZeroInATotalAndNoRowInABreakdown() {
        assertThat(text("quality_enterprise_count 520102 2023 domestic")).isEqualTo("1家");
        assertThat(text("quality_enterprise_count 520102 2022 total")).isEqualTo("0家");
        assertThat(text("quality_enterprise_count 520102 2022 domestic")).isEqualTo("no row");
    }

    @Test
    void aMedianOfNothingHasNoValueInATotalAndNoRowInABreakdown() {
        assertThat(text("days_sign_to_start 520102 2023 domestic")).isEqualTo("50.0天");
        assertThat(text("days_sign_to_start 520102 2022 total")).isEqualTo("—");
        assertThat(text("days_sign_to_start 520102 2022 domestic")).isEqualTo("no row");
    }

    @Test
    void theSubtotalOfAScopeIsNoPartOfTheTotal() {
        assertThat(text("contract_amount 520102 2023 out_of_province")).isEqualTo("3.00亿元");
        assertThat(byName.get("contract_amount 520102 2023 out_of_province").additive())
                .isFalse();
        assertThat(byName.get("contract_amount 520102 2023 hmt").additive()).isTrue();
    }

    @Test
    void childrenSumToTheirParents() {
        assertThat(text("contract_amount 520100 2023 total")).isEqualTo("4.00亿元");
        assertThat(text("contract_amount 520000 2023 total")).isEqualTo("4.00亿元");
    }

    @Test
    void figuresComeInTheOrderOfTheTablesKey() {
        List<String> keys = figures.all().stream()
                .map(f -> String.join(
                        " ",
                        f.indicator().id(),
                        f.region(),
                        f.period().id(),
                        f.members().isEmpty() ? "" : f.members().get(0)))
                .toList();

        assertThat(keys).isSorted();
    }

    @Test
    void aBoardShowsZeroForAnAbsentAdditiveCellAndNothingForAnother() {
        Map<String, Object> row = boardRow("520102", "2023", "in_province");

        assertThat(row.get("contract_amount")).isEqualTo(1_000_000L);
        assertThat(row.get("negotiating_count")).isEqualTo(0L);
        assertThat(row).containsEntry("average_contract_amount", null);
        assertThat(row).containsEntry("quality_enterprise_count", null);
        assertThat(row).containsEntry("days_sign_to_start", null);
        assertThat(row).containsEntry("member_1_name", "省内");
    }

    @Test
    void aBoardsTotalRowHasNoShare() {
        assertThat(boardRow("520000", "2023", null))
                .containsEntry("contract_amount", 4_000_000L)
                .containsEntry("contract_amount_share", null)
                .containsEntry("region_level", "province")
                .containsEntry("dim_1", null);
    }

    private static Map<String, Object> boardRow(String region, String period, String member) {
        BoardRows board = new BoardRows(
                SmallProvince.BOARD,
                SmallProvince.BOARD.indicators().stream()
                        .map(SmallProvince.definitions()::indicator)
                        .toList());
        Map<String, Region> regions = new HashMap<>();
        SmallProvince.LEVELS
                .keySet()
                .forEach(code -> regions.put(
                        code, Shipped.reference().regions().find(code).orElseThrow()));
        FigureRows formats =
                new FigureRows(regions, new MemberNames(Shipped.reference(), Map.of()), SmallProvince.AS_OF);
        TableSchema schema = board.schema();
        List<@Nullable Object[]> rows = new ArrayList<>();
        board.rows(figures, formats, SmallProvince.LEVELS::get).forEachRemaining(rows::add);
        return rows.stream()
                .map(values -> named(schema, values))
                .filter(r -> region.equals(r.get("region_code"))
                        && period.equals(r.get("period"))
                        && Objects.equals(member, r.get("member_1")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> named(TableSchema schema, Object[] values) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(schema.names().get(i), values[i]);
        }
        return row;
    }

    private static String text(String name) {
        Figure figure = byName.get(name);
        return figure == null ? "no row" : new PrintedNumbers().text(figure);
    }
}

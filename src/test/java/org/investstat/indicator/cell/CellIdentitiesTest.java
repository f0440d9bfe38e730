package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.Shipped;
import org.investstat.ShippedDefinitions;
import org.investstat.config.Periods;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** What every run proves about its cells, and how a broken identity is told. */
class CellIdentitiesTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static final Map<String, String> PARENTS = Map.of("520102", "520100", "520100", "520000");

    @Test
    void soundCellsHoldBothIdentities() {
        CellIdentities identities = new CellIdentities(cells("domestic", "unknown"), PARENTS);

        assertThat(identities.partsEqualTotal().violations()).isEmpty();
        assertThat(identities.partsEqualTotal().compared()).isPositive();
        assertThat(identities.childrenEqualParent().violations()).isEmpty();
        assertThat(identities.childrenEqualParent().compared()).isPositive();
    }

    @Test
    void aMemberThatIsNoPartIsMissedInEveryRegion() {
        CellIdentities identities = new CellIdentities(cells("domestic", "out_of_province"), PARENTS);

        assertThat(identities.partsEqualTotal().violations())
                .hasSize(3)
                .contains(Text.of(
                        "contract_lines 按 origin_scope 各成员之和不等于合计：地区520000，10000≠30000",
                        "contract_lines: members of origin_scope do not add up to the whole: region 520000, 10000 is not"
                                + " 30000"));
    }

    @Test
    void aRegionThatIsNotItsChildrenIsNamed() {
        CellIdentities identities = new CellIdentities(cells("domestic", "unknown"), Map.of("520102", "520000"));

        assertThat(identities.childrenEqualParent().violations())
                .containsExactly(
                        Text.of(
                                "contract_lines 下级之和不等于合计：地区520100，0≠30000",
                                "contract_lines: own rows and children do not add up to the whole: region 520100, 0 is not 30000"));
    }

    private static Cells cells(String... scopes) {
        BoardDefinition board = new BoardDefinition(
                "small",
                Text.same("small"),
                BoardLayout.WIDE,
                List.of(List.of(), List.of(Dimension.ORIGIN_SCOPE)),
                List.of("contract_amount"),
                Set.of(RegionLevel.values()),
                Optional.empty());
        Definitions definitions = new Definitions(ShippedDefinitions.on(AS_OF).indicators(), List.of(board));
        TimeSlices slices = TimeSlices.of(
                Calendar.of(AS_OF, new Periods(List.of(PeriodKind.YEAR), OptionalInt.empty()), List.of()), AS_OF);
        return FactPasses.cells(
                CellPlan.of(definitions, List.of(Facts.PROJECTS)),
                slices,
                fact -> fact(fact, scopes),
                Shipped.reference().regions()::lineage);
    }

    /** One contract line a scope, of 100, 200 ... yuan. */
    private static Dataset<Row> fact(String name, String... scopes) {
        FactRows rows = FactRows.of(Facts.named(name).orElseThrow().table());
        if (name.equals("contract_lines")) {
            for (int i = 0; i < scopes.length; i++) {
                rows.row(
                        "region_code=520102",
                        "signed_on=2023-02-01",
                        "amount=" + 100 * (i + 1),
                        "origin_scope=" + scopes[i],
                        "contract_type=formal",
                        "status=effective");
            }
        }
        return rows.dataset();
    }
}

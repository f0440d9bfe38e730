package org.investstat.indicator.figure;

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
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/** Two counties' worth of rows, one board over them, and the figures of 2022 and 2023 as of 30 June 2023. */
final class SmallProvince {
    static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    static final BoardDefinition BOARD = new BoardDefinition(
            "small",
            Text.of("小", "small"),
            BoardLayout.WIDE,
            List.of(List.of(), List.of(Dimension.ORIGIN_SCOPE)),
            List.of(
                    "contract_amount",
                    "contract_amount_share",
                    "average_contract_amount",
                    "quality_enterprise_count",
                    "days_sign_to_start",
                    "negotiating_count"),
            Set.of(RegionLevel.values()),
            Optional.empty());
    static final Map<String, RegionLevel> LEVELS = Map.of(
            "520000", RegionLevel.PROVINCE,
            "520100", RegionLevel.PREFECTURE,
            "520102", RegionLevel.COUNTY,
            "GUIAN", RegionLevel.UNIT);

    private SmallProvince() {}

    static Definitions definitions() {
        return new Definitions(ShippedDefinitions.on(AS_OF).indicators(), List.of(BOARD));
    }

    static Figures figures() {
        List<Period> periods =
                Calendar.of(AS_OF, new Periods(List.of(PeriodKind.YEAR), OptionalInt.of(2022)), List.of());
        Cells cells = FactPasses.cells(
                CellPlan.of(definitions(), List.of(Facts.PROJECTS)),
                TimeSlices.of(periods, AS_OF),
                SmallProvince::fact,
                Shipped.reference().regions()::lineage);
        return Derivation.figures(
                definitions(), cells, periods, AS_OF, Shipped.reference().groups()::beginning, LEVELS, Targets.none());
    }

    private static Dataset<Row> fact(String name) {
        return switch (name) {
            case "contract_lines" -> contractLines().dataset();
            case "projects" ->
                FactRows.of(Facts.PROJECTS.table())
                        .row(
                                "region_code=520102",
                                "signed_on=2023-02-01",
                                "lead_investor_id=I1",
                                "investor_tags=listed|quality",
                                "origin_scope=domestic")
                        .dataset();
            default ->
                FactRows.of(Facts.PROJECT_STAGES.table())
                        .row(
                                "region_code=520102",
                                "stage=construction",
                                "on=2023-03-23",
                                "days_since_signing=50",
                                "origin_scope=domestic")
                        .row(
                                "region_code=520102",
                                "stage=negotiation",
                                "on=2022-05-01",
                                "left_on=2023-02-01",
                                "origin_scope=domestic")
                        .dataset();
        };
    }

    private static FactRows contractLines() {
        return FactRows.of(Facts.CONTRACT_LINES.table())
                .row(line("520102", "2022-03-01", "100000000", "true", "domestic"))
                .row(line("520102", "2023-02-01", "0", "true", "foreign"))
                .row(line("520102", "2023-02-01", "300000000", "true", "hmt"))
                .row(line("520102", "2023-02-01", "100000000", "false", "in_province"))
                .row(line("GUIAN", "2023-02-01", "0", "true", "foreign"));
    }

    private static String[] line(String region, String day, String yuan, String lead, String scope) {
        return new String[] {
            "region_code=" + region,
            "signed_on=" + day,
            "amount=" + yuan,
            "is_lead=" + lead,
            "origin_scope=" + scope,
            "contract_type=formal",
            "status=effective"
        };
    }
}

package org.investstat.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.junit.jupiter.api.Test;

class ShippedDefinitionsTest {
    private static final Definitions SHIPPED = read(LocalDate.of(2023, 12, 31));

    @Test
    void everyIndicatorOfTheContractThatTheseLedgersBearIsThere() {
        assertThat(SHIPPED.indicators().keySet())
                .containsExactly(
                        "contract_amount",
                        "framework_amount",
                        "contract_count",
                        "framework_count",
                        "agreement_count",
                        "terminated_amount",
                        "terminated_count",
                        "contract_amount_share",
                        "average_contract_amount",
                        "project_count",
                        "project_count_share",
                        "park_rate",
                        "quality_enterprise_count",
                        "expected_output",
                        "expected_tax",
                        "expected_jobs",
                        "lead_count",
                        "negotiating_count",
                        "landed_count",
                        "started_count",
                        "production_count",
                        "above_scale_count",
                        "terminated_project_count",
                        "landing_rate",
                        "start_rate",
                        "production_rate",
                        "fulfilment_rate",
                        "under_construction_rate",
                        "days_sign_to_start",
                        "days_start_to_production",
                        "stage_project_count",
                        "stage_conversion_rate",
                        "stage_days");
    }

    @Test
    void everyBoardOfTheContractIsThere() {
        assertThat(SHIPPED.boards())
                .extracting(BoardDefinition::id)
                .containsExactly(
                        "overview",
                        "share_by_origin",
                        "results_by_chain",
                        "results_by_industry",
                        "investor_tags",
                        "size_bands",
                        "channels",
                        "events",
                        "funnel",
                        "industry_by_origin",
                        "chain_by_origin");
    }

    @Test
    void amountsAreAllocatedAndCountsGoToTheLead() {
        String effective = "contract_type = 'formal' and status = 'effective'";

        assertThat(SHIPPED.indicator("contract_amount").measure())
                .contains(new Measure(
                        Facts.CONTRACT_LINES,
                        "signed_on",
                        Optional.empty(),
                        Optional.of("amount"),
                        Optional.of(effective)));
        assertThat(SHIPPED.indicator("contract_count").measure())
                .contains(new Measure(
                        Facts.CONTRACT_LINES,
                        "signed_on",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("is_lead and (" + effective + ")")));
    }

    @Test
    void aRatioTakesTheWholeMeasureOfTheIndicatorsItNames() {
        IndicatorDefinition average = SHIPPED.indicator("average_contract_amount");

        assertThat(average.measure())
                .isEqualTo(SHIPPED.indicator("contract_amount").measure());
        assertThat(average.denominator())
                .isEqualTo(SHIPPED.indicator("contract_count").measure());
    }

    @Test
    void anInlineSideOfARatioInheritsFactAndDate() {
        assertThat(SHIPPED.indicator("start_rate").measure())
                .contains(new Measure(
                        Facts.PROJECTS,
                        "signed_on",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("construction_on is not null")));
    }

    @Test
    void aStockEndsWhereItsRowsLeave() {
        assertThat(SHIPPED.indicator("negotiating_count").measure())
                .contains(new Measure(
                        Facts.PROJECT_STAGES,
                        "on",
                        Optional.of("left_on"),
                        Optional.empty(),
                        Optional.of("stage = 'negotiation'")));
    }

    @Test
    void sharesAndStageIndicatorsHaveNoTotal() {
        assertThat(SHIPPED.indicators().values())
                .filteredOn(i -> !i.total())
                .extracting(IndicatorDefinition::id)
                .containsExactly(
                        "contract_amount_share",
                        "project_count_share",
                        "stage_project_count",
                        "stage_conversion_rate",
                        "stage_days");
        IndicatorDefinition stages = SHIPPED.indicator("stage_days");
        assertThat(stages.offers(List.of(Dimension.STAGE))).isTrue();
        assertThat(stages.offers(List.of(Dimension.CHAIN, Dimension.STAGE))).isTrue();
        assertThat(stages.offers(List.of(Dimension.CHAIN))).isFalse();
    }

    @Test
    void theOverviewHasEveryIndicatorWithATotal() {
        assertThat(SHIPPED.boards().get(0).indicators())
                .hasSize(28)
                .doesNotContain("contract_amount_share", "stage_days");
    }

    @Test
    void aBoardMayBeNarrowerThanTheConfiguration() {
        BoardDefinition board = SHIPPED.boards().get(10);

        assertThat(board.breakdowns()).containsExactly(List.of(Dimension.CHAIN, Dimension.ORIGIN_PROVINCE));
        assertThat(board.levels()).containsExactly(RegionLevel.PROVINCE);
        assertThat(board.periods()).contains(Set.of(PeriodKind.YEAR, PeriodKind.YTD));
    }

    @Test
    void withoutTheStagesLedgerItsIndicatorsAreAbsent() {
        Definitions.Available available = SHIPPED.without(Set.of("project_stages"));

        assertThat(available.absentIndicators().keySet())
                .containsExactly(
                        "lead_count",
                        "negotiating_count",
                        "landed_count",
                        "started_count",
                        "production_count",
                        "above_scale_count",
                        "terminated_project_count",
                        "landing_rate",
                        "start_rate",
                        "production_rate",
                        "fulfilment_rate",
                        "under_construction_rate",
                        "days_sign_to_start",
                        "days_start_to_production",
                        "stage_project_count",
                        "stage_conversion_rate",
                        "stage_days");
        assertThat(available.absentIndicators()).containsEntry("stage_days", Set.of("project_stages"));
        assertThat(available.absentBoards()).containsExactly("funnel");
        assertThat(available.definitions().boards().get(0).indicators())
                .contains("park_rate")
                .hasSize(14);
    }

    @Test
    void beforeTheFirstVersionNothingIsDefined() {
        assertThat(read(LocalDate.of(2018, 12, 31))).isEqualTo(new Definitions(Map.of(), List.of()));
    }

    private static Definitions read(LocalDate asOf) {
        ConfigFiles files = ConfigFiles.of(Optional.empty(), new Configuration(false));
        JobConfig config = JobConfigReader.read(files, List.of(), Map.of());
        return DefinitionsReader.read(files, config, asOf);
    }
}

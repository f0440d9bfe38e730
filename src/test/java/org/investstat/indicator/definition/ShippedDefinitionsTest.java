package org.investstat.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    void everyIndicatorOfTheContractIsThere() {
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
                        "contract_amount_net",
                        "project_count",
                        "project_count_share",
                        "park_rate",
                        "quality_enterprise_count",
                        "expected_output",
                        "expected_tax",
                        "expected_jobs",
                        "project_count_net",
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
                        "stage_days",
                        "funds_in_place",
                        "funds_in_place_share",
                        "funds_in_place_rate",
                        "fdi_utilized",
                        "industry_share_of_secondary",
                        "visit_times",
                        "visit_party_count",
                        "inspection_times",
                        "inspection_party_count",
                        "reception_times",
                        "reception_party_count",
                        "outbound_times",
                        "outbound_party_count",
                        "intention_times",
                        "intention_party_count",
                        "promotion_times",
                        "promotion_party_count",
                        "staff_count",
                        "factory_leasing_rate",
                        "fund_count",
                        "fund_size");
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
                        "teams",
                        "campaigns",
                        "funnel",
                        "industry_by_origin",
                        "chain_by_origin",
                        "scoreboard",
                        "parks_and_factories",
                        "industry_funds");
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
                        "stage_days",
                        "funds_in_place_share");
        IndicatorDefinition stages = SHIPPED.indicator("stage_days");
        assertThat(stages.offers(List.of(Dimension.STAGE))).isTrue();
        assertThat(stages.offers(List.of(Dimension.CHAIN, Dimension.STAGE))).isTrue();
        assertThat(stages.offers(List.of(Dimension.CHAIN))).isFalse();
    }

    @Test
    void theOverviewHasEveryIndicatorWithATotal() {
        assertThat(SHIPPED.boards().get(0).indicators())
                .hasSize(50)
                .doesNotContain("contract_amount_share", "stage_days");
    }

    @Test
    void aBoardMayBeNarrowerThanTheConfiguration() {
        BoardDefinition board = board("chain_by_origin");

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
                .hasSize(36);
    }

    @Test
    void theyHaveAlwaysHeld() {
        assertThat(read(LocalDate.of(1999, 12, 31))).isEqualTo(SHIPPED);
        assertThat(SHIPPED.indicators().values())
                .allSatisfy(indicator -> assertThat(indicator.version()).isEqualTo("always"));
    }

    @Test
    void ratesOverCohortsLookAtAState() {
        assertThat(SHIPPED.indicators().values().stream()
                        .filter(IndicatorDefinition::looksAtState)
                        .map(IndicatorDefinition::id))
                .containsExactlyInAnyOrder(
                        "park_rate",
                        "landing_rate",
                        "start_rate",
                        "production_rate",
                        "fulfilment_rate",
                        "under_construction_rate",
                        "stage_conversion_rate",
                        "funds_in_place_rate");
    }

    @Test
    void unitsAndKindsAreTheContracts() {
        assertThat(List.of(
                        "funds_in_place",
                        "funds_in_place_rate",
                        "industry_share_of_secondary",
                        "visit_times",
                        "visit_party_count",
                        "staff_count",
                        "factory_leasing_rate",
                        "fund_count",
                        "fund_size"))
                .extracting(id -> SHIPPED.indicator(id).unit() + " "
                        + SHIPPED.indicator(id).kind().id())
                .containsExactly(
                        "亿元 additive",
                        "% ratio",
                        "% ratio",
                        "家次 additive",
                        "家 distinct",
                        "人次 overlap",
                        "% ratio",
                        "只 additive",
                        "亿元 additive");
    }

    @Test
    void staffIsCountedOverTheSpanOfEachTeam() {
        assertThat(SHIPPED.indicator("staff_count").measure())
                .contains(new Measure(
                        Facts.TEAM_STAFF,
                        "stationed_from",
                        Optional.of("stationed_to"),
                        Optional.of("staff"),
                        Optional.empty()));
    }

    @Test
    void onlyACumulativeRatioTellsExistingFromNew() {
        assertThat(SHIPPED.indicators().values())
                .filteredOn(i -> i.offers(List.of(Dimension.STOCK)))
                .extracting(IndicatorDefinition::id)
                .containsExactly("factory_leasing_rate");
        assertThat(board("parks_and_factories").breakdowns()).containsExactly(List.of(), List.of(Dimension.STOCK));
    }

    @Test
    void theScoreboardIsOfYearsAlone() {
        assertThat(board("scoreboard").layout()).isEqualTo(BoardLayout.TARGETS);
        assertThat(board("scoreboard").periods()).contains(Set.of(PeriodKind.YEAR, PeriodKind.YTD));
        assertThat(SHIPPED.without(Set.of("targets")).absentBoards()).containsExactly("scoreboard");
    }

    private static BoardDefinition board(String id) {
        return SHIPPED.boards().stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Else the commands that start no Spark would load its parser and analyzer. */
    @Test
    void everyFilterIsPlain() {
        assertThat(SHIPPED.indicators().values())
                .flatMap(indicator -> Stream.of(indicator.measure(), indicator.denominator())
                        .flatMap(Optional::stream)
                        .toList())
                .filteredOn(measure -> measure.filter().isPresent())
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(
                                PlainFilter.columns(measure.filter().orElseThrow(), measure.fact()))
                        .isPresent());
    }

    private static Definitions read(LocalDate asOf) {
        ConfigFiles files = ConfigFiles.of(Optional.empty(), new Configuration(false));
        JobConfig config = JobConfigReader.read(files, List.of(), Map.of());
        return DefinitionsReader.read(files, config, asOf);
    }
}

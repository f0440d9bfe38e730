package org.investstat.job.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
import org.investstat.indicator.figure.Derivation;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.figure.Targets;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.parquet.DatasetWriter;
import org.investstat.parquet.TableWriter;
import org.investstat.publish.Example;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Reference;
import org.investstat.table.DimensionTables;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two contract lines as they lie in a run's folder, and figures that a pass computed from them, or from others. */
class FigureProofTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final Map<String, RegionLevel> LEVELS = Map.of(
            "520000", RegionLevel.PROVINCE,
            "520100", RegionLevel.PREFECTURE,
            "520102", RegionLevel.COUNTY);
    private static final BoardDefinition BOARD = new BoardDefinition(
            "small",
            Text.same("small"),
            BoardLayout.WIDE,
            List.of(List.of()),
            List.of("contract_amount"),
            Set.of(RegionLevel.values()),
            Optional.empty());

    @TempDir
    Path output;

    private final Definitions definitions = new Definitions(
            Map.of("contract_amount", ShippedDefinitions.on(AS_OF).indicator("contract_amount")), List.of(BOARD));
    private RunFolder run;

    @BeforeEach
    void written() {
        run = Example.fresh(output.toString(), "n");
        DatasetWriter.write(lines(100, 200), Facts.CONTRACT_LINES.table(), run.table("contract_lines"), 1);
        TableWriter.write(
                run.table("indicator_definitions"),
                DimensionTables.INDICATOR_DEFINITIONS,
                new DefinitionRows(definitions).rows(),
                run.hadoop());
        TableWriter.write(
                run.table("regions"),
                DimensionTables.REGIONS,
                RegionRows.of(Shipped.reference().entries(), LEVELS.keySet()),
                run.hadoop());
    }

    @Test
    void figuresOfTheRunsOwnFactsAreProvedRegionByRegionAndLevelByLevel() {
        assertThat(proved(lines(100, 200))).isEqualTo(new Manifest.Check("figures_equal_facts", 12));
    }

    @Test
    void aRowThatThePassDroppedEndsTheRun() {
        assertThatThrownBy(() -> proved(lines(100)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERNAL))
                .hasMessageContaining("6 identities do not hold")
                .hasMessageContaining("is 100, but its facts make 300");
    }

    @Test
    void asManyRowsOfAnotherRunEndItToo() {
        assertThatThrownBy(() -> proved(lines(100, 201))).hasMessageContaining("is 301, but its facts make 300");
    }

    private Manifest.Check proved(Dataset<Row> seenByThePass) {
        List<Period> periods = Calendar.of(
                AS_OF, new Periods(List.of(PeriodKind.YEAR, PeriodKind.CUMULATIVE), OptionalInt.of(2023)), List.of());
        Reference reference = Shipped.reference();
        Cells cells = FactPasses.cells(
                CellPlan.of(definitions, List.of()),
                TimeSlices.of(periods, AS_OF),
                fact -> seenByThePass,
                reference.regions()::lineage);
        Figures figures = Derivation.figures(
                definitions, cells, periods, AS_OF, reference.groups()::beginning, LEVELS, Targets.none());
        return FigureProof.of(List.copyOf(definitions.indicators().values()), figures, LEVELS::get, run, note -> {});
    }

    private static Dataset<Row> lines(int... yuan) {
        FactRows rows = FactRows.of(Facts.CONTRACT_LINES.table());
        for (int amount : yuan) {
            rows.row(
                    "contract_id=C" + amount,
                    "region_code=520102",
                    "prefecture_code=520100",
                    "province_code=520000",
                    "signed_on=2023-02-01",
                    "amount=" + amount,
                    "contract_type=formal",
                    "status=effective");
        }
        return rows.dataset();
    }
}

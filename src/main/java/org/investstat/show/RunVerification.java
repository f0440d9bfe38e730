package org.investstat.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.command.Ordering;
import org.investstat.command.OutputRequest;
import org.investstat.command.Phases;
import org.investstat.command.ShowRequest;
import org.investstat.command.VerifyRequest;
import org.investstat.command.VerifySummary;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.publish.Manifest;
import org.investstat.publish.Signature;
import org.investstat.publish.verify.BoardsAgain;
import org.investstat.publish.verify.FactsAgain;
import org.investstat.publish.verify.FiguresAgain;
import org.investstat.publish.verify.Findings;
import org.investstat.publish.verify.MoneyAgain;
import org.investstat.publish.verify.MoneyAgain.Funds;
import org.investstat.publish.verify.RunFiles;
import org.investstat.publish.verify.RunMarks;
import org.investstat.reference.DigestedReference;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.table.DimensionTables;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** Reads a run again, without Spark: its files against the manifest, then its figures against each other. */
public final class RunVerification {
    private final PublishedRun run;
    private final Manifest manifest;
    private final Optional<Signature> signature;
    private final Phases phases;
    private final Findings findings = new Findings();
    private final Map<String, Set<String>> regionsOfFacts = new HashMap<>();

    private RunVerification(PublishedRun run, Optional<Signature> signature, Phases phases) {
        this.signature = signature;
        this.run = run;
        this.manifest = run.manifest().orElseThrow();
        this.phases = phases;
    }

    /**
     * Compares all that can be told from the files alone.
     *
     * @throws Failure {@link ExitCode#DATA} with a line for each thing that does not hold
     */
    public static VerifySummary run(VerifyRequest request, Map<String, String> environment, Phases phases) {
        OutputRequest where = request.where();
        PublishedRun run = PublishedRun.open(
                new ShowRequest(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        where.output(),
                        request.runId(),
                        where.config(),
                        where.settings(),
                        Ordering.OWN,
                        Lang.EN),
                environment);
        Optional<Signature> signature =
                request.signingKey().map(key -> Signature.with(key, run.folder().hadoop()));
        return new RunVerification(run, signature, phases).verified();
    }

    private VerifySummary verified() {
        phases.run("核对文件", "compare files", () -> {
            RunFiles.check(run.folder(), manifest, findings);
            RunMarks.check(run.folder(), manifest, signature, findings);
        });
        // Tables that are not what was written prove nothing about one another.
        failIfAny();
        phases.run("核对金额", "compare money", () -> MoneyAgain.check(run.folder(), funds(), findings));
        if (tables().contains(OutputTables.INDICATORS.name())) {
            phases.run("核对指标", "compare figures", this::figures);
        }
        failIfAny();
        return new VerifySummary(manifest.runId(), manifest.asOf(), findings.held());
    }

    private void figures() {
        FiguresAgain figures = new FiguresAgain(run.folder(), parents(), this::hasRowsOfItsOwn);
        figures.partsEqualTotal(findings);
        figures.childrenEqualParent(findings);
        BoardsAgain.check(run.folder(), tables(), figures, findings);
        facts();
    }

    /** By the definitions that the run published, whatever they are today. */
    private void facts() {
        if (!tables().contains(DimensionTables.INDICATOR_DEFINITIONS.name())) {
            phases.detail(
                    Text.of(
                            "该批次由旧版生成，没有定义表，不核对指标与事实表",
                            "the run is of an earlier version and has no table of definitions: figures are not compared with facts"));
            return;
        }
        FactsAgain.Result compared = FactsAgain.compare(run.folder());
        compared.notes().forEach(phases::detail);
        findings.add(compared);
    }

    private void failIfAny() {
        if (!findings.problems().isEmpty()) {
            throw new Failure(ExitCode.DATA, findings.problems(), null);
        }
    }

    private List<String> tables() {
        return manifest.outputs().stream().map(Manifest.Output::table).toList();
    }

    private Funds funds() {
        return tables().contains(Facts.FUND_LINES.name()) ? Funds.THERE : Funds.ABSENT;
    }

    /** The region above each; of regions that have changed since, nothing can be told. */
    private Map<String, String> parents() {
        DigestedReference reference = run.reference();
        if (!reference.digests().equals(manifest.reference())) {
            phases.detail(
                    Text.of("参照表与该批次的不同，不核对上下级之和", "reference data differs from the run's: regions are not added up"));
            return Map.of();
        }
        Regions regions = reference.reference().regions();
        Map<String, String> parents = new HashMap<>();
        for (Region region : regions.all()) {
            List<String> lineage = regions.lineage(region.code());
            if (lineage.size() > 1) {
                parents.put(region.code(), lineage.get(1));
            }
        }
        return parents;
    }

    private boolean hasRowsOfItsOwn(String indicator, String region) {
        IndicatorDefinition definition = run.definitions().indicators().get(indicator);
        Optional<String> fact = Optional.ofNullable(definition)
                .flatMap(IndicatorDefinition::measure)
                .map(Measure::fact)
                .map(f -> f.name());
        // Of an indicator that is not defined any more, nobody knows the fact.
        return fact.isEmpty()
                || regionsOfFacts
                        .computeIfAbsent(fact.get(), f -> run.texts(f, "region_code"))
                        .contains(region);
    }
}

package org.investstat.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.indicator.definition.DefinitionsReader;
import org.investstat.publish.CurrentRun;
import org.investstat.table.Failure;

/** The product behind the command line. */
public final class StatisticsApplication implements Application {
    /** Later than any definition: the latest version of each is listed. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Map<String, String> environment;
    private final Clock clock;
    private final Outcomes outcomes;

    /** Reads the environment of this process. */
    public StatisticsApplication() {
        this(System.getenv(), Clock.systemUTC());
    }

    StatisticsApplication(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.outcomes = new Outcomes(clock);
    }

    @Override
    public RunSummary run(RunRequest request, Progress progress) {
        return new NightlyRun(request, environment, progress, clock, outcomes).run();
    }

    @Override
    public PlanSummary plan(RunRequest request) {
        Configuration hadoop = HadoopSettings.read();
        Preparation prepared = Preparation.of(request, environment, hadoop);
        PointerRules rules =
                PointerRules.of(request.pointer(), prepared.config().timeZone(), clock);
        Optional<CurrentRun> current = Output.known(request, prepared).flatMap(output -> CurrentRun.of(output, hadoop));
        Optional<PublishedInput> published =
                Output.known(request, prepared).flatMap(output -> PublishedInput.of(output, hadoop));
        return new PlanSummary(new PlanSections(prepared, published).sections(), rules.notes(prepared.asOf(), current));
    }

    @Override
    public IndicatorListing indicators(Optional<String> config, List<String> settings, Optional<LocalDate> asOf) {
        ConfigFiles files = ConfigFiles.of(config, HadoopSettings.read());
        JobConfig job = JobConfigReader.read(files, settings, environment);
        return IndicatorRows.listing(DefinitionsReader.read(files, job, asOf.orElse(LATEST)));
    }

    @Override
    public Board show(ShowRequest request) {
        return PublishedRun.show(request, environment);
    }

    @Override
    public History history(OutputRequest request) {
        return new Housekeeping(request, environment).history();
    }

    @Override
    public VerifySummary verify(VerifyRequest request, Progress progress) {
        return RunVerification.run(request, environment, new Phases(progress));
    }

    @Override
    public PublishSummary publish(PublishRequest request, Progress progress) {
        Runnable interrupted = () -> outcomes.tellInterrupted(request.statusFile(), request.runId());
        try (Interruption signals = new Interruption(() -> {}, interrupted)) {
            try {
                Phases phases = new Phases(progress, signals::check);
                PublishSummary published = new Promotion(environment, phases).run(request, progress, clock);
                outcomes.tell(request.statusFile(), published);
                return published;
            } catch (Failure failure) {
                if (signals.requested()) {
                    interrupted.run();
                }
                throw failure;
            }
        }
    }

    @Override
    public Optional<Pinned> pin(PinRequest request, Progress progress) {
        Housekeeping output = new Housekeeping(request.where(), environment);
        return request.label().isPresent()
                ? output.pin(request, request.label().get(), progress)
                : output.unpin(request, progress);
    }

    @Override
    public GcSummary gc(GcRequest request, Progress progress) {
        return new Housekeeping(request.where(), environment).gc(request.keep(), request.mode(), progress);
    }

    @Override
    public void report(OutcomeReport report) {
        outcomes.report(report);
    }

    @Override
    public GenerateSummary generate(GenerateRequest request, Progress progress) {
        return Generation.run(request, environment, progress);
    }
}

package org.investstat.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.command.Application;
import org.investstat.command.Board;
import org.investstat.command.GcRequest;
import org.investstat.command.GcSummary;
import org.investstat.command.History;
import org.investstat.command.IndicatorListing;
import org.investstat.command.OutcomeReport;
import org.investstat.command.OutputRequest;
import org.investstat.command.Phases;
import org.investstat.command.PinRequest;
import org.investstat.command.Pinned;
import org.investstat.command.PlanSummary;
import org.investstat.command.Progress;
import org.investstat.command.PublishRequest;
import org.investstat.command.PublishSummary;
import org.investstat.command.RunRequest;
import org.investstat.command.RunSummary;
import org.investstat.command.ShowRequest;
import org.investstat.command.VerifyRequest;
import org.investstat.command.VerifySummary;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.indicator.definition.DefinitionsReader;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.PublishedInput;
import org.investstat.publish.CurrentRun;
import org.investstat.show.HadoopSettings;
import org.investstat.show.Housekeeping;
import org.investstat.show.IndicatorRows;
import org.investstat.show.PointerRules;
import org.investstat.show.Promotion;
import org.investstat.show.PublishedRun;
import org.investstat.show.RunVerification;
import org.investstat.text.Failure;

/** The product behind the command line. */
public final class StatisticsApplication implements Application {
    /** Later than any definition: the latest version of each is listed. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Map<String, String> environment;
    private final Clock clock;
    private final Outcomes outcomes;

    /** Of a process of its own, whose environment it reads. */
    public StatisticsApplication() {
        this(System.getenv(), Clock.systemUTC());
        if (LocalMode.is(Optional.of(System.getProperty("spark.master", "local")))) {
            LocalMode.settle();
        }
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
        return new Housekeeping(request.where(), environment).gc(request, clock, progress);
    }

    @Override
    public void report(OutcomeReport report) {
        outcomes.report(report);
    }
}

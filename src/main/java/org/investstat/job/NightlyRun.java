package org.investstat.job;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.investstat.command.OutputRequest;
import org.investstat.command.Phases;
import org.investstat.command.PointerOption;
import org.investstat.command.Progress;
import org.investstat.command.RunRequest;
import org.investstat.command.RunSummary;
import org.investstat.command.RunSummary.Ending;
import org.investstat.job.prepare.DeliveryGate;
import org.investstat.job.prepare.EarlierRun;
import org.investstat.job.prepare.Headlines;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.PublishedInput;
import org.investstat.job.prepare.Unanswered;
import org.investstat.publish.CurrentRun;
import org.investstat.publish.Garbage;
import org.investstat.publish.Outcome;
import org.investstat.publish.OutputLock;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFilling;
import org.investstat.publish.RunFolder;
import org.investstat.publish.Signature;
import org.investstat.publish.Status;
import org.investstat.show.HadoopSettings;
import org.investstat.show.PointerRules;
import org.investstat.show.Promotion;
import org.investstat.show.SystemTime;
import org.investstat.source.UnreadInput;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One night: prepare, take the output's lock, start Spark, compute, publish; whatever fails, the run's status says so
 * and the published run stays what it was. The steps and what is found after a crash between any two of them are in
 * src/docs/publishing.md.
 */
final class NightlyRun {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final RunRequest request;
    private final Map<String, String> environment;
    private final Phases phases;
    private final Clock clock;
    private final Instant started;
    private final String runId;
    private final RunRecord record;
    private final SparkStart spark;
    private final Interruption signals;
    private final Aftermath aftermath;
    /** What a signal finds: what would be left behind. */
    private volatile @Nullable RunFolder filling;

    private volatile @Nullable OutputLock held;
    private List<Text> notes = List.of();
    private Optional<Signature> signature = Optional.empty();

    /** @param clock for people, and for which day it is: an as-of date after today is a slip of the pen */
    NightlyRun(RunRequest request, Map<String, String> environment, Progress progress, Clock clock, Outcomes outcomes) {
        this.request = request;
        this.environment = environment;
        this.clock = clock;
        this.started = clock.instant();
        this.spark = new SparkStart(request.master());
        this.signals = new Interruption(spark::stop, this::abandon);
        this.phases = new Phases(progress, signals::check);
        this.runId = request.runId().orElseGet(this::newRunId);
        this.record = new RunRecord(request, runId, phases, clock, started, outcomes);
        this.aftermath = new Aftermath(request.mode(), record, phases, signals);
        progress.named(runId);
    }

    RunSummary run() {
        try (signals;
                spark) {
            try {
                RunSummary summary = prepared();
                record.tell(outcome(summary.ending()));
                return summary;
            } catch (Throwable e) {
                tell(e);
                throw e;
            }
        }
    }

    private void tell(Throwable thrown) {
        if (signals.requested() && !record.published()) {
            record.tellInterrupted();
        } else {
            record.tell(thrown);
        }
    }

    private static Outcome outcome(Ending ending) {
        return switch (ending) {
            case PUBLISHED, ALREADY_PUBLISHED, MOVED -> Outcome.PUBLISHED;
            case PUBLISHED_BESIDE, ALREADY_BESIDE -> Outcome.PUBLISHED_BESIDE;
            case CHECKED -> Outcome.CHECKED;
        };
    }

    private RunSummary prepared() {
        Configuration hadoop = HadoopSettings.read();
        Preparation prepared = phases.run("准备", "prepare", () -> Preparation.of(request, environment, hadoop));
        PointerRules rules =
                PointerRules.of(request.pointer(), prepared.config().timeZone(), clock);
        if (request.mode() == RunRequest.Mode.PUBLISH) {
            rules.requireNotFuture(prepared.asOf());
        }
        signature = request.signingKey().map(key -> Signature.with(key, hadoop));
        String output = Output.of(request, prepared, runId, hadoop);
        // Before Spark starts: an output that cannot be had is told at once.
        try (OutputLock lock =
                OutputLock.acquire(output, runId, prepared.config().lock(), new SystemTime(), phases::detail, hadoop)) {
            held = lock;
            return lock.holding(() -> locked(prepared, new Place(output, runId, hadoop), rules, lock));
        }
    }

    private record Place(String output, String runId, Configuration hadoop) {}

    private RunSummary locked(Preparation prepared, Place place, PointerRules rules, OutputLock lock) {
        if (request.mode() == RunRequest.Mode.PUBLISH) {
            Garbage.ofDeadHolders(place.output(), lock, place.hadoop());
            Status.settle(place.output(), place.hadoop());
            Optional<RunFolder> earlier = EarlierRun.find(place.output(), place.runId(), prepared, place.hadoop());
            if (earlier.isPresent()) {
                return again(earlier.get(), prepared, rules, lock);
            }
        }
        Optional<CurrentRun> current = CurrentRun.of(place.output(), place.hadoop());
        if (request.mode() == RunRequest.Mode.PUBLISH) {
            rules.requireNotOlder(prepared.asOf(), current);
        } else {
            notes = rules.notes(prepared.asOf(), current);
        }
        DeliveryGate deliveries =
                new DeliveryGate(prepared, PublishedInput.of(place.output(), place.hadoop()), request.acceptShrink());
        RunFolder folder = RunFilling.create(place.output(), place.runId(), lock, place.hadoop());
        if (request.mode() == RunRequest.Mode.CHECK) {
            folder.ownerAlone();
        }
        filling = folder;
        try {
            deliveries.beforeReading(); // what is not there is told before Spark starts
            return withSpark(prepared, deliveries, folder, lock);
        } catch (Throwable e) {
            throw aftermath.failed(folder, lock, e);
        }
    }

    /** After 0, CURRENT names the run that was asked for, unless it was to be left alone. */
    private RunSummary again(RunFolder earlier, Preparation prepared, PointerRules rules, OutputLock lock) {
        Optional<CurrentRun> current = CurrentRun.of(earlier.output(), earlier.hadoop());
        Ending ending = Ending.ALREADY_PUBLISHED;
        if (current.filter(c -> c.runId().equals(earlier.runId())).isEmpty()) {
            ending = rules.leavesCurrent() ? Ending.ALREADY_BESIDE : Ending.MOVED;
        }
        if (ending == Ending.MOVED) {
            rules.requireNotBack(prepared.asOf(), current);
            OutputRequest where =
                    new OutputRequest(Optional.of(earlier.output()), request.config(), request.settings());
            new Promotion(environment, phases).move(where, earlier, request.signingKey(), lock);
        }
        return RunSummary.earlier(ending, earlier.runId(), earlier.display(), prepared.asOf());
    }

    private RunSummary withSpark(Preparation prepared, DeliveryGate deliveries, RunFolder folder, OutputLock lock) {
        SparkSession session = phases.run("启动Spark", "start Spark", () -> spark.open(prepared.inputBytes()));
        SparkTasks tasks = new SparkTasks(session);
        phases.watch(tasks);
        phases.eachBegins(tasks::begin);
        try {
            return inFolder(new StatisticsJob(prepared, deliveries, session, phases), prepared, folder, lock);
        } finally {
            tasks.end();
            spark.close(); // before anything is put in order: no task writes any more
        }
    }

    private RunSummary inFolder(StatisticsJob job, Preparation prepared, RunFolder folder, OutputLock lock) {
        Ending ending = ending();
        StatisticsJob.Result result = job.run(folder, request.mode(), request.lang());
        if (ending == Ending.CHECKED) {
            RunFilling.remove(folder, lock);
        } else {
            phases.run("发布", "publish", () -> {
                record.whole(prepared, folder, result, signature);
                if (ending == Ending.PUBLISHED) {
                    RunFilling.giveName(folder, lock);
                    Pointer.publish(folder, lock);
                    record.published(folder, lock);
                } else {
                    record.beside(folder, lock);
                }
            });
        }
        return summary(prepared, folder, result, ending);
    }

    private Ending ending() {
        if (request.mode() == RunRequest.Mode.CHECK) {
            return Ending.CHECKED;
        }
        return request.pointer().contains(PointerOption.NO_CURRENT) ? Ending.PUBLISHED_BESIDE : Ending.PUBLISHED;
    }

    /** As-of date, then when: sorts by both. */
    private String newRunId() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(request.asOf()) + "-"
                + STAMP.format(started.atOffset(ZoneOffset.UTC));
    }

    /** The run hangs and the process ends: what can be said without it. */
    private void abandon() {
        RunFolder folder = filling;
        OutputLock lock = held;
        if (folder == null || lock == null) {
            record.tellInterrupted();
        } else {
            aftermath.abandoned(folder, lock);
        }
    }

    private RunSummary summary(Preparation prepared, RunFolder folder, StatisticsJob.Result result, Ending ending) {
        return new RunSummary(
                ending,
                folder.runId(),
                ending == Ending.CHECKED ? Optional.empty() : Optional.of(folder.display()),
                prepared.asOf(),
                Headlines.of(result.figures(), prepared),
                result.deliveries().summary(),
                result.findings(),
                prepared.unread().stream().map(UnreadInput::name).toList(),
                result.repeats(),
                result.accounts().all().rows(),
                result.accounts().all().fates(),
                phases.times(),
                result.figures().size(),
                result.leftOut(),
                Stream.concat(notes.stream(), Unanswered.lines(prepared).stream())
                        .toList());
    }
}

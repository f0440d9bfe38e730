package org.investstat.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.publish.Manifest;
import org.investstat.publish.Outcome;
import org.investstat.publish.OutputLock;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFolder;
import org.investstat.publish.Status;
import org.investstat.source.LedgerReader;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Severity;
import org.investstat.table.Text;

/**
 * One night: prepare, take the output's lock, start Spark, compute, publish; whatever fails, the run's status says so
 * and the published run stays what it was.
 */
final class NightlyRun {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final RunRequest request;
    private final Map<String, String> environment;
    private final Phases phases;
    private final Clock clock = Clock.systemUTC();
    private final Instant started = clock.instant();

    NightlyRun(RunRequest request, Map<String, String> environment, Progress progress) {
        this.request = request;
        this.environment = environment;
        this.phases = new Phases(progress);
    }

    RunSummary run() {
        Configuration hadoop = HadoopSettings.read();
        Preparation prepared = phases.run("准备", "prepare", () -> Preparation.of(request, environment, hadoop));
        String runId = request.runId().orElseGet(this::newRunId);
        String output = Output.of(request, prepared, runId);
        // Before Spark starts: an output that cannot be had is told at once.
        OutputLock lock = OutputLock.acquire(output, runId, started, hadoop);
        try {
            return recorded(prepared, RunFolder.create(output, runId, hadoop));
        } finally {
            lock.close();
        }
    }

    private RunSummary recorded(Preparation prepared, RunFolder folder) {
        try {
            return withSpark(prepared, folder);
        } catch (Throwable e) {
            // Spark throws checked exceptions that its methods do not declare; a full memory is told of as well.
            RuntimeException failure = LedgerReader.failureIn(e)
                    .map(f -> (RuntimeException) f)
                    .orElseGet(() -> e instanceof RuntimeException defect ? defect : new IllegalStateException(e));
            failed(folder, failure);
            throw failure;
        }
    }

    private RunSummary withSpark(Preparation prepared, RunFolder folder) {
        Optional<SparkSession> running = Session.running();
        SparkSession session =
                phases.run("启动Spark", "start Spark", () -> Session.open(request.master(), prepared.inputBytes()));
        try {
            return inFolder(prepared, session, folder);
        } finally {
            // A session that was there before belongs to whoever opened it.
            running.ifPresentOrElse(SparkSession::setActiveSession, session::stop);
        }
    }

    private RunSummary inFolder(Preparation prepared, SparkSession session, RunFolder folder) {
        boolean publishes = request.mode() == RunRequest.Mode.PUBLISH;
        StatisticsJob.Result result = new StatisticsJob(prepared, session, phases).run(folder, request.mode());
        if (publishes) {
            phases.run("发布", "publish", () -> publish(prepared, folder, result));
        } else {
            folder.remove();
        }
        return summary(prepared, folder, result, publishes);
    }

    /** As-of date, then when: sorts by both. */
    private String newRunId() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(request.asOf()) + "-"
                + STAMP.format(started.atOffset(ZoneOffset.UTC));
    }

    private void publish(Preparation prepared, RunFolder folder, StatisticsJob.Result result) {
        manifest(prepared, folder, result).write(folder);
        Pointer.publish(folder);
        status(folder, Outcome.PUBLISHED, ExitCode.DONE, List.of(), result.findings());
    }

    private Manifest manifest(Preparation prepared, RunFolder folder, StatisticsJob.Result result) {
        Map<String, String> versions = prepared.definitions().indicators().values().stream()
                .collect(Collectors.toMap(
                        IndicatorDefinition::id, d -> d.validFrom().toString()));
        return new Manifest(
                folder.runId(),
                prepared.asOf(),
                started,
                clock.instant(),
                Version.NUMBER,
                versions,
                prepared.config().digest(),
                prepared.referenceDigests(),
                List.copyOf(prepared.absentLedgers()),
                List.copyOf(prepared.absent().absentIndicators().keySet()),
                result.accounts().inputs(),
                result.accounts().ledgers(),
                result.tables(),
                result.reports(),
                result.checks());
    }

    private void failed(RunFolder folder, RuntimeException failure) {
        try {
            if (request.mode() == RunRequest.Mode.CHECK) {
                folder.remove();
                return;
            }
            folder.discard();
            if (Pointer.current(folder.output(), folder.hadoop()).equals(Optional.of(folder.runId()))) {
                // What failed came after the pointer had moved: the run is published and stays so.
                return;
            }
            ExitCode code = failure instanceof Failure f ? f.exitCode() : ExitCode.INTERNAL;
            List<Text> errors = failure instanceof Failure f
                    ? f.problems()
                    : List.of(Text.same(String.valueOf(failure.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")));
            status(folder, Outcome.FAILED, code, errors, Map.of());
        } catch (RuntimeException whileCleaning) {
            // The first failure is the one to be told.
            failure.addSuppressed(whileCleaning);
        }
    }

    private void status(
            RunFolder folder, Outcome outcome, ExitCode code, List<Text> errors, Map<Severity, Long> findings) {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        phases.times().forEach((phase, took) -> milliseconds.put(phase, took.toMillis()));
        Map<String, Long> bySeverity = new LinkedHashMap<>();
        findings.forEach((severity, count) -> bySeverity.put(severity.id(), count));
        new Status(
                        folder.runId(),
                        request.asOf(),
                        outcome,
                        code.number(),
                        errors,
                        started,
                        clock.instant(),
                        milliseconds,
                        bySeverity)
                .write(folder);
    }

    private RunSummary summary(Preparation prepared, RunFolder folder, StatisticsJob.Result result, boolean published) {
        return new RunSummary(
                folder.runId(),
                published ? Optional.of(folder.display()) : Optional.empty(),
                prepared.asOf(),
                Headlines.of(result.figures(), prepared),
                result.findings(),
                result.repeats(),
                result.accounts().all().rows(),
                result.accounts().all().fates(),
                phases.times(),
                result.figures().size());
    }
}

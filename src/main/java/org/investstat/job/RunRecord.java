package org.investstat.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.investstat.command.Phases;
import org.investstat.command.RunRequest;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.step.Version;
import org.investstat.publish.Manifest;
import org.investstat.publish.Outcome;
import org.investstat.publish.OutputLock;
import org.investstat.publish.RunFilling;
import org.investstat.publish.RunFolder;
import org.investstat.publish.Signature;
import org.investstat.publish.Status;
import org.investstat.source.LedgerReader;
import org.investstat.source.UnreadColumn;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** What a run leaves in writing: its manifest, and its status as it goes. */
final class RunRecord {
    private static final Text PUBLISHED = Text.of("本次结果已发布，但：", "The run is published, but: ");

    private final RunRequest request;
    private final Phases phases;
    private final Clock clock;
    private final Instant started;
    private final String runId;
    private final Outcomes outcomes;
    private Map<Severity, Long> findings = Map.of();
    private volatile Outcome reached = Outcome.RUNNING;
    private List<String> acceptedShrink = List.of();

    RunRecord(RunRequest request, String runId, Phases phases, Clock clock, Instant started, Outcomes outcomes) {
        this.request = request;
        this.runId = runId;
        this.outcomes = outcomes;
        this.phases = phases;
        this.clock = clock;
        this.started = started;
    }

    /** The run is whole: its manifest, and that it is about to be published. */
    void whole(Preparation prepared, RunFolder folder, StatisticsJob.Result result, Optional<Signature> signature) {
        findings = result.findings();
        acceptedShrink = result.deliveries().summary().accepted();
        manifest(prepared, folder, result).write(folder);
        signature.ifPresent(key -> key.write(folder));
        // Not done yet: a scheduler that finds this code in the file finds a process that was killed.
        status(folder, Outcome.PUBLISHING, ExitCode.INTERNAL.number(), List.of());
    }

    /** A lock that was lost after that changes nothing: whoever has it has said the same. */
    void published(RunFolder folder, OutputLock lock) {
        if (lock.held()) {
            status(folder, Outcome.PUBLISHED, ExitCode.DONE.number(), List.of());
        }
        reached = Outcome.PUBLISHED;
    }

    /** The run gets its name as one that is published: one step. */
    void beside(RunFolder folder, OutputLock lock) {
        status(Outcome.PUBLISHED_BESIDE, ExitCode.DONE.number(), List.of()).write(folder);
        RunFilling.giveName(folder, lock);
        reached = Outcome.PUBLISHED_BESIDE;
    }

    /** The pointer names the run, and something went wrong after that. */
    void publishedAllTheSame(RunFolder folder, Failure failure) {
        reached = Outcome.PUBLISHED; // whether or not the disk takes that
        status(folder, Outcome.PUBLISHED, failure.exitCode().number(), failure.problems());
    }

    void failed(RunFolder folder, Failure failure) {
        status(folder, Outcome.FAILED, failure.exitCode().number(), failure.problems());
    }

    void interrupted(RunFolder folder) {
        status(
                folder,
                Outcome.INTERRUPTED,
                Interruption.TERMINATED,
                Interruption.failure().problems());
    }

    /** Whether its status in its folder says so. */
    boolean published() {
        return reached.published();
    }

    /** Says how the run ended where {@code --status-file} asks for it. */
    void tell(Outcome outcome) {
        tell(outcome, ExitCode.DONE.number(), List.of());
    }

    /** The same of a run that failed, or was published all the same. */
    void tell(Throwable thrown) {
        Failure failure = failure(thrown);
        tell(reached.published() ? reached : Outcome.FAILED, failure.exitCode().number(), failure.problems());
    }

    void tellInterrupted() {
        tell(
                Outcome.INTERRUPTED,
                Interruption.TERMINATED,
                Interruption.failure().problems());
    }

    private void tell(Outcome outcome, int exitCode, List<Text> errors) {
        phases.ended(exitCode);
        outcomes.tell(request.statusFile(), status(outcome, exitCode, errors));
    }

    /** Of whatever was thrown, what a person is told; a defect is an internal failure. */
    static Failure failure(Throwable thrown) {
        Optional<Failure> told =
                thrown instanceof Failure failure ? Optional.of(failure) : LedgerReader.failureIn(thrown);
        return told.orElseGet(() -> new Failure(
                ExitCode.INTERNAL,
                Text.same(
                        String.valueOf(thrown.getMessage()).lines().findFirst().orElse("")),
                thrown));
    }

    /** The same failure, saying first that the run is published although something went wrong after that. */
    static Failure published(Failure failure) {
        List<Text> problems = new ArrayList<>(failure.problems());
        if (!problems.get(0).en().startsWith("The run is published")) {
            problems.set(0, PUBLISHED.then("", problems.get(0)));
        }
        return new Failure(failure.exitCode(), problems, failure);
    }

    private Manifest manifest(Preparation prepared, RunFolder folder, StatisticsJob.Result result) {
        Map<String, String> versions = prepared.definitions().indicators().values().stream()
                .collect(Collectors.toMap(IndicatorDefinition::id, IndicatorDefinition::version));
        return new Manifest(
                folder.runId(),
                prepared.asOf(),
                started,
                clock.instant(),
                Version.NUMBER,
                versions,
                prepared.configuration(),
                prepared.referenceDigests(),
                List.copyOf(prepared.absentLedgers()),
                List.copyOf(prepared.absent().absentIndicators().keySet()),
                result.accounts().inputs(),
                result.accounts().ledgers(),
                result.tables(),
                result.reports(),
                result.checks(),
                result.deliveries().accepted(),
                passedOver(prepared));
    }

    private static Map<String, List<String>> passedOver(Preparation prepared) {
        return prepared.passedOver().stream()
                .collect(Collectors.groupingBy(
                        UnreadColumn::ledger,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(UnreadColumn::heading, Collectors.toCollection(TreeSet::new)),
                                List::copyOf)));
    }

    private void status(RunFolder folder, Outcome outcome, int exitCode, List<Text> errors) {
        status(outcome, exitCode, errors).write(folder);
        reached = outcome;
    }

    private Status status(Outcome outcome, int exitCode, List<Text> errors) {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        phases.times().forEach((phase, took) -> milliseconds.put(phase, took.toMillis()));
        Map<String, Long> bySeverity = new LinkedHashMap<>();
        findings.forEach((severity, count) -> bySeverity.put(severity.id(), count));
        return new Status(
                runId,
                request.asOf(),
                outcome,
                exitCode,
                errors,
                started,
                clock.instant(),
                milliseconds,
                bySeverity,
                acceptedShrink);
    }
}

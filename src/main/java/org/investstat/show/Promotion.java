package org.investstat.show;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.investstat.command.OutputRequest;
import org.investstat.command.Phases;
import org.investstat.command.Progress;
import org.investstat.command.PublishRequest;
import org.investstat.command.PublishSummary;
import org.investstat.command.VerifyRequest;
import org.investstat.command.VerifySummary;
import org.investstat.publish.CurrentRun;
import org.investstat.publish.Garbage;
import org.investstat.publish.OutputLock;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFolder;
import org.investstat.publish.Status;
import org.investstat.text.ExitCode;

/** Makes a run that is there already the published one: read again as {@code verify} does, then the pointer moves. */
public final class Promotion {
    private final Map<String, String> environment;
    private final Phases phases;

    public Promotion(Map<String, String> environment, Phases phases) {
        this.environment = environment;
        this.phases = phases;
    }

    /** The command {@code publish}: by the rules of the pointer, under the lock. */
    public PublishSummary run(PublishRequest request, Progress progress, Clock clock) {
        OutputPlace place = OutputPlace.of(request.where(), environment);
        try (OutputLock lock = place.lock("publish", progress)) {
            return lock.holding(() -> {
                Garbage.ofDeadHolders(place.output(), lock, place.hadoop());
                Status.settle(place.output(), place.hadoop());
                RunFolder folder = place.run(request.runId());
                LocalDate asOf = WholeRun.manifest(folder, ExitCode.DATA).asOf();
                Optional<CurrentRun> before = CurrentRun.of(place.output(), place.hadoop());
                PointerRules rules =
                        PointerRules.of(request.pointer(), place.config().timeZone(), clock);
                rules.requireNotFuture(asOf);
                rules.requireNotBack(asOf, before);
                VerifySummary verified = move(request.where(), folder, request.signingKey(), lock);
                return new PublishSummary(verified, folder.display(), before.map(CurrentRun::runId));
            });
        }
    }

    /**
     * Reads the run again and moves the pointer to it; the rules of the pointer are the caller's.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#DATA} where it does not hold; then CURRENT
     *     stays
     */
    public VerifySummary move(OutputRequest where, RunFolder folder, Optional<String> signingKey, OutputLock lock) {
        VerifyRequest asked = new VerifyRequest(where, Optional.of(folder.runId()), signingKey);
        VerifySummary verified = RunVerification.run(asked, environment, phases);
        phases.run("移动CURRENT", "move CURRENT", () -> {
            Pointer.publish(folder, lock);
            Status.settle(folder.output(), folder.hadoop());
        });
        return verified;
    }
}

package org.investstat.job;

import java.util.Optional;
import java.util.Set;
import org.investstat.command.LostMemory;
import org.investstat.command.Phases;
import org.investstat.command.RunRequest;
import org.investstat.job.step.GateEvidence;
import org.investstat.publish.OutputLock;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFilling;
import org.investstat.publish.RunFolder;
import org.investstat.publish.WrittenFiles;
import org.investstat.source.LedgerReader;
import org.investstat.text.Failure;

/** Puts the folder of a run that failed in order, whatever it failed of, and says of what. */
final class Aftermath {
    private final RunRequest.Mode mode;
    private final RunRecord record;
    private final Phases phases;
    private final Interruption signals;

    Aftermath(RunRequest.Mode mode, RunRecord record, Phases phases, Interruption signals) {
        this.mode = mode;
        this.record = record;
        this.phases = phases;
        this.signals = signals;
    }

    /** Puts the run's folder in order and returns what is to be thrown. */
    RuntimeException failed(RunFolder folder, OutputLock lock, Throwable thrown) {
        RuntimeException failure = told(folder, thrown);
        RuntimeException truth = lock.lostInstead(failure);
        if (truth != failure) {
            return truth; // what is left is collected by whoever holds the lock now
        }
        try {
            if (mode == RunRequest.Mode.PUBLISH && Pointer.names(folder, lock)) {
                return publishedAllTheSame(folder, RunRecord.failure(failure));
            }
            putInOrder(folder, lock, RunRecord.failure(failure));
        } catch (RuntimeException whileCleaning) {
            // The first failure is the one to be told.
            failure.addSuppressed(whileCleaning);
        }
        return failure;
    }

    /** What failed came after the pointer had moved: the run is published and stays so. */
    private Failure publishedAllTheSame(RunFolder folder, Failure failure) {
        Failure told = RunRecord.published(failure);
        try {
            record.publishedAllTheSame(folder, told);
        } catch (RuntimeException again) {
            told.addSuppressed(again); // the next run sets the status right
        }
        return told;
    }

    /** Spark throws checked exceptions that its methods do not declare; a full memory is told of as well. */
    private RuntimeException told(RunFolder folder, Throwable thrown) {
        if (signals.requested()) {
            return Interruption.failure();
        }
        Optional<Failure> told = signals.lost()
                .or(() -> LedgerReader.failureIn(thrown))
                .or(() -> WrittenFiles.failureIn(thrown, folder))
                .or(() -> LostMemory.failureIn(thrown))
                .or(() -> SparkTrouble.diskFailureIn(thrown))
                .or(() -> SparkTrouble.failureIn(thrown));
        if (told.isPresent()) {
            return told.get();
        }
        return thrown instanceof RuntimeException defect ? defect : new IllegalStateException(thrown);
    }

    private void putInOrder(RunFolder folder, OutputLock lock, Failure failure) {
        if (mode == RunRequest.Mode.CHECK) {
            RunFilling.remove(folder, lock);
        } else {
            // What a gate stopped keeps what is to be mended; everything else is of no use to anybody.
            boolean gate = GateEvidence.isOf(failure) && !signals.requested();
            RunFilling.discardAllBut(gate ? RunFolder.EVIDENCE : Set.of(), folder, lock);
            if (signals.requested()) {
                failure.problems().forEach(phases::detail);
                record.interrupted(folder);
            } else {
                record.failed(folder, failure);
            }
            RunFilling.giveName(folder, lock);
        }
    }

    /** The run hangs and the process ends: what can be said without it. */
    void abandoned(RunFolder folder, OutputLock lock) {
        lock.requireHeld();
        if (!Pointer.names(folder, lock) && !folder.wasPublished()) {
            record.interrupted(folder);
            RunFilling.giveName(folder, lock);
            record.tellInterrupted();
        }
        lock.close();
    }
}

package org.investstat.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * The fault that is to come in this process, and the counts that tell when: every operation of {@link FaultyFileSystem}
 * passes through here, one at a time, so that a reader can look between any two.
 */
final class Faults {
    /** One operation. */
    interface Work<T> {
        T run() throws IOException;
    }

    private static final Map<Operation, Integer> COUNTS = new EnumMap<>(Operation.class);
    private static Optional<Fault> fault = Optional.empty();
    private static Optional<Path> hit = Optional.empty();
    private static Optional<Meddler> meddler = Optional.empty();
    private static Runnable observer = () -> {};

    private Faults() {}

    /** Counts from the beginning, with a fault to come, and someone who looks after every operation. */
    static synchronized void begin(Optional<Fault> coming, Runnable looks) {
        COUNTS.clear();
        fault = coming;
        hit = Optional.empty();
        observer = looks;
    }

    /** Nothing goes wrong any more. */
    static synchronized void end() {
        if (meddler.isPresent()) {
            undo(meddler.get());
        }
        meddler = Optional.empty();
        fault = Optional.empty();
        observer = () -> {};
    }

    private static void undo(Meddler done) {
        try {
            done.undo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often each operation was asked for. */
    static synchronized Map<Operation, Integer> counts() {
        return new EnumMap<>(COUNTS);
    }

    /** What the fault befell; empty where it has not come. */
    static synchronized Optional<Path> hit() {
        return hit;
    }

    /** An operation that answers with a boolean. */
    static boolean asked(Operation operation, Path path, Work<Boolean> work) throws IOException {
        return around(operation, path, work, Optional.of(false));
    }

    static <T> T around(Operation operation, Path path, Work<T> work) throws IOException {
        return around(operation, path, work, Optional.empty());
    }

    private static synchronized <T> T around(Operation operation, Path path, Work<T> work, Optional<T> refusal)
            throws IOException {
        int n = COUNTS.merge(operation, 1, Integer::sum);
        try {
            Optional<FaultKind> kind = fault.filter(f -> isDue(f, operation, n)).map(Fault::kind);
            if (kind.isEmpty()) {
                return work.run();
            }
            hit = hit.isEmpty() ? Optional.of(path) : hit;
            if (kind.get().befallsFile()) {
                meddler = Optional.of(
                        Meddler.with(java.nio.file.Path.of(path.toUri().getPath()), kind.get()));
                return work.run();
            }
            if (kind.get() == FaultKind.REFUSED) {
                return refusal.orElseThrow();
            }
            if (kind.get().does()) {
                work.run();
            }
            throw kind.get().error();
        } finally {
            observer.run();
        }
    }

    private static boolean isDue(Fault due, Operation operation, int n) {
        if (hit.isEmpty() || !due.kind().lasts()) {
            return due.operation() == operation && due.n() == n;
        }
        return due.kind().befalls(operation) || due.kind() == FaultKind.KILLED;
    }
}

package org.investstat.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code <output>/.lock}: one run at a time fills and publishes an output. The file is created by whoever gets it and
 * names the owner. It is taken over only from a process of this host that is provably dead.
 */
public final class OutputLock implements AutoCloseable {
    static final String FILE = ".lock";

    /** Who holds it; {@code processStarted} tells a process from a later one of the same number. */
    record Owner(
            String runId,
            String user,
            String host,
            long pid,
            @Nullable Instant processStarted,
            Instant since) {
        static Owner self(String runId, Instant since) {
            ProcessHandle self = ProcessHandle.current();
            return new Owner(runId, System.getProperty("user.name", "?"), localHost(), self.pid(), start(self), since);
        }

        boolean dead() {
            if (host.isEmpty() || !host.equals(localHost())) {
                return false;
            }
            Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            return process.isEmpty() || anotherProcess(process.get());
        }

        /** The system has given the number to a later process. */
        private boolean anotherProcess(ProcessHandle process) {
            Instant started = start(process);
            return started != null && processStarted != null && !started.equals(processStarted);
        }

        Text text() {
            return Text.of("批次 {0}（{1}@{2}，进程 {3}，{4} 起）", "run {0} ({1}@{2}, process {3}, since {4})")
                    .with(runId, user, host, pid, since);
        }

        private static @Nullable Instant start(ProcessHandle process) {
            return process.info().startInstant().orElse(null);
        }

        private static String localHost() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return ""; // a host without a name cannot prove anything about its processes
            }
        }
    }

    private final Storage place;
    private final String content;
    private final boolean madeFolder;

    private OutputLock(Storage place, String content, boolean madeFolder) {
        this.place = place;
        this.content = content;
        this.madeFolder = madeFolder;
    }

    /**
     * Takes the lock; makes the output folder where it does not exist.
     *
     * @param runId whose run takes it
     * @param now when
     * @throws Failure {@link ExitCode#BUSY} where another run holds it, {@link ExitCode#OUTPUT} where the output cannot
     *     be made or written
     */
    public static OutputLock acquire(String output, String runId, Instant now, Configuration hadoop) {
        String content = Json.text(Owner.self(runId, now));
        try {
            Storage folder = Storage.at(output, hadoop);
            boolean fresh = !folder.exists();
            folder.makeFolder();
            OutputLock lock = new OutputLock(folder.child(FILE), content, fresh);
            lock.take();
            return lock;
        } catch (IOException e) {
            throw Trouble.cannotCreate(Storage.display(new Path(output)), e);
        }
    }

    private void take() throws IOException {
        if (create()) {
            return;
        }
        Optional<String> held = place.text();
        if (held.isPresent()) {
            Optional<Owner> owner = owner(held.get());
            if (owner.isEmpty() || !owner.get().dead()) {
                throw busy(owner);
            }
            removeStale(held.get());
        }
        if (!create()) {
            throw busy(place.text().flatMap(OutputLock::owner));
        }
    }

    private boolean create() throws IOException {
        try {
            place.createText(content);
            return true;
        } catch (java.nio.file.FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Moves the dead run's lock aside and looks again, as another run may have done the same a moment before. */
    private void removeStale(String stale) throws IOException {
        Storage aside = new Storage(place.fs(), new Path(place.path().getParent(), FILE + "." + content.hashCode()));
        if (!place.fs().rename(place.path(), aside.path())) {
            throw busy(place.text().flatMap(OutputLock::owner));
        }
        Optional<String> moved = aside.text();
        if (!moved.equals(Optional.of(stale))) {
            place.fs().rename(aside.path(), place.path());
            throw busy(moved.flatMap(OutputLock::owner));
        }
        aside.delete();
    }

    private static Optional<Owner> owner(String text) {
        try {
            return Optional.of(Json.read(text, Owner.class));
        } catch (IOException e) {
            return Optional.empty(); // its owner is just writing it, or died doing so
        }
    }

    private Failure busy(Optional<Owner> owner) {
        Text who = owner.map(Owner::text).orElse(Text.of("未知批次", "an unknown run"));
        Text line = new Text(
                "{0} 正被{1}占用；请等待其结束，若确认其已终止，请删除 {2}",
                "{0} is held by {1}; wait until it ends, or delete {2} if it is certainly dead");
        String folder = Storage.display(place.path().getParent());
        return new Failure(ExitCode.BUSY, line.with(folder, who, place.display()));
    }

    /**
     * Gives the lock back, unless someone else took it over; a folder made for it that
     * holds nothing else goes with it.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where the file cannot be deleted
     */
    @Override
    public void close() {
        try {
            if (place.text().equals(Optional.of(content))) {
                place.delete();
                if (madeFolder) {
                    place.parent().deleteIfEmpty();
                }
            }
        } catch (IOException e) {
            throw Trouble.cannotDelete(place.display(), e);
        }
    }
}

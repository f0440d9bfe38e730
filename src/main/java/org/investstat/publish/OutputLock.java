package org.investstat.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.investstat.config.LockTimes;
import org.investstat.publish.LockFiles.Held;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * One run at a time fills, publishes and cleans an output (src/docs/publishing.md). The lock names its owner and gives
 * signs of life. It is taken over from a process of this host that is provably dead, or from an owner elsewhere that
 * gave no sign for so long as this process watched it by a clock that cannot be set. Who lost the lock is told before it
 * publishes.
 */
public final class OutputLock implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    /** An owner is not stale before it has missed so many signs of life that it meant to give. */
    private static final int MISSED_BEATS = 3;

    private final Storage folder;
    private final LockFiles files;
    private final String content;
    private final String token;
    private final OutputMarker marker;
    private final LockTimes times;
    private final Timekeeper time;
    private final Consumer<Text> notices;
    private final Heartbeat heartbeat;

    private OutputLock(
            Storage folder,
            OutputMarker marker,
            LockOwner self,
            LockTimes times,
            Timekeeper time,
            Consumer<Text> notices) {
        this.folder = folder;
        this.files = new LockFiles(folder);
        this.content = Json.text(self);
        this.token = self.mark();
        this.marker = marker;
        this.times = times;
        this.time = time;
        this.notices = notices;
        this.heartbeat = new Heartbeat(files.beat(content));
    }

    /**
     * Takes the lock; makes the output folder where it does not exist. Returns or fails at once, unless the owner is
     * elsewhere and seems dead: then it is watched first.
     *
     * @param runId whose run takes it
     * @param notices hear what a person should know and nobody must mend
     * @throws Failure {@link ExitCode#BUSY} where another run holds it, {@link ExitCode#OUTPUT} where the output cannot
     *     be made or written
     */
    public static OutputLock acquire(
            String output,
            String runId,
            LockTimes times,
            Timekeeper time,
            Consumer<Text> notices,
            Configuration hadoop) {
        try {
            Storage folder = Storage.at(output, hadoop);
            OutputMarker marker = OutputMarker.on(folder, notices);
            LockOwner self = LockOwner.self(runId, time.now(), times.heartbeat());
            OutputLock lock = new OutputLock(folder, marker, self, times, time, notices);
            lock.take();
            lock.heartbeat.every(times.heartbeat());
            return lock;
        } catch (IOException e) {
            throw OutputFailures.cannotCreate(Storage.display(new Path(output)), e);
        }
    }

    /** Again where the lock was given back, or taken over by another, while this looked. */
    private void take() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Held> held = files.holder();
            if (held.isEmpty()) {
                if (made(files.first())) {
                    return;
                }
            } else if (stale(held.get()) && made(files.after(held.get()))) {
                return;
            }
        }
        throw busy(files.holder());
    }

    /** Makes the file, and holds the output by it. */
    private boolean made(Storage file) throws IOException {
        if (!created(file)) {
            return false;
        }
        if (holds()) {
            return true;
        }
        file.delete(); // the lock that it was to follow is gone
        return false;
    }

    private boolean created(Storage file) throws IOException {
        try {
            file.createText(content);
            return true;
        } catch (IOException e) {
            Optional<String> there = file.text();
            if (there.isEmpty()) {
                throw e;
            }
            // Another's, or made by this process and only the acknowledgement lost.
            return there.get().equals(content);
        }
    }

    private boolean holds() throws IOException {
        return mine(files.holder());
    }

    private boolean stale(Held held) throws IOException {
        Optional<LockOwner> owner = LockOwner.of(held.text());
        LockOwner.Life life = owner.map(LockOwner::life).orElse(LockOwner.Life.UNKNOWN);
        if (life == LockOwner.Life.DEAD) {
            return true;
        }
        Duration patience = owner.map(o -> Duration.ofSeconds(MISSED_BEATS * o.heartbeatSeconds()))
                .filter(due -> due.compareTo(times.stale()) > 0)
                .orElse(times.stale());
        Duration silence = Duration.between(files.lastSign(held), time.now());
        // Clocks that differ a little, this one's and the file system's, are no reason to wait.
        boolean fresh = silence.abs().compareTo(patience) <= 0;
        if (life == LockOwner.Life.ALIVE || fresh) {
            throw busy(Optional.of(held));
        }
        return silentFor(patience, held);
    }

    /** Watches the owner by this process's own clock; whatever changes is a sign of life. */
    private boolean silentFor(Duration patience, Held held) throws IOException {
        notices.accept(
                Text.of("{0} 由{1}占用，但久无动静；观察最多 {2} 秒", "{0} is held by {1}, which seems dead; watching it for {2} s")
                        .with(folder.display(), who(Optional.of(held)), patience.toSeconds()));
        Optional<String> sign = files.beat(held.text()).text();
        long start = time.nanos();
        while (time.nanos() - start < patience.toNanos()) {
            pause();
            if (!files.holder().equals(Optional.of(held))) {
                return false;
            }
            if (!files.beat(held.text()).text().equals(sign)) {
                throw busy(Optional.of(held));
            }
        }
        return true;
    }

    private void pause() throws IOException {
        try {
            time.sleep(times.heartbeat());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the lock", e);
        }
    }

    private static Text who(Optional<Held> held) {
        return held.flatMap(h -> LockOwner.of(h.text())).map(LockOwner::text).orElse(Text.of("未知批次", "an unknown run"));
    }

    private Failure busy(Optional<Held> held) throws IOException {
        Text line = Text.of(
                "{0} 正被{1}占用，{2} 秒前尚有动静；请等待其结束，若确认其已终止，请删除 {3}",
                "{0} is held by {1}, last seen {2} s ago; wait until it ends, or delete {3} if it is certainly dead");
        Instant seen = held.isPresent() ? files.lastSign(held.get()) : time.now();
        long ago = Math.max(0, Duration.between(seen, time.now()).toSeconds());
        String file = files.first().display();
        return new Failure(ExitCode.BUSY, line.with(folder.display(), who(held), ago, file));
    }

    /**
     * Returns only while this process holds the lock: asked right before a step that others can see.
     *
     * @throws Failure {@link ExitCode#BUSY} where it was taken over or deleted, {@link ExitCode#OUTPUT} where it cannot
     *     be read
     */
    public void requireHeld() {
        Optional<Held> holder = readHolder();
        if (!mine(holder)) {
            Text how = holder.isEmpty()
                    ? Text.of("已被删除", "was deleted")
                    : Text.of("已被{0}接管", "was taken over by {0}").with(who(holder));
            Text line = Text.of(
                    "本批次运行期间，{0} 的锁{1}；本次结果不发布，请重新运行",
                    "The lock of {0} {1} while this run worked; nothing is published, run again");
            throw new Failure(ExitCode.BUSY, line.with(folder.display(), how));
        }
    }

    /**
     * Whether this process holds the lock: asked where somebody else's lock is no reason to fail any more.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where it cannot be read
     */
    public boolean held() {
        return mine(readHolder());
    }

    /** Does what is done under the lock; see {@link #lostInstead} for what it throws. */
    public <T> T holding(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw lostInstead(failed);
        }
    }

    /**
     * What is to be told where something failed: that the lock was lost, if it was, since whoever took it over has taken away
     * what this holder had written, and no disk is to blame.
     */
    public RuntimeException lostInstead(RuntimeException failed) {
        try {
            requireHeld();
        } catch (Failure lost) {
            if (lost.exitCode() == ExitCode.BUSY) {
                lost.addSuppressed(failed);
                return lost;
            }
        }
        return failed;
    }

    private Optional<Held> readHolder() {
        try {
            return files.holder();
        } catch (IOException e) {
            throw OutputFailures.cannotLook(files.first().display(), e);
        }
    }

    private boolean mine(Optional<Held> holder) {
        return holder.map(Held::text).equals(Optional.of(content));
    }

    /** Tells this holder's files and folders from those of whoever held the output before, or will. */
    String token() {
        return token;
    }

    /** The files of the lock as it is held now. */
    List<Path> paths() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Held held : files.chain()) {
            paths.add(held.file().path());
        }
        paths.add(files.beat(content).path());
        return paths;
    }

    /**
     * Gives the lock back, unless someone else took it over; a folder made for it that holds nothing else goes with it.
     * A lock that cannot be deleted fails nothing: it is that of a dead process soon.
     */
    @Override
    public void close() {
        heartbeat.stop();
        try {
            List<Held> chain = files.chain();
            boolean mine =
                    !chain.isEmpty() && chain.get(chain.size() - 1).text().equals(content);
            if (mine) {
                files.delete(chain);
                marker.leave();
            } else {
                files.beat(content).delete();
            }
        } catch (IOException e) {
            notices.accept(
                    Text.of("{0} 未能删除（{1}）；下一批次会接管", "{0} could not be deleted ({1}); the next run takes it over")
                            .with(files.first().display(), OutputFailures.reason(e)));
        }
    }
}

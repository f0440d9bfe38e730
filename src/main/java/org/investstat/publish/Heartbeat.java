package org.investstat.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.investstat.storage.Storage;
import org.jspecify.annotations.Nullable;

/** The signs of life of a lock's holder: a counter in a file of its own, written by a thread that ends with it. */
final class Heartbeat {
    private static final Duration LAST_BEAT = Duration.ofSeconds(5);

    private final Storage file;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "investstat-heartbeat");
        daemon.setDaemon(true);
        return daemon;
    });
    private final ReentrantLock beating = new ReentrantLock();
    private @Nullable ScheduledFuture<?> beats;
    private long count;

    Heartbeat(Storage file) {
        this.file = file;
    }

    void every(Duration time) {
        beats = thread.scheduleWithFixedDelay(this::beat, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        beating.lock();
        try {
            count++;
            if (!thread.isShutdown()) {
                // A link that somebody put in its place is replaced, not written through.
                file.replaceText(count + "\n", file.sibling("next"), () -> {});
            }
        } catch (IOException | RuntimeException e) {
            // A sign that could not be given is given the next time; whether the lock is lost is asked when it matters.
        } finally {
            beating.unlock();
        }
    }

    /** No beat begins after this; one under way is waited for, as it would leave its file behind. */
    void stop() {
        if (beats != null) {
            beats.cancel(false);
        }
        thread.shutdown();
        try {
            if (beating.tryLock(LAST_BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                beating.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

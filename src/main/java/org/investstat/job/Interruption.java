package org.investstat.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.investstat.command.LostMemory;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * SIGTERM and Ctrl-C: the process lives on until the run has put its output in order. What it does is stopped, so that
 * it fails soon and ends as any failing run does; a run that is just publishing goes through with it. The exit code is
 * the signal's. A thread of Spark's that dies of a full memory stops the run in the same way, since the run may be waiting
 * for it.
 */
final class Interruption implements AutoCloseable {
    /** Before Spark's hooks, and before Hadoop closes the file systems that are needed to put things in order. */
    private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 100;

    /** What a shell sees of a process that was asked to end. */
    static final int TERMINATED = 143;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LAST_STEPS = Duration.ofSeconds(10);

    private final Runnable stop;
    private final Runnable abandoned;
    private final Runnable hook = this::signalled;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread.@Nullable UncaughtExceptionHandler others = Thread.getDefaultUncaughtExceptionHandler();
    private final Thread run = Thread.currentThread();
    private volatile boolean requested;
    private volatile @Nullable Failure lost;

    /**
     * Begins to listen.
     *
     * @param stop makes the run's work fail soon
     * @param abandoned what is done for a run that did not end in time all the same
     */
    Interruption(Runnable stop, Runnable abandoned) {
        this.stop = stop;
        this.abandoned = abandoned;
        ShutdownHookManager.get()
                .addShutdownHook(hook, PRIORITY, PATIENCE.plus(LAST_STEPS).toSeconds(), TimeUnit.SECONDS);
        Thread.setDefaultUncaughtExceptionHandler(this::died);
    }

    private void died(Thread thread, Throwable thrown) {
        Optional<Failure> memory = LostMemory.failureIn(thrown);
        if (memory.isPresent() && lost == null) {
            lost = memory.get();
            daemon(this::stopped);
        } else if (others != null) {
            others.uncaughtException(thread, thrown);
        } else {
            thrown.printStackTrace();
        }
    }

    private void stopped() {
        daemon(stop);
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                run.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "out-of-memory");
        thread.setDaemon(true);
        thread.start();
    }

    /** What a thread that nobody waits for has died of. */
    Optional<Failure> lost() {
        return Optional.ofNullable(lost);
    }

    private void signalled() {
        requested = true;
        try {
            stop.run();
        } finally {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                abandoned.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean requested() {
        return requested;
    }

    /**
     * Asked between two pieces of work.
     *
     * @throws Failure where the run is to end
     */
    void check() {
        Failure memory = lost;
        if (memory != null) {
            throw memory;
        }
        if (requested) {
            throw failure();
        }
    }

    static Failure failure() {
        return new Failure(
                ExitCode.INTERNAL,
                Text.of("收到终止信号，本次结果不发布；请重新运行", "Interrupted by a signal; nothing is published, run again"));
    }

    /** The run has ended and given everything back. */
    @Override
    public void close() {
        ended.countDown();
        Thread.setDefaultUncaughtExceptionHandler(others);
        try {
            ShutdownHookManager.get().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the hook is just running, and has been told
        }
    }
}

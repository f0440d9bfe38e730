package org.investstat.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Spark of one run, from its start to its stop. In this process it starts beside the preparation, which takes about as
 * long and also needs one core only; on a cluster it waits, so that nobody is given executors for a run that is refused.
 */
final class SparkStart implements AutoCloseable {
    private final Optional<SparkSession> running = Session.running();
    private final Optional<LocalMode> local;
    private final Optional<CompletableFuture<SparkSession>> coming;
    private final Supplier<SparkSession> session;
    private volatile @Nullable SparkSession opened;

    /** @param master to start, like {@code local[2]}; empty: what spark-submit or the environment says */
    SparkStart(Optional<String> master) {
        SparkTrouble.requireMemory();
        this.local = running.isEmpty() && LocalMode.is(master) ? Optional.of(LocalMode.open()) : Optional.empty();
        this.coming = local.map(LocalMode::settings)
                .map(own -> CompletableFuture.supplyAsync(() -> Session.started(master, own), SparkStart::run));
        this.session = coming.<Supplier<SparkSession>>map(c -> () -> outcome(c))
                .or(() -> running.map(r -> () -> Session.own(r)))
                .orElse(() -> Session.started(master, Map.of()));
    }

    private static void run(Runnable start) {
        Thread thread = new Thread(start, "spark-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static SparkSession outcome(CompletableFuture<SparkSession> coming) {
        try {
            return coming.join();
        } catch (CompletionException e) {
            throw SparkTrouble.starting(e);
        }
    }

    /** The session, with all that correctness needs set and verified. */
    SparkSession open(long inputBytes) {
        try {
            SparkSession own = session.get();
            opened = own;
            return Session.settled(own, inputBytes);
        } catch (RuntimeException e) {
            throw SparkTrouble.starting(e);
        }
    }

    /** Makes what runs fail soon; a session that was there before belongs to whoever opened it. */
    void stop() {
        SparkSession own = opened;
        if (own != null && running.isEmpty()) {
            own.stop();
        }
    }

    @Override
    public void close() {
        running.ifPresent(SparkSession::setActiveSession);
        if (opened != null) {
            stop();
        } else {
            coming.ifPresent(c -> c.thenAccept(SparkSession::stop)
                    .exceptionally(failed -> null)
                    .join());
        }
        local.ifPresent(LocalMode::close);
    }
}

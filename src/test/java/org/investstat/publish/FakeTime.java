package org.investstat.publish;

import java.time.Duration;
import java.time.Instant;

/** Clocks that a test moves: the wall clock at will, the other one by sleeping. */
final class FakeTime implements Timekeeper {
    private Instant wall = Instant.now();
    private long nanos;
    private Runnable during = () -> {};

    /** What happens elsewhere while this process sleeps. */
    FakeTime whileSleeping(Runnable work) {
        during = work;
        return this;
    }

    FakeTime setWallClock(Duration by) {
        wall = wall.plus(by);
        return this;
    }

    Duration slept() {
        return Duration.ofNanos(nanos);
    }

    @Override
    public Instant now() {
        return wall;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
        during.run();
    }
}

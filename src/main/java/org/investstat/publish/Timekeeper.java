package org.investstat.publish;

import java.time.Duration;
import java.time.Instant;

/** The two clocks that a lock needs: one that names instants and may be set, and one that only moves forward. */
public interface Timekeeper {

    /** What the wall clock shows: good enough for a person to read, never a proof. */
    Instant now();

    /** Nanoseconds of a clock that nobody can move back; only differences mean anything. */
    long nanos();

    /** Lets so much time pass. */
    void sleep(Duration time) throws InterruptedException;
}

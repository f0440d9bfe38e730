package org.investstat.show;

import java.time.Duration;
import java.time.Instant;
import org.investstat.publish.Timekeeper;

/** The clocks of this machine. */
public final class SystemTime implements Timekeeper {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}

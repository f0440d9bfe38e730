package org.investstat.config;

import java.time.Duration;

/**
 * How the lock of an output is kept.
 *
 * @param heartbeat its holder gives a sign of life so often
 * @param stale one of another host that gave none for so long is taken over
 */
public record LockTimes(Duration heartbeat, Duration stale) {
    /** What holds where the configuration says nothing: 10 s, and two minutes. */
    public static final LockTimes STANDARD = new LockTimes(Duration.ofSeconds(10), Duration.ofMinutes(2));

    public LockTimes {
        Guard.that(
                heartbeat.toMillis() > 0 && stale.compareTo(heartbeat.multipliedBy(3)) >= 0,
                "stale_seconds 至少应为 heartbeat_seconds 的 3 倍，且都大于 0，现为 {1} 与 {0}",
                "stale_seconds must be at least 3 times heartbeat_seconds, and both above 0; they are {1} and {0}",
                heartbeat.toSeconds(),
                stale.toSeconds());
    }
}

package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A run ends although the thread that it waits for is dead. */
class InterruptionTest {
    @Test
    void aThreadThatDiesOfAFullMemoryStopsTheRun() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Interruption signals = new Interruption(stopped::countDown, () -> {})) {
            Thread dying = new Thread(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            dying.start();
            dying.join();

            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(signals.requested()).isFalse();
            assertThatThrownBy(signals::check).hasMessageStartingWith("Out of memory, nothing is published");
        }
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNull();
    }
}

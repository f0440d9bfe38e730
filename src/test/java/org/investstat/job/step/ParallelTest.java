package org.investstat.job.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void whatComesOfEachIsInTheOrderOfTheItems() {
        List<Integer> items = IntStream.range(0, 100).boxed().toList();

        assertThat(Parallel.map(items, i -> 2 * i))
                .isEqualTo(items.stream().map(i -> 2 * i).toList());
    }

    @Test
    void aFailureIsToldWhenNothingIsAtWorkAnyMore() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicBoolean writing = new AtomicBoolean();

        assertThatThrownBy(() -> Parallel.map(List.of("fails", "writes on"), item -> {
                    if (item.equals("fails")) {
                        failed.countDown();
                        throw new IllegalStateException("no space left");
                    }
                    writing.set(true);
                    await(failed);
                    writing.set(false);
                    return item;
                }))
                .hasMessage("no space left");
        assertThat(writing).isFalse();
    }

    private static void await(CountDownLatch failed) {
        try {
            // Where one core does both in turn, nobody fails meanwhile.
            failed.await(1, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.investstat.job.step;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writing on several cores that is over when it returns, however it ends. A parallel stream gives up at the first
 * failure while its other threads write on, into a folder that is being cleaned or filled anew; and it deals the items
 * out beforehand, so that one core waits for the other.
 */
final class Together {
    private Together() {}

    /**
     * Does the work for all items, as many at a time as there are cores, begun in their order: so the longest should
     * come first. After a failure nothing more is begun.
     *
     * @return what came of each, in the order of the items
     */
    static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
        AtomicInteger next = new AtomicInteger();
        Runnable turns = () -> {
            for (int i = next.getAndIncrement(); i < items.size() && failures.isEmpty(); i = next.getAndIncrement()) {
                try {
                    results.set(i, work.apply(items.get(i)));
                } catch (Throwable e) { // Spark throws checked exceptions that its methods do not declare
                    failures.add(e);
                }
            }
        };
        ForkJoinPool cores = ForkJoinPool.commonPool();
        List<ForkJoinTask<?>> others = Stream.<ForkJoinTask<?>>generate(() -> cores.submit(turns))
                .limit(Math.min(cores.getParallelism(), items.size() - 1L))
                .toList();
        turns.run();
        others.forEach(ForkJoinTask::join);
        Throwable first = failures.poll();
        if (first != null) {
            failures.forEach(first::addSuppressed);
            throw Together.<RuntimeException>asItIs(first);
        }
        return IntStream.range(0, results.length()).mapToObj(results::get).toList();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

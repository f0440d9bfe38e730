package org.investstat.run;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writing on several cores that is over when it returns, however it ends. A parallel stream gives up at the first
 * failure while its other threads write on, into a folder that is being cleaned or filled anew.
 */
final class Together {
    private Together() {}

    /**
     * Does the work for all items, as many at a time as there are cores; after a failure nothing more is begun.
     *
     * @return what came of each, in the order of the items
     */
    static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<R> results = items.parallelStream()
                .flatMap(item -> failures.isEmpty() ? attempt(item, work, failures) : Stream.<R>empty())
                .toList();
        Throwable first = failures.poll();
        if (first != null) {
            failures.forEach(first::addSuppressed);
            throw Together.<RuntimeException>asItIs(first);
        }
        return results;
    }

    private static <T, R> Stream<R> attempt(T item, Function<T, R> work, Queue<Throwable> failures) {
        try {
            return Stream.of(work.apply(item));
        } catch (Throwable e) { // Spark throws checked exceptions that its methods do not declare
            failures.add(e);
            return Stream.empty();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

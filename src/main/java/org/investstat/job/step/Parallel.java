package org.investstat.job.step;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Work on all cores that is over when it returns, however it ends: a parallel stream gives up at the first failure
 * while its other threads write on, into a folder that is being cleaned or filled anew.
 */
final class Parallel {
    private Parallel() {}

    /**
     * Does the work for all items, begun in their order: so the longest should come first.
     *
     * @return what came of each, in the order of the items
     */
    static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<CompletableFuture<R>> results = items.stream()
                    .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), cores))
                    .toList();
            CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                    .join();
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw Parallel.<RuntimeException>asItIs(Objects.requireNonNull(e.getCause()));
        } finally {
            cores.shutdown();
        }
    }

    /** Spark throws checked exceptions that its methods do not declare. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

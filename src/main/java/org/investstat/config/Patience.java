package org.investstat.config;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** For disks that do not answer: a share whose server is gone keeps whoever asks, and no signal helps. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final ExecutorService ASKING = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "asking-a-disk");
        thread.setDaemon(true);
        return thread;
    });

    private Patience() {}

    /**
     * The answer of a disk, asked for in another thread.
     *
     * @param place as people call it
     * @throws Failure with the exit code where there is none in time
     */
    public static <T> T within(ExitCode code, String place, Callable<T> asked) throws IOException {
        return within(LONGEST, code, place, asked);
    }

    static <T> T within(Duration longest, ExitCode code, String place, Callable<T> asked) throws IOException {
        Future<T> answer = ASKING.submit(asked);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Failure(
                    code,
                    Text.of(
                                    "{0} 在 {1} 秒内没有应答；请检查其磁盘或共享是否可用",
                                    "{0} does not answer within {1} seconds; check the disk or share that it lies on")
                            .with(place, longest.toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private static IOException thrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}

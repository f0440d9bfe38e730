package org.investstat.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.investstat.text.Text;

/** Runs the phases of a job one after the other, tells of them and keeps their times. */
public final class Phases {
    private final Progress progress;
    private final Runnable between;
    private Consumer<Text> begins = phase -> {};
    private final Map<String, Duration> times = new LinkedHashMap<>();

    public Phases(Progress progress) {
        this(progress, () -> {});
    }

    /** @param between is run before each phase, and may throw */
    public Phases(Progress progress, Runnable between) {
        this.progress = progress;
        this.between = between;
    }

    public <T> T run(String zh, String en, Supplier<T> work) {
        return run(zh, en, work, result -> Text.same(""));
    }

    /**
     * Runs a phase that makes something.
     *
     * @param count what the result is worth saying in a word or two
     */
    public <T> T run(String zh, String en, Supplier<T> work, Function<T, Text> count) {
        between.run();
        Text phase = Text.of(zh, en);
        progress.begin(phase);
        begins.accept(phase);
        long start = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        times.merge(en, took, Duration::plus);
        progress.counted(count.apply(result));
        progress.end(phase, took);
        return result;
    }

    public void run(String zh, String en, Runnable work) {
        run(zh, en, () -> {
            work.run();
            return en;
        });
    }

    public void detail(Text line) {
        progress.detail(line);
    }

    public void ended(int exitCode) {
        progress.ended(exitCode);
    }

    public void watch(Supplier<Text> state) {
        progress.watch(state);
    }

    /**
     * Lets somebody know of phases.
     *
     * @param begins is told of each phase from now on, as it begins
     */
    public void eachBegins(Consumer<Text> begins) {
        this.begins = begins;
    }

    public Map<String, Duration> times() {
        return times;
    }
}

package org.investstat.command;

import java.time.Duration;
import java.util.function.Supplier;
import org.investstat.text.Text;

/** Hears what a run is doing; phases follow each other and do not nest. */
public interface Progress {

    /** What the run is called; nobody needs to be told twice. */
    default void named(String runId) {}

    void begin(Text phase);

    /** Something worth a line within the current phase. */
    void detail(Text line);

    /** What the current phase has come to, like {@code 412,345 rows}; where people watch, it is shown with its time. */
    default void counted(Text count) {}

    /**
     * What is going on within phases, for people who watch.
     *
     * @param state asked several times a second, from another thread; an empty text says nothing
     */
    default void watch(Supplier<Text> state) {}

    void end(Text phase, Duration took);

    /** The run is over; what it has to say is said elsewhere. */
    default void ended(int exitCode) {}
}

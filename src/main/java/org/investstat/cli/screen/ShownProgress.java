package org.investstat.cli.screen;

import org.investstat.command.Progress;

/** Progress as people see it: lines in a log, or a display that has to be left in order whatever happens. */
public interface ShownProgress extends Progress, AutoCloseable {

    @Override
    void close();

    /** What suits the stream that progress goes to. */
    static ShownProgress on(Console console) {
        Screen screen = console.screen();
        return screen.err()
                ? new LiveProgress(console.err(), console.lang(), screen.width(), System::nanoTime).started()
                : PlainProgress.on(console);
    }
}

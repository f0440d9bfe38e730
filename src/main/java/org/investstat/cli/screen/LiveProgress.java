package org.investstat.cli.screen;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.investstat.report.DisplayWidth;
import org.investstat.report.Printable;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Progress on a terminal: phases that have ended stay as lines with their times, and the last line, of what is going on,
 * rewrites itself. The cursor waits at its beginning, so that whatever else is printed does not hang on it.
 */
final class LiveProgress implements ShownProgress {
    private static final Text NOT_FINISHED = Text.of("未完成", "not finished");
    /** Moves the cursor to the beginning of the line, and erases from there to the end. */
    private static final String CLEAR = "\r\u001b[K";

    private static final int PHASE_WIDTH = 20;
    private static final long TICK_MILLIS = 100;

    private final PrintStream out;
    private final Lang lang;
    private final int width;
    private final LongSupplier nanos;
    private final long start;
    private final Thread ticker = new Thread(this::ticks, "progress");
    private @Nullable Text phase;
    private Supplier<Text> state = () -> Text.same("");
    private String count = "";
    private String shown = "";
    private long begun;

    /**
     * @param width columns of the terminal
     * @param nanos a clock that only moves forward
     */
    LiveProgress(PrintStream out, Lang lang, int width, LongSupplier nanos) {
        this.out = out;
        this.lang = lang;
        this.width = width;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        ticker.setDaemon(true);
    }

    /** Lets the last line rewrite itself until the end. */
    LiveProgress started() {
        ticker.start();
        return this;
    }

    @Override
    public synchronized void begin(Text begins) {
        phase = begins;
        begun = nanos.getAsLong();
        count = "";
        draw();
    }

    @Override
    public synchronized void detail(Text line) {
        keep(elapsed() + "   " + line.in(lang));
        draw();
    }

    @Override
    public synchronized void counted(Text text) {
        count = text.in(lang);
    }

    @Override
    public synchronized void watch(Supplier<Text> source) {
        state = source;
    }

    @Override
    public synchronized void end(Text ended, Duration took) {
        keep(line(ended, took, count));
        phase = null;
        shown = "";
    }

    /** A phase that has not ended by now has failed. */
    @Override
    public synchronized void close() {
        ticker.interrupt();
        if (phase != null) {
            keep(line(phase, Duration.ofNanos(nanos.getAsLong() - begun), NOT_FINISHED.in(lang)));
            phase = null;
        }
    }

    private void ticks() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(TICK_MILLIS);
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // all has been said
        }
    }

    synchronized void tick() {
        if (phase != null && !ticker.isInterrupted()) {
            draw();
        }
    }

    /** The line of the current phase, in one piece, and only where it says something new: nothing flickers. */
    private void draw() {
        if (phase == null) {
            return;
        }
        String line = line(
                phase, Duration.ofNanos(nanos.getAsLong() - begun), state.get().in(lang));
        String fitting = DisplayWidth.cut(Printable.indented(line), width - 1);
        if (!fitting.equals(shown)) {
            out.print(CLEAR + fitting + "\r");
            out.flush();
            shown = fitting;
        }
    }

    private void keep(String line) {
        out.print(CLEAR + Printable.indented(line) + System.lineSeparator());
        out.flush();
        shown = "";
    }

    private String line(Text what, Duration took, String count) {
        String name = DisplayWidth.padded(what.in(lang), PHASE_WIDTH);
        String time = String.format(Locale.ROOT, "%8s s", PlainProgress.seconds(took));
        return (elapsed() + " " + name + time + (count.isEmpty() ? "" : "   " + count)).stripTrailing();
    }

    private String elapsed() {
        return PlainProgress.stamp(Duration.ofNanos(nanos.getAsLong() - start));
    }
}

package org.investstat.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.investstat.table.Lang;
import org.investstat.table.Text;

/** Progress as plain lines, each led by the seconds since the start; made for logs. */
final class PlainProgress implements ShownProgress {
    private static final Text DONE = Text.of("{0}：完成，用时 {1} 秒", "{0}: done in {1} s");

    private final PrintStream out;
    private final Lang lang;
    private final LongSupplier nanos;
    private final long start;

    /** @param nanos a clock that only moves forward */
    PlainProgress(PrintStream out, Lang lang, LongSupplier nanos) {
        this.out = out;
        this.lang = lang;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** Seconds with one decimal. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    @Override
    public void begin(Text phase) {
        line(phase.in(lang));
    }

    @Override
    public void detail(Text line) {
        line("  " + line.in(lang));
    }

    @Override
    public void end(Text phase, Duration took) {
        line(DONE.with(phase.in(lang), seconds(took)).in(lang));
    }

    private void line(String text) {
        out.println(stamp(Duration.ofNanos(nanos.getAsLong() - start)) + " " + text);
    }

    /** What leads a line: the time since the start. */
    static String stamp(Duration elapsed) {
        return String.format(Locale.ROOT, "[%7s s]", seconds(elapsed));
    }

    /** Every line stands by itself. */
    @Override
    public void close() {}
}

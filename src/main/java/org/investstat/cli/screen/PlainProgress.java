package org.investstat.cli.screen;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.investstat.report.Printable;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** Progress as plain lines, each led by the time, the run and the seconds since the start; made for logs. */
public final class PlainProgress implements ShownProgress {
    private static final Text DONE = Text.of("{0}：完成，用时 {1} 秒", "{0}: done in {1} s");

    private static final Text ENDED = Text.of("结束，退出码 {0}", "ended with {0}");

    private final PrintStream out;
    private final Lang lang;
    private final LongSupplier nanos;
    private final Clock clock;
    private final long start;
    private String run = "";

    /**
     * @param nanos a clock that only moves forward
     * @param clock of the wall, in the zone that lines are to be of
     */
    PlainProgress(PrintStream out, Lang lang, LongSupplier nanos, Clock clock) {
        this.out = out;
        this.lang = lang;
        this.nanos = nanos;
        this.clock = clock;
        this.start = nanos.getAsLong();
    }

    /** Seconds with one decimal. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    public static PlainProgress on(Console console) {
        return new PlainProgress(console.err(), console.lang(), System::nanoTime, Clock.system(ZoneId.systemDefault()));
    }

    @Override
    public void named(String runId) {
        run = runId + " ";
    }

    @Override
    public void ended(int exitCode) {
        line(ENDED.with(exitCode).in(lang));
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
        String time = ISO_OFFSET_DATE_TIME.format(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
        String seconds = stamp(Duration.ofNanos(nanos.getAsLong() - start));
        out.println("[" + time + " " + run + seconds.substring(1) + " " + Printable.indented(text));
    }

    /** What leads a line: the time since the start. */
    static String stamp(Duration elapsed) {
        return String.format(Locale.ROOT, "[%7s s]", seconds(elapsed));
    }

    /** Every line stands by itself. */
    @Override
    public void close() {}
}

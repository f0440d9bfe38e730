package org.investstat.cli.screen;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.report.Paint;

/**
 * What is known of the terminal. Java cannot ask whether a stream is one: {@code scripts/investstat} does, and says so in
 * {@code INVESTSTAT_TERMINAL}, as {@code out err 24 80}: the streams that are terminals, then lines and columns. Where
 * it says nothing, as under {@code spark-submit}, output is plain.
 *
 * @param out whether results go to a terminal
 * @param err whether progress goes to one that can rewrite a line
 * @param height in lines
 * @param width in columns
 * @param paint colours for results
 * @param pager the program that shows long results; empty: none
 */
public record Screen(boolean out, boolean err, int height, int width, Paint paint, Optional<String> pager) {
    private static final Pattern SAID = Pattern.compile("(out )?(err )?([0-9]{1,4}) ([0-9]{1,4})");
    private static final int NARROWEST = 40;
    private static final Screen NONE = new Screen(false, false, 24, 80, Paint.NONE, Optional.empty());

    public static Screen of(Map<String, String> env) {
        Matcher said = SAID.matcher(env.getOrDefault("INVESTSTAT_TERMINAL", ""));
        if (!said.matches()) {
            return NONE;
        }
        boolean out = said.group(1) != null;
        boolean moves = !env.getOrDefault("TERM", "dumb").equals("dumb");
        int height = Integer.parseInt(said.group(3));
        int width = Integer.parseInt(said.group(4));
        return new Screen(
                out,
                said.group(2) != null && moves,
                height == 0 ? NONE.height : height,
                width == 0 ? NONE.width : Math.max(NARROWEST, width),
                out && moves && wantsColours(env) ? Paint.COLOURS : Paint.NONE,
                Pager.command(env));
    }

    /** As <a href="https://no-color.org">no-color.org</a> and CLICOLOR have it. */
    private static boolean wantsColours(Map<String, String> env) {
        return env.getOrDefault("NO_COLOR", "").isEmpty()
                && !env.getOrDefault("CLICOLOR", "1").equals("0");
    }
}

package org.investstat.cli.screen;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.cli.Main;

/** Shows lines through {@code PAGER}, or {@code less}; it keeps colours and goes away where all fits on the screen. */
public final class Pager {
    private static final String DEFAULT = "less";
    /** What a shell says of a program that is not there. */
    private static final int NOT_FOUND = 127;

    private Pager() {}

    /** The command line; empty where the environment wants none. */
    static Optional<String> command(Map<String, String> env) {
        String pager = env.getOrDefault("PAGER", DEFAULT).strip();
        return pager.isEmpty() || pager.equals("cat") ? Optional.empty() : Optional.of(pager);
    }

    /** Returns when the reader has seen enough; false where there is no such program, and nothing was shown. */
    public static boolean show(String command, List<String> lines) {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD);
            builder.environment().putIfAbsent("LESS", "FRX");
            builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
            Process pager = builder.start();
            // A reader who leaves early closes the pipe: what is still written then goes nowhere, without a word.
            try (PrintStream out = new PrintStream(pager.getOutputStream(), false, Main.terminalCharset())) {
                lines.forEach(out::println);
            }
            return pager.waitFor() != NOT_FOUND;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

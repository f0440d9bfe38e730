package org.investstat.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.investstat.command.Application;

/** One command line typed, and what came of it. */
public record Terminal(int code, List<String> out, List<String> err) {

    public static Terminal type(Application application, String... args) {
        return type(Map.of("LANG", "en_US.UTF-8"), application, args);
    }

    public static Terminal type(Map<String, String> env, Application application, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.execute(args, env, print(out), print(err), () -> application);
        return new Terminal(code, lines(out), lines(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

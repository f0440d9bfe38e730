package org.investstat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.investstat.cli.Main;
import org.investstat.command.Application;

/** One command line typed at the whole product, in this process, and what came of it. */
public record Typed(int code, List<String> out, List<String> err) {

    /** In English. */
    public static Typed line(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.execute(
                args,
                Map.of("LANG", "en_US.UTF-8"),
                print(out),
                print(err),
                () -> ServiceLoader.load(Application.class).findFirst().orElseThrow());
        return new Typed(code, lines(out), lines(err));
    }

    /** {@code run} with the tests' own Spark session. */
    public static Typed run(String... args) {
        TestSpark.session();
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(args));
        return line(all.toArray(String[]::new));
    }

    /** What stands on stderr besides progress. */
    public List<String> errors() {
        return err.stream().filter(line -> !line.startsWith("[")).toList();
    }

    /** Whether Spark was asked for. */
    public boolean reachedSpark() {
        return err.stream().anyMatch(line -> line.contains("start Spark") || line.contains("启动Spark"));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

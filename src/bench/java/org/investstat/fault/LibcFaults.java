package org.investstat.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Faults under libc for a process to be started, by {@code src/bench/native/faults.c}, whose head tells what the settings
 * mean. Without any, a process runs as always.
 *
 * @param library as it was compiled
 */
record LibcFaults(Path library, Map<String, String> settings) {
    private static final Path SOURCE =
            Path.of(System.getProperty("investstat.basedir", "."), "src", "bench", "native", "faults.c");

    /** Compiles it into the folder; empty on a machine without a C compiler. */
    static Optional<LibcFaults> compiledIn(Path folder) throws IOException {
        Path library = folder.resolve("faults.so").toAbsolutePath();
        Process process;
        try {
            process = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), SOURCE.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        WholeRunCheck.require(process.onExit().join().exitValue() == 0, "cc: " + said);
        return Optional.of(new LibcFaults(library, Map.of()));
    }

    /** Calls at these folders and all that is in them. */
    LibcFaults under(Path... folders) {
        return with(
                "UNDER",
                String.join(":", List.of(folders).stream().map(Path::toString).toList()));
    }

    /** Only calls of these kinds. */
    LibcFaults calls(String... kinds) {
        return with("CALL", String.join(",", kinds));
    }

    /** Only calls at paths with this text in them. */
    LibcFaults matching(String text) {
        return with("MATCH", text);
    }

    /** The n-th of these calls, from 1 on, goes wrong: {@code EIO}, {@code KILL}, ... */
    LibcFaults at(int n, String does) {
        return with("AT", String.valueOf(n)).with("DO", does);
    }

    /** So does every one after it. */
    LibcFaults from(int n, String does) {
        return with("AT", n + "+").with("DO", does);
    }

    /** Every call is written down; {@link LibcCall#in} reads it. */
    LibcFaults logging(Path log) {
        return with("LOG", log.toString());
    }

    private LibcFaults with(String name, String value) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("FAULTS_" + name, value);
        return new LibcFaults(library, all);
    }

    /** For the process. */
    Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("LD_PRELOAD", library.toString());
        return all;
    }
}

package org.investstat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is measured on: generated once for a size and a seed, and kept. */
final class Data {
    private static final double LINES_PER_CONTRACT = 1.315;

    private final Options options;

    Data(Options options) {
        this.options = options;
    }

    /** The folder of the fact, of about so many lines. */
    Path lines(long lines) throws IOException, InterruptedException {
        long contracts = Math.round(lines / LINES_PER_CONTRACT);
        return generated("lines-" + lines, contracts, "generate-fact").resolve("contract_lines");
    }

    /** The folder of the ledgers of so many contracts. */
    Path ledgers(long contracts) throws IOException, InterruptedException {
        return generated("ledgers-" + contracts, contracts, "generate");
    }

    private Path generated(String name, long contracts, String command) throws IOException, InterruptedException {
        String seed = options.text("seed", "1");
        Path folder = options.output().resolve("data").resolve(name + "-seed-" + seed);
        if (!Files.exists(folder)) {
            System.err.println("generating " + folder + " ...");
            // Only what is whole has its name.
            Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
            delete(unfinished);
            List<String> arguments = List.of(
                    command,
                    "--contracts=" + contracts,
                    "--seed=" + seed,
                    "--as-of=" + Questions.AS_OF,
                    "--output=" + unfinished);
            List<String> jvm = List.of(
                    "-Xmx" + options.memory(), "-XX:+UseParallelGC", "-Dspark.master=local[" + options.cores() + "]");
            Processes.java(jvm, Bench.class, arguments.toArray(String[]::new));
            Files.move(unfinished, folder);
        }
        return folder;
    }

    /** A folder with all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package org.investstat.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** scripts/torture: what takes too long for the suite. Any broken promise ends it with the fault's name and 1. */
final class Torture {
    /** What one part does with its own empty folder. */
    interface Part {
        List<Result> run(Path folder, TortureOptions options) throws Exception;
    }

    private Torture() {}

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("faults", TortureParts::faults);
        parts.put("inputs", TortureParts::inputs);
        parts.put("boards", TortureParts::boards);
        parts.put("tasks", TortureParts::tasks);
        parts.put("kills", TortureParts::kills);
        parts.put("libc", LibcParts::libc);
        parts.put("libc-kills", LibcParts::kills);
        parts.put("power", LibcParts::power);
        parts.put("readers", TortureParts::readers);
        parts.put("overlaps", TortureParts::overlaps);
        parts.put("zombies", TortureParts::zombies);
        parts.put("disk", TortureParts::disk);
        parts.put("hdfs", TortureParts::hdfs);
        parts.put("cluster", TortureParts::cluster);
        parts.put("load", TortureParts::load);
        parts.put("hostile", TortureParts::hostile);
        return parts;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = parts();
        TortureOptions options;
        try {
            options = TortureOptions.of(args, List.copyOf(parts.keySet()));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(64);
            return;
        }
        List<Result> all = new ArrayList<>();
        for (String name : options.parts()) {
            System.err.println("torture: " + name);
            long start = System.nanoTime();
            Path folder = Files.createTempDirectory(Files.createDirectories(options.output()), name);
            try {
                List<Result> results = parts.get(name).run(folder, options);
                results.forEach(result -> System.out.println(result.row()));
                all.addAll(results);
                FaultsPage.shipped().replacePart(name, results);
            } catch (Throwable broken) {
                broken.printStackTrace();
                System.err.println("torture: " + name + " FAILED; its files are in " + folder);
                System.exit(1);
            }
            Trees.delete(folder);
            System.err.printf("torture: %s took %.0f s%n", name, (System.nanoTime() - start) / 1e9);
        }
        long injected = all.stream().mapToLong(Result::count).sum();
        System.out.printf(
                "%,d faults in %d parts; nothing lost, no reader misled%n",
                injected, options.parts().size());
        // Spark's and HDFS's threads need not be waited for.
        System.exit(0);
    }
}

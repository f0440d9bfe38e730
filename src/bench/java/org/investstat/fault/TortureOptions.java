package org.investstat.fault;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command line of scripts/torture.
 *
 * @param parts to run, in this order
 */
record TortureOptions(List<String> parts, Map<String, String> values) {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            entry("most", "100000"),
            entry("each", "10"),
            entry("kills", "100"),
            entry("calls", "8"),
            entry("cuts", "60"),
            entry("publishes", "200"),
            entry("pairs", "10"),
            entry("zombies", "50"),
            entry("lines", "1000000"),
            entry("runs", "10"),
            entry("rejected", "5000000"),
            entry("seed", "1"),
            entry("output", "out/torture"));

    static TortureOptions of(String[] args, List<String> all) {
        String usage = "scripts/torture [PART ...] [--NAME VALUE ...]\n  parts: " + String.join(" ", all)
                + "\n  names and what they are else: " + new TreeMap<>(DEFAULTS);
        List<String> parts = new ArrayList<>();
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (int i = 0; i < args.length; i++) {
            if (all.contains(args[i])) {
                parts.add(args[i]);
            } else if (args[i].startsWith("--") && DEFAULTS.containsKey(args[i].substring(2)) && i + 1 < args.length) {
                values.put(args[i].substring(2), args[++i]);
            } else {
                throw new IllegalArgumentException("cannot read '" + args[i] + "'\n" + usage);
            }
        }
        return new TortureOptions(parts.isEmpty() ? all : parts, values);
    }

    int number(String name) {
        return Integer.parseInt(values.get(name));
    }

    Path output() {
        return Path.of(values.get("output"));
    }
}

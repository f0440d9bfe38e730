package org.investstat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line of scripts/bench: options with one value each, and at most one word. */
final class Options {
    static final String USAGE = """
            scripts/bench [aggregate] [--lines 2000000] [--rounds 5] [--processes 3] [--peers %s]
            scripts/bench scale       [--lines 1000000,10000000,50000000] [--workers 0,2]
            scripts/bench reading     [--contracts 500000] [--rounds 5]
            scripts/bench generate      --contracts N --output DIR [--as-of 2023-12-20]
            scripts/bench generate-fact --contracts N --output DIR [--as-of 2023-12-20]
            all: [--cores 2] [--seed 1] [--output out/bench] [--memory 5g]""".formatted(String.join(",", Contestant.ids()));

    private final String command;
    private final Map<String, String> values = new HashMap<>();

    private Options(String command) {
        this.command = command;
    }

    static Options of(String[] args) {
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean named = !words.isEmpty() && !words.get(0).startsWith("--");
        Options options = new Options(named ? words.remove(0) : "aggregate");
        for (int i = 0; i < words.size(); i++) {
            String[] option = words.get(i).split("=", 2);
            if (!option[0].startsWith("--") || option.length == 1 && i + 1 == words.size()) {
                throw new IllegalArgumentException("cannot read '" + words.get(i) + "'\n" + USAGE);
            }
            options.values.put(option[0].substring(2), option.length == 2 ? option[1] : words.get(++i));
        }
        return options;
    }

    String command() {
        return command;
    }

    /** @throws IllegalArgumentException where it is not given */
    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing\n" + USAGE);
        }
        return value;
    }

    String text(String name, String usual) {
        return values.getOrDefault(name, usual);
    }

    int number(String name, int usual) {
        return Integer.parseInt(text(name, String.valueOf(usual)));
    }

    List<Long> numbers(String name, String usual) {
        return Arrays.stream(text(name, usual).split(",")).map(Long::valueOf).toList();
    }

    int cores() {
        return number("cores", 2);
    }

    String memory() {
        return text("memory", "5g");
    }

    Path output() {
        return Path.of(text("output", "out/bench")).toAbsolutePath();
    }

    List<Contestant> peers() {
        String all = String.join(",", Contestant.ids());
        return Arrays.stream(text("peers", all).split(","))
                .map(Contestant::named)
                .toList();
    }
}

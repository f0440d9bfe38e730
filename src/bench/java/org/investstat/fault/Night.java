package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investstat.TinyLedgers;
import org.investstat.Typed;

/**
 * What a night's run is given: ledgers in two states, so that old and new figures differ, and a configuration.
 *
 * @param scheme before the address of the ledgers; empty for the local disk
 * @param options of the command line besides input, output and run id
 */
record Night(Path before, Path after, String scheme, List<String> options) {

    /** All that the product ships: every indicator and board. */
    static Night shipped(Path folder) {
        Path before = folder.resolve("ledgers-1");
        Path after = folder.resolve("ledgers-2");
        TinyLedgers.in(before);
        TinyLedgers.in(after).replace("contracts.csv", "2023-03-07,3,亿元", "2023-03-07,4,亿元");
        return new Night(before, after, "", List.of("--as-of", TinyLedgers.AS_OF, "--local=2"));
    }

    /** One indicator on one board, every fact: a run in which each kind of thing is written, and few of each. */
    static Night small(Path folder) throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.createDirectories(conf.resolve("indicators"));
        Files.createDirectories(conf.resolve("boards"));
        Files.writeString(conf.resolve("indicators/one.yaml"), """
                - id: contracted
                  title: {zh: 合同投资额, en: Contracted}
                  unit: 亿元
                  decimals: 2
                  kind: additive
                  fact: contract_lines
                  measure: amount
                  valid_from: 2019-01-01
                  definition: {zh: 全部合同, en: All contracts}
                """);
        Files.writeString(conf.resolve("boards/one.yaml"), """
                - id: board
                  title: {zh: 看板, en: Board}
                  breakdowns: [origin_province]
                  indicators: [contracted]
                """);
        Path job = Files.writeString(conf.resolve("job.yaml"), """
                indicators: [indicators]
                boards: [boards]
                periods: {kinds: [year]}
                headlines: []
                """);
        Night shipped = shipped(folder);
        List<String> options = new ArrayList<>(shipped.options());
        options.addAll(List.of("--config", job.toString()));
        return new Night(shipped.before(), shipped.after(), "", options);
    }

    /** The same with one ledger packed and one as Parquet. */
    Night inAllFormats() throws IOException {
        for (Path ledgers : List.of(before, after)) {
            Formats.pack(ledgers.resolve("projects.csv"));
            Formats.parquet(ledgers.resolve("investors.csv"));
        }
        return this;
    }

    /** The same with other options besides. */
    Night with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Night(before, after, scheme, all);
    }

    /** The same over ledgers at which {@link Faults} happen. */
    Night throughFaults() {
        return new Night(before, after, FaultyFileSystem.SCHEME + "://", options);
    }

    /** The next night: its old figures are this one's new ones, and the other way round. */
    Night next() {
        return new Night(after, before, scheme, options);
    }

    /** Words of the command line. */
    List<String> arguments(Path input, String output, String runId) {
        List<String> all = new ArrayList<>(List.of("--input", scheme + input, "--output", output));
        all.addAll(List.of("--run-id", runId));
        all.addAll(options);
        return all;
    }

    /** Runs in this process over the new ledgers. */
    Typed run(String output, String runId) {
        return Typed.run(arguments(after, output, runId).toArray(String[]::new));
    }
}

package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investstat.command.PointerOption;
import org.investstat.command.RunRequest;
import org.investstat.command.RunRequest.Mode;
import org.investstat.text.Lang;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code run}, {@code check} and {@code plan} take alike, so that one word turns one into another. */
final class JobOptions {

    @Option(names = "--as-of", paramLabel = "DATE", required = true)
    String asOf = "";

    @Option(names = "--config", paramLabel = "FILE")
    Optional<String> config = Optional.empty();

    @Option(names = "--input", paramLabel = "DIR")
    Optional<String> input = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR")
    Optional<String> output = Optional.empty();

    @Option(names = "--run-id", paramLabel = "ID")
    Optional<String> runId = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1")
    List<String> settings = new ArrayList<>();

    @Option(names = "--accept-shrink", paramLabel = "LEDGER", arity = "1")
    List<String> acceptShrink = new ArrayList<>();

    @Option(names = "--follow-links")
    boolean followLinks;

    @Option(names = "--no-current")
    boolean noCurrent;

    @Mixin
    PointerOptions pointer = new PointerOptions();

    @Mixin
    StatusFileOption status = new StatusFileOption();

    @Mixin
    SigningOption signing = new SigningOption();

    @Option(names = "--local", paramLabel = "CORES", arity = "0..1", fallbackValue = "*")
    Optional<String> local = Optional.empty();

    RunRequest request(Mode mode, Lang lang) {
        return new RunRequest(
                config,
                Arguments.date("--as-of", asOf),
                input,
                output,
                runId.map(id -> Arguments.runId("--run-id", id)),
                Arguments.settings(settings),
                mode,
                pointerOptions(),
                status.file,
                local.map(Arguments::master),
                Arguments.ledgers("--accept-shrink", acceptShrink),
                signing.key,
                followLinks,
                lang);
    }

    private Set<PointerOption> pointerOptions() {
        Set<PointerOption> options = pointer.options();
        if (noCurrent) {
            options.add(PointerOption.NO_CURRENT);
        }
        return options;
    }
}

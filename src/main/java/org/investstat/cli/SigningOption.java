package org.investstat.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** With which key a manifest is signed, or held against its signature. */
final class SigningOption {

    @Option(names = "--signing-key", paramLabel = "FILE")
    Optional<String> key = Optional.empty();
}

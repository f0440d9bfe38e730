package org.investstat.cli;

import java.util.EnumSet;
import java.util.Set;
import org.investstat.command.PointerOption;
import picocli.CommandLine.Option;

/** What is allowed to the pointer that else is not. */
final class PointerOptions {

    @Option(names = "--allow-older")
    boolean allowOlder;

    @Option(names = "--allow-future")
    boolean allowFuture;

    Set<PointerOption> options() {
        Set<PointerOption> options = EnumSet.noneOf(PointerOption.class);
        if (allowOlder) {
            options.add(PointerOption.ALLOW_OLDER);
        }
        if (allowFuture) {
            options.add(PointerOption.ALLOW_FUTURE);
        }
        return options;
    }
}

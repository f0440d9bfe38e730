package org.investstat.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** How the records of this package refuse a value: one sentence, to which the reader adds file, line and key. */
final class Guard {
    private Guard() {}

    static void that(boolean holds, String zh, String en, Object... arguments) {
        if (!holds) {
            throw new Failure(ExitCode.CONFIG, Text.of(zh, en).with(arguments));
        }
    }

    static void unique(Collection<String> values) {
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            that(seen.add(value), "“{0}”重复；每个值只写一次", "'{0}' appears twice; list each value once", value);
        }
    }
}

package org.investstat.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.investstat.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A published board to be shown.
 *
 * @param board its id
 * @param region code or name of one region; empty: all
 * @param period one period as published, like {@code 2022Q1}; empty: all
 * @param output the folder published into; empty: the configuration's
 * @param runId one run; empty: the published one
 * @param ordering of the rows
 */
public record ShowRequest(
        String board,
        Optional<String> region,
        Optional<String> period,
        Optional<String> output,
        Optional<String> runId,
        Optional<String> config,
        List<String> settings,
        Ordering ordering,
        Lang lang) {

    /** In place of a region: every one. */
    public static final String ALL = "all";

    public ShowRequest {
        settings = List.copyOf(settings);
    }

    /** Whether what is asked for is everything, or one of the values. */
    public static boolean asksFor(String asked, @Nullable Object... values) {
        return asked.equals(ALL) || Arrays.asList(values).contains(asked);
    }
}

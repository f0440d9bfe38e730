package org.investstat.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only exception that reaches a person: one line each for what is wrong, where, and what to do, and the exit code.
 * Several problems of one kind (all bad keys of a configuration, say) travel together. {@link Secrets} are hidden.
 */
public final class Failure extends RuntimeException {
    private final ExitCode exitCode;
    private final List<Text> problems;

    public Failure(ExitCode exitCode, List<Text> problems, @Nullable Throwable cause) {
        super(
                String.join(
                        "\n",
                        problems.stream().map(Secrets::hidden).map(Text::en).toList()),
                cause);
        this.exitCode = exitCode;
        this.problems = problems.stream().map(Secrets::hidden).toList();
    }

    public Failure(ExitCode exitCode, Text problem) {
        this(exitCode, List.of(problem), null);
    }

    public Failure(ExitCode exitCode, Text problem, @Nullable Throwable cause) {
        this(exitCode, List.of(problem), cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** One line each. */
    public List<Text> problems() {
        return problems;
    }
}

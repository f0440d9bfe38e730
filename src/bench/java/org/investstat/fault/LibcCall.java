package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file call that {@link LibcFaults} wrote down.
 *
 * @param n of those that were counted, from 1 on
 * @param kind like {@code open} or {@code rename}
 * @param went what was done instead, like {@code EIO}; empty for a call that went as always
 */
record LibcCall(int n, String kind, String path, String went) {
    private static final Pattern LINE =
            Pattern.compile("(\\d+) ([a-z]+) (.*?)(?: (E[A-Z]+|SHORT|KILL|STOP))?", Pattern.DOTALL);

    /** In the order of the file: that of the calls, but for those of two threads at once. */
    static List<LibcCall> in(Path log) throws IOException {
        return Files.readAllLines(log).stream().map(LibcCall::of).toList();
    }

    /** Those that went wrong. */
    static List<LibcCall> wrongIn(Path log) throws IOException {
        return in(log).stream().filter(call -> !call.went.isEmpty()).toList();
    }

    private static LibcCall of(String line) {
        Matcher parts = LINE.matcher(line);
        WholeRunCheck.require(parts.matches(), "cannot read the call '" + line + "'");
        String went = parts.group(4) == null ? "" : parts.group(4);
        return new LibcCall(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3), went);
    }
}

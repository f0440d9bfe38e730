package org.investstat.run;

import java.util.Optional;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/** Where a run writes. */
final class Output {
    private Output() {}

    /** The command line's, else the configuration's; a check, which keeps nothing, can do without. */
    static String of(RunRequest request, Preparation prepared, String runId) {
        Optional<String> configured = prepared.config().output().map(prepared.files()::resolve);
        boolean passing =
                request.mode() == RunRequest.Mode.CHECK && request.output().isEmpty() && configured.isEmpty();
        return passing ? passing(runId) : of(request.output(), configured);
    }

    /** On the default file system, which executors see too. */
    private static String passing(String runId) {
        return System.getProperty("java.io.tmpdir") + "/investstat-check-" + runId + "-"
                + ProcessHandle.current().pid();
    }

    static String of(Optional<String> asked, Optional<String> configured) {
        return asked.or(() -> configured)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        Text.of(
                                "没有输出位置：用 --output 指定，或在配置中写 output",
                                "no output: give --output, or set output in the configuration")));
    }
}

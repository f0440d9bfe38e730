package org.investstat.run;

import java.util.Optional;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/** Where a run writes. */
final class Output {
    private Output() {}

    /** The command line's, else the configuration's. */
    static String of(RunRequest request, Preparation prepared) {
        return of(request.output(), prepared.config().output().map(prepared.files()::resolve));
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

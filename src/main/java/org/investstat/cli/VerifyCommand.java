package org.investstat.cli;

import java.util.Optional;
import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.PlainProgress;
import org.investstat.command.Application;
import org.investstat.command.VerifyRequest;
import org.investstat.command.VerifySummary;
import org.investstat.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a run again and compares it with its manifest and with itself. */
@Command(name = "verify")
final class VerifyCommand implements Action {
    private static final Text VERIFIED = Text.of("核对无误：批次 {0}，数据截止日 {1}", "Verified: run {0}, as of {1}");

    @Parameters(paramLabel = "RUN", descriptionKey = "verify-run", arity = "0..1")
    Optional<String> run = Optional.empty();

    @Mixin
    SigningOption signing = new SigningOption();

    @Mixin
    OutputOptions where = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        VerifyRequest request =
                new VerifyRequest(where.request(), run.map(value -> Arguments.runId("RUN", value)), signing.key);
        PlainProgress progress = PlainProgress.on(console);
        VerifySummary summary = application.verify(request, progress);
        console.say(VERIFIED.with(summary.runId(), summary.asOf()));
        summary.held().forEach(line -> console.say(Text.same("  ").then("", line)));
    }
}

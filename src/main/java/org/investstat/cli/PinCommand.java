package org.investstat.cli;

import java.util.Optional;
import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.PlainProgress;
import org.investstat.command.Application;
import org.investstat.command.PinRequest;
import org.investstat.command.Pinned;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a run from {@code gc}: what a yearbook quotes, or a closing. */
@Command(name = "pin")
final class PinCommand implements Action {
    private static final Text PINNED = Text.of("已保留：批次 {0}（{1}）", "Pinned: run {0} ({1})");
    private static final Text RENAMED = Text.of("，此前的说明为“{0}”", ", labelled {0} before");
    private static final Text REMOVED = Text.of("不再保留：批次 {0}（{1}）", "No longer pinned: run {0} ({1})");
    private static final Text NOT_PINNED = Text.of("批次 {0} 原未设保留", "Run {0} was not pinned");
    private static final Text ONE_OF_BOTH =
            Text.of("--label 与 --remove 须给出其中之一", "Give either --label TEXT or --remove");

    @Parameters(paramLabel = "RUN", descriptionKey = "pin-run")
    String run = "";

    @Option(names = "--label", paramLabel = "TEXT")
    Optional<String> label = Optional.empty();

    @Option(names = "--remove")
    boolean remove;

    @Mixin
    OutputOptions where = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        if (label.isPresent() == remove) {
            throw new Failure(ExitCode.USAGE, ONE_OF_BOTH);
        }
        PinRequest request = new PinRequest(
                where.request(), Arguments.runId("RUN", run), label.map(text -> Arguments.label("--label", text)));
        PlainProgress progress = PlainProgress.on(console);
        Optional<Pinned> before = application.pin(request, progress);
        console.say(request.label().isPresent() ? pinned(request.label().get(), before) : removed(before));
    }

    private Text pinned(String text, Optional<Pinned> before) {
        Text was = before.map(Pinned::label)
                .filter(old -> !old.equals(text))
                .map(old -> RENAMED.with(old))
                .orElse(Text.same(""));
        return PINNED.with(run, text).then("", was);
    }

    private Text removed(Optional<Pinned> before) {
        return before.map(pin -> REMOVED.with(run, pin.label())).orElse(NOT_PINNED.with(run));
    }
}

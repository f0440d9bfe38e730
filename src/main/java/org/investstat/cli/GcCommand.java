package org.investstat.cli;

import java.util.Locale;
import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.PlainProgress;
import org.investstat.command.Application;
import org.investstat.command.GcRequest;
import org.investstat.command.GcRequest.Mode;
import org.investstat.command.GcSummary;
import org.investstat.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what an output no longer needs. */
@Command(name = "gc")
final class GcCommand implements Action {
    private static final Text REMOVED = Text.of("已删除 {0}（{1}，{2} 字节）", "Removed {0} ({1}, {2} bytes)");
    private static final Text WOULD = Text.of("将删除 {0}（{1}，{2} 字节）", "Would remove {0} ({1}, {2} bytes)");
    private static final Text PINNED = Text.of("保留批次 {0}（{1}）", "Pinned, kept: run {0} ({1})");
    private static final Text TOTAL = Text.of("共 {0} 项，{1} 字节", "{0} in all, {1} bytes");
    private static final Text NOTHING = Text.of("没有可删除的内容", "Nothing to remove");

    @Option(names = "--keep", paramLabel = "N", required = true)
    String keep = "";

    @Option(names = "--min-age", paramLabel = "AGE", defaultValue = "1d")
    String minAge = "";

    @Option(names = "--dry-run", descriptionKey = "gc-dry-run")
    boolean dryRun;

    @Mixin
    OutputOptions where = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        int count = (int) Arguments.count("--keep", keep);
        GcRequest request = new GcRequest(
                where.request(), count, Arguments.age("--min-age", minAge), dryRun ? Mode.TELL : Mode.REMOVE);
        PlainProgress progress = PlainProgress.on(console);
        GcSummary summary = application.gc(request, progress);
        Text line = dryRun ? WOULD : REMOVED;
        summary.removed().forEach(r -> console.say(line.with(r.place(), r.why(), number(r.bytes()))));
        summary.pinned().forEach(pin -> console.say(PINNED.with(pin.runId(), pin.label())));
        summary.spared().forEach(console::say);
        console.say(
                summary.removed().isEmpty()
                        ? NOTHING
                        : TOTAL.with(number(summary.removed().size()), number(summary.bytes())));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}

package org.investstat.cli;

import org.investstat.run.Application;
import org.investstat.run.Board;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The runs of an output. */
@Command(name = "history")
final class HistoryCommand implements Action {

    @Option(names = "--format", paramLabel = "FORMAT")
    String format = "table";

    @Mixin
    OutputOptions where = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        GridFormat lines = GridFormat.named(format);
        Board history = application.history(where.request());
        if (format.equals("table")) {
            console.say(history.title());
            history.notes().forEach(console::say);
        }
        console.say(lines.lines(history.grid(), console.lang()));
    }
}

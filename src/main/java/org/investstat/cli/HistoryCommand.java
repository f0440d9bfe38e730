package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.command.Application;
import org.investstat.command.History;
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
        ShowFormat shownAs = ShowFormat.named(format);
        History history = application.history(where.request());
        console.print(
                shownAs == ShowFormat.JSON ? console.data(history.json()) : shownAs.lines(history.board(), console));
    }
}

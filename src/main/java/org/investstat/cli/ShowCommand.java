package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investstat.report.TerminalTable;
import org.investstat.run.Application;
import org.investstat.run.Board;
import org.investstat.run.ShowRequest;
import org.investstat.table.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A published board in the terminal. */
@Command(name = "show")
final class ShowCommand implements Action {

    @Parameters(paramLabel = "BOARD", descriptionKey = "board")
    String board = "";

    @Option(names = "--region", paramLabel = "REGION")
    Optional<String> region = Optional.empty();

    @Option(names = "--period", paramLabel = "PERIOD")
    Optional<String> period = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR")
    Optional<String> output = Optional.empty();

    @Option(names = "--run", paramLabel = "ID")
    Optional<String> run = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE")
    Optional<String> config = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1")
    List<String> settings = new ArrayList<>();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        Board shown = application.show(request(console.lang()));
        console.say(shown.title());
        shown.notes().forEach(console::say);
        console.say(TerminalTable.lines(shown.grid(), console.lang()));
    }

    private ShowRequest request(Lang lang) {
        Optional<String> id = run.map(value -> Arguments.runId("--run", value));
        return new ShowRequest(board, region, period, output, id, config, Arguments.settings(settings), lang);
    }
}

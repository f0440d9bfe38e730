package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.Pager;
import org.investstat.cli.screen.Screen;
import org.investstat.command.Application;
import org.investstat.command.Ordering;
import org.investstat.command.Ordering.Direction;
import org.investstat.command.ShowRequest;
import org.investstat.text.Lang;
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

    @Option(names = "--sort", paramLabel = "COLUMN[:desc]")
    Optional<String> sort = Optional.empty();

    @Option(names = "--top", paramLabel = "N")
    Optional<String> top = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            descriptionKey = "show-format",
            completionCandidates = Completion.Formats.class)
    String format = "table";

    @Option(names = "--no-pager")
    boolean noPager;

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
        ShowFormat shownAs = ShowFormat.named(format);
        List<String> lines = shownAs.lines(application.show(request(shownAs, console.lang())), console);
        Screen screen = console.screen();
        boolean fits = lines.size() < screen.height();
        boolean paged = screen.out() && !noPager && !fits && screen.pager().isPresent();
        if (!paged || !Pager.show(screen.pager().orElseThrow(), lines)) {
            console.print(lines);
        }
    }

    private ShowRequest request(ShowFormat shownAs, Lang lang) {
        Optional<String> id = run.map(value -> Arguments.runId("--run", value));
        return new ShowRequest(
                board, region, period, output, id, config, Arguments.settings(settings), ordering(shownAs), lang);
    }

    private Ordering ordering(ShowFormat shownAs) {
        OptionalInt most = top.map(value -> OptionalInt.of((int) Arguments.count("--top", value)))
                // Programs want all rows, people as many as the product thinks right.
                .orElse(shownAs == ShowFormat.TABLE ? OptionalInt.empty() : OptionalInt.of(Integer.MAX_VALUE));
        return new Ordering(
                sort.map(value -> value.replaceFirst(":(asc|desc)$", "")),
                sort.filter(value -> value.endsWith(":desc")).isPresent() ? Direction.DOWN : Direction.UP,
                most);
    }
}

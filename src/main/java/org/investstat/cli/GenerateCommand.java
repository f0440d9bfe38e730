package org.investstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.investstat.run.Application;
import org.investstat.run.GenerateRequest;
import org.investstat.run.GenerateRequest.Product;
import org.investstat.run.GenerateSummary;
import org.investstat.table.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Synthetic ledgers, or a fact of any size. */
@Command(name = "generate")
final class GenerateCommand implements Action {
    private static final Text WHERE = Text.of("已生成：{0}", "Generated: {0}");
    private static final Text ROWS = Text.of("  {0}：{1} 行", "  {0}: {1} rows");
    private static final Text NEXT = Text.of(
            "可以运行：investstat run --as-of {1} --input {0} --output 文件夹",
            "To compute its figures: investstat run --as-of {1} --input {0} --output DIR");

    @Option(names = "--contracts", paramLabel = "N", required = true)
    String contracts = "";

    @Option(names = "--seed", paramLabel = "S")
    String seed = "1";

    @Option(names = "--output", paramLabel = "DIR", required = true)
    String output = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    String asOf = "2023-12-20";

    @Option(names = "--facts")
    boolean facts;

    @Option(names = "--config", paramLabel = "FILE")
    Optional<String> config = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", arity = "1")
    List<String> settings = new ArrayList<>();

    @Option(names = "--local", paramLabel = "CORES", arity = "0..1", fallbackValue = "*")
    Optional<String> local = Optional.empty();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        GenerateRequest request = request();
        GenerateSummary written;
        try (ShownProgress progress = ShownProgress.on(console)) {
            written = application.generate(request, progress);
        }
        console.say(WHERE.with(written.path()));
        written.rows().forEach((table, rows) -> console.say(ROWS.with(table, String.format(Locale.ROOT, "%,d", rows))));
        if (request.product() == Product.LEDGERS) {
            console.say(NEXT.with(written.path(), written.asOf()));
        }
    }

    private GenerateRequest request() {
        return new GenerateRequest(
                Arguments.count("--contracts", contracts),
                Arguments.whole("--seed", seed),
                Arguments.date("--as-of", asOf),
                facts ? Product.FACTS : Product.LEDGERS,
                output,
                config,
                Arguments.settings(settings),
                local.map(Arguments::master));
    }
}

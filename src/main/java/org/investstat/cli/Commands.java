package org.investstat.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The tree of commands with its help, whose words stand in {@code help.properties} and {@code help_zh.properties}. */
@Command(name = Commands.NAME)
final class Commands {
    static final String NAME = "investstat";
    private static final int HELP_WIDTH = 100;
    private static final Text NO_COMMAND = Text.of("没有给出命令，应为 {0} 之一", "No command given: expected one of {0}");

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Mixin
    CommonOptions common = new CommonOptions();

    private Commands() {}

    static CommandLine build(Lang lang) {
        CommandLine root = new CommandLine(new Commands());
        List.of(
                        new RunCommand(),
                        new CheckCommand(),
                        new PlanCommand(),
                        new IndicatorsCommand(),
                        new ShowCommand(),
                        new HistoryCommand(),
                        new VerifyCommand(),
                        new PublishCommand(),
                        new PinCommand(),
                        new GcCommand())
                .forEach(root::addSubcommand);
        // Arguments are taken literally: a leading @ names no file, quotes are the shell's business.
        root.setExpandAtFiles(false);
        root.setPosixClusteredShortOptionsAllowed(false);
        root.setResourceBundle(help(lang));
        root.setUsageHelpWidth(HELP_WIDTH);
        root.getCommandSpec().version(NAME + " " + version());
        root.getSubcommands().values().forEach(sub -> inOrder(sub.getCommandSpec()));
        inOrder(root.getCommandSpec());
        return root;
    }

    static ParseResult deepest(ParseResult parsed) {
        return parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    }

    static Action action(ParseResult parsed) {
        CommandSpec spec = deepest(parsed).commandSpec();
        if (spec.userObject() instanceof Action action) {
            return action;
        }
        throw new Failure(ExitCode.USAGE, NO_COMMAND.with(names(spec)));
    }

    /** The names of a command's subcommands, in the order of the help. */
    static String names(CommandSpec spec) {
        return String.join(", ", spec.subcommands().keySet());
    }

    private static void inOrder(CommandSpec spec) {
        spec.usageMessage().sortOptions(false).sortSynopsis(false);
    }

    /** Only property files are looked for: a search for bundle classes would open every jar of Spark. */
    private static ResourceBundle help(Lang lang) {
        Locale locale = lang == Lang.ZH ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle(
                "org.investstat.cli.help",
                locale,
                Commands.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** As the jar's manifest says; class files outside a jar have none. */
    private static String version() {
        return Objects.requireNonNullElse(Commands.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }
}

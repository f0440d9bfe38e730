package org.investstat.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.investstat.text.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Prints the manual page, {@code investstat(1)}, from the same model as the help: man(7) markup, one section for the
 * program and one for each command. {@code scripts/build} keeps it in a file.
 */
final class ManPage {
    private final List<String> lines = new ArrayList<>();

    private ManPage() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }

    static String text() {
        CommandLine root = Commands.build(Lang.EN);
        ManPage page = new ManPage();
        page.program(root);
        root.getSubcommands().values().forEach(command -> page.command(command.getCommandSpec()));
        page.exitCodes(root.getCommandSpec());
        return String.join("\n", page.lines) + "\n";
    }

    private void program(CommandLine root) {
        CommandSpec spec = root.getCommandSpec();
        lines.add(".TH INVESTSTAT 1 \"\" \"" + escaped(spec.version()[0]) + "\"");
        lines.add(".SH NAME");
        lines.add(escaped(Commands.NAME + " - " + description(spec)));
        lines.add(".SH SYNOPSIS");
        lines.add(".B " + Commands.NAME);
        lines.add(escaped("COMMAND [OPTIONS]"));
        lines.add(".SH COMMANDS");
        root.getSubcommands().forEach((name, command) -> item(name, description(command.getCommandSpec())));
    }

    private void command(CommandSpec spec) {
        lines.add(".SH " + escaped(spec.name().toUpperCase(java.util.Locale.ROOT)));
        String synopsis = new Help(spec, Help.defaultColorScheme(Ansi.OFF)).synopsis(0);
        lines.add(".B " + escaped(synopsis.strip().replaceAll("\\s+", " ")));
        lines.add(".PP");
        lines.add(escaped(description(spec)));
        spec.positionalParameters()
                .forEach(arg -> item(arg.paramLabel(), description(spec, arg, arg.descriptionKey())));
        for (OptionSpec option : spec.options()) {
            String label = option.paramLabel().isEmpty() || option.arity().max() == 0 ? "" : " " + option.paramLabel();
            item(String.join(", ", option.names()) + label, description(spec, option, key(option)));
        }
        examples(spec);
    }

    /** The footer, whose lines keep their ends. */
    private void examples(CommandSpec spec) {
        lines.add(".PP");
        lines.add(".nf");
        for (String line : spec.usageMessage().footer()) {
            lines.add(escaped(line));
        }
        lines.add(".fi");
    }

    private void exitCodes(CommandSpec root) {
        lines.add(".SH EXIT STATUS");
        for (Map.Entry<String, String> code : root.usageMessage().exitCodeList().entrySet()) {
            item(code.getKey().strip(), code.getValue());
        }
    }

    private void item(String term, String text) {
        lines.add(".TP");
        lines.add(".B " + escaped(term));
        lines.add(escaped(text));
    }

    private static String description(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private static String description(CommandSpec spec, ArgSpec arg, String key) {
        return arg.description().length > 0
                ? String.join(" ", arg.description())
                : spec.resourceBundle().getString(key);
    }

    private static String key(OptionSpec option) {
        return option.descriptionKey() == null || option.descriptionKey().isEmpty()
                ? option.longestName().replaceFirst("^--", "")
                : option.descriptionKey();
    }

    /** What man(7) would take for its own. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}

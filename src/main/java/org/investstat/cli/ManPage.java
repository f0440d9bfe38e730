package org.investstat.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.investstat.text.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints the manual page, {@code investstat(1)}: the help of the program and of each command as a section of man(7).
 * {@code scripts/build} keeps it in a file. Picocli's own generator makes AsciiDoc, which {@code man} does not read and
 * only another program turns into what it reads.
 */
final class ManPage {
    private ManPage() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }

    static String text() {
        CommandLine root = Commands.build(Lang.EN);
        List<String> lines = new ArrayList<>(List.of(
                ".TH INVESTSTAT 1 \"\" \"" + root.getCommandSpec().version()[0] + "\"",
                ".SH NAME",
                Commands.NAME + " \\- "
                        + escaped(root.getCommandSpec().usageMessage().description()[0])));
        help("DESCRIPTION", root, lines);
        root.getSubcommands().forEach((name, command) -> help(name.toUpperCase(Locale.ROOT), command, lines));
        return String.join("\n", lines) + "\n";
    }

    /** Its lines keep their ends. */
    private static void help(String section, CommandLine command, List<String> lines) {
        lines.add(".SH " + section);
        lines.add(".nf");
        command.getUsageMessage(Ansi.OFF).lines().map(ManPage::escaped).forEach(lines::add);
        lines.add(".fi");
    }

    /** What man(7) would take for its own. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}

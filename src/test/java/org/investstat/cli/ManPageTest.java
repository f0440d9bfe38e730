package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.investstat.text.ExitCode;
import org.investstat.text.Lang;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ManPageTest {
    private final List<String> lines = ManPage.text().lines().toList();

    @Test
    void everyCommandAndOptionHasItsPlace() {
        for (CommandLine command : Commands.build(Lang.EN).getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(lines).contains(".SH " + spec.name().toUpperCase(Locale.ROOT));
            for (OptionSpec option : spec.options()) {
                String name = option.longestName().replace("-", "\\-");
                assertThat(lines).anyMatch(line -> line.startsWith(".B ") && line.contains(name));
            }
        }
    }

    @Test
    void everyExitCodeHasItsMeaning() {
        assertThat(lines.subList(lines.indexOf(".SH EXIT STATUS"), lines.size()))
                .contains(".B 78", "the configuration is wrong")
                .filteredOn(line -> line.equals(".TP"))
                .hasSize(ExitCode.values().length);
    }

    @Test
    void examplesKeepTheirLines() {
        assertThat(lines)
                .contains("  investstat show overview \\-\\-output published \\-\\-region 520000 \\-\\-period 2022");
    }
}

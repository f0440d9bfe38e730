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
                assertThat(section(spec.name())).anyMatch(line -> line.startsWith(" ") && line.contains(name));
            }
        }
    }

    @Test
    void everyExitCodeHasItsMeaning() {
        assertThat(section("description"))
                .contains("  78   the configuration is wrong")
                .filteredOn(line -> line.matches(" {2,3}[0-9]+ {3}.*"))
                .hasSize(ExitCode.values().length);
    }

    @Test
    void examplesKeepTheirLines() {
        assertThat(lines)
                .contains("  investstat show overview \\-\\-output published \\-\\-region 520000 \\-\\-period 2022");
    }

    private List<String> section(String name) {
        int start = lines.indexOf(".SH " + name.toUpperCase(Locale.ROOT));
        return lines.subList(start, start + lines.subList(start, lines.size()).indexOf(".fi"));
    }
}

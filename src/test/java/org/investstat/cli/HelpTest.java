package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.investstat.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    private static final FakeApplication UNUSED = new FakeApplication();

    @Test
    void theCommandsAreTheseAndNoOthers() {
        assertThat(Commands.build(Lang.EN).getSubcommands().keySet())
                .containsExactly(
                        "run", "check", "plan", "indicators", "show", "history", "verify", "publish", "pin", "gc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "plan", "indicators", "show", "history", "verify", "publish", "pin", "gc"})
    void everyCommandHasHelpWithAnExample(String command) {
        Terminal help = Terminal.type(UNUSED, command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out().get(0)).startsWith("Usage: investstat " + command);
        assertThat(help.out()).anyMatch(line -> line.startsWith("  investstat " + command));
        assertThat(Terminal.type(UNUSED, command, "--help", "--lang", "zh")
                        .out()
                        .get(0))
                .startsWith("用法：investstat " + command);
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, zh_CN.UTF-8, 用法：",
        "LANG, zh_TW.Big5, 用法：",
        "LANG, C.UTF-8, Usage:",
        "LC_MESSAGES, en_GB, Usage:"
    })
    void theLocaleDecidesTheLanguage(String variable, String value, String start) {
        assertThat(Terminal.type(Map.of(variable, value), UNUSED, "--help")
                        .out()
                        .get(0))
                .startsWith(start);
    }

    @Test
    void theFirstVariableThatIsSetDecides() {
        Map<String, String> env = Map.of("LC_ALL", "", "LC_MESSAGES", "en_US", "LANG", "zh_CN");

        assertThat(Terminal.type(env, UNUSED, "--help").out().get(0)).startsWith("Usage:");
    }

    @Test
    void everyOptionIsExplainedInBothLanguages() {
        for (Lang lang : Lang.values()) {
            CommandSpec root = Commands.build(lang).getCommandSpec();
            assertThat(undescribed(root)).as("%s", lang).isEmpty();
            root.subcommands()
                    .forEach((name, sub) -> assertThat(undescribed(sub.getCommandSpec()))
                            .as("%s %s", lang, name)
                            .isEmpty());
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Control files = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        ResourceBundle zh = ResourceBundle.getBundle("org.investstat.cli.help", Locale.CHINESE, files);
        ResourceBundle en = ResourceBundle.getBundle("org.investstat.cli.help", Locale.ROOT, files);

        // A bundle's own keys, its parent's left out: those that Chinese lacks would show English.
        assertThat(en.keySet()).allSatisfy(key -> assertThat(zh.keySet()).contains(key));
        assertThat(en.keySet().stream()
                        .filter(key -> !key.matches(".*\\.footer\\.[02-9]"))
                        .filter(key -> zh.getString(key).equals(en.getString(key)))
                        .filter(key -> !en.getString(key).isEmpty()))
                .isEmpty();
    }

    @Test
    void versionIsOneLine() {
        assertThat(Terminal.type(UNUSED, "--version").out()).containsExactly("investstat (unpackaged)");
    }

    private static List<String> undescribed(CommandSpec spec) {
        return spec.args().stream()
                .map(arg -> arg instanceof OptionSpec option
                        ? option.longestName().replaceFirst("^--", "")
                        : arg.descriptionKey())
                .filter(key -> !spec.resourceBundle().containsKey(key))
                .toList();
    }
}

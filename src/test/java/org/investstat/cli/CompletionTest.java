package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({
        "sh, show",
        "show --per, --period",
        "run --dry, --dry-run",
        "show --format ma, markdown",
        "plan --lang e, en",
    })
    void bashCompletesCommandsOptionsAndValues(String typed, String completed) throws Exception {
        assertThat(completions(typed)).isEqualTo(completed);
    }

    @Test
    void everyCommandIsOffered() throws Exception {
        assertThat(completions("").split("\\s+"))
                .contains(Commands.build(org.investstat.text.Lang.EN)
                        .getSubcommands()
                        .keySet()
                        .toArray(String[]::new));
    }

    /** What bash offers for a command line that ends here. */
    private String completions(String typed) throws Exception {
        Path script = Files.writeString(temporary.resolve("completion"), Completion.script());
        String line = "investstat " + typed;
        String words = typed.isEmpty() ? "investstat ''" : line;
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + script + "; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                                + " COMP_LINE='" + line + "'; COMP_POINT=${#COMP_LINE}; _complete_investstat;"
                                + " echo \"${COMPREPLY[@]}\"")
                .start();
        String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(bash.waitFor()).isZero();
        return offered;
    }
}

package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names out of ledgers, configurations and folders do nothing to the terminal that they are shown on. */
class HarmlessTerminalTest {
    /** A title for the window, a colour in one byte, turned order, an end of a paragraph, DEL, a mark of direction. */
    private static final String STEERING = "\u001b]0;x\u0007\u009b31m\u202e\u2066\u2028\u007f\u200f";

    private static final Map<String, String> TERMINAL =
            Map.of("LANG", "en_US.UTF-8", "INVESTSTAT_TERMINAL", "out err 24 80", "TERM", "xterm", "NO_COLOR", "1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show overview --no-pager",
                "show overview --no-pager --format csv",
                "show overview --no-pager --format json",
                "show overview --no-pager --format markdown",
                "history --output out",
                "history --output out --format csv",
                "history --output out --format json",
                "history --output out --format markdown",
                "indicators",
                "indicators --format json",
                "indicators --format markdown",
                "plan --as-of 2023-12-20",
                "run --as-of 2023-12-20",
                "verify --output out",
                "gc --keep 3 --output out",
                "publish r1 --output out",
                "pin r1 --label 年鉴 --output out",
            })
    void noNameSteersATerminal(String line) {
        FakeApplication application = new FakeApplication();
        application.more = STEERING;

        Terminal typed = Terminal.type(TERMINAL, application, line.split(" "));

        assertThat(typed.err()).noneMatch(HarmlessTerminalTest::steers);
        assertThat(typed.out()).isNotEmpty().noneMatch(HarmlessTerminalTest::steers);
        assertThat(typed.code()).isZero();
    }

    @Test
    void noErrorAndNoTraceSteersATerminal() {
        FakeApplication failing = FakeApplication.failingWith(
                new Failure(ExitCode.INPUT, Text.same("no " + STEERING), new IllegalStateException(STEERING)));

        Terminal typed = Terminal.type(TERMINAL, failing, "show", "overview", "--stacktrace");

        assertThat(typed.err()).hasSizeGreaterThan(2).noneMatch(HarmlessTerminalTest::steers);
    }

    @Test
    void intoAPipeCsvIsAsItWasWritten() {
        FakeApplication application = new FakeApplication();
        application.more = STEERING;

        assertThat(Terminal.type(application, "show", "overview", "--format", "csv")
                        .out())
                .isEqualTo(List.of("Region", "Guizhou" + STEERING));
    }

    /** Progress moves the cursor itself, by these alone. */
    private static boolean steers(String line) {
        String text = line.replace("\u001b[K", "").replace("\r", "");
        return STEERING.replaceAll("[x0;31m\\]]", "")
                .codePoints()
                .mapToObj(Character::toString)
                .anyMatch(text::contains);
    }
}

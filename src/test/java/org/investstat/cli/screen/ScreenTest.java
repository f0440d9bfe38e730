package org.investstat.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.investstat.report.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

    @Test
    void withoutAWordOfTheScriptAllIsPlain() {
        Screen screen = Screen.of(Map.of("TERM", "xterm"));

        assertThat(screen.out()).isFalse();
        assertThat(screen.err()).isFalse();
        assertThat(screen.paint()).isEqualTo(Paint.NONE);
    }

    @Test
    void streamsAndSizeAreWhatTheScriptSays() {
        Screen screen = Screen.of(Map.of("TERM", "xterm", "INVESTSTAT_TERMINAL", "err 30 120"));

        assertThat(screen.out()).isFalse();
        assertThat(screen.err()).isTrue();
        assertThat(screen.height()).isEqualTo(30);
        assertThat(screen.width()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({
        "TERM, xterm, COLOURS",
        "TERM, dumb, NONE",
        "NO_COLOR, 1, NONE",
        "NO_COLOR, '', COLOURS",
        "CLICOLOR, 0, NONE",
        "CLICOLOR, 1, COLOURS"
    })
    void coloursAreOnlyWhereTheyAreWanted(String variable, String value, Paint paint) {
        Map<String, String> env = new HashMap<>(Map.of("TERM", "xterm", "INVESTSTAT_TERMINAL", "out err 24 80"));
        env.put(variable, value);

        assertThat(Screen.of(env).paint()).isEqualTo(paint);
    }

    @Test
    void aTerminalThatSaysNoSizeHasTheUsualOne() {
        Screen screen = Screen.of(Map.of("TERM", "xterm", "INVESTSTAT_TERMINAL", "out 0 0"));

        assertThat(screen.width()).isEqualTo(80);
        assertThat(screen.height()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({"cat", "''"})
    void aPagerThatOnlyPrintsIsNone(String pager) {
        assertThat(Pager.command(Map.of("PAGER", pager))).isEmpty();
    }
}

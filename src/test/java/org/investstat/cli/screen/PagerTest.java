package org.investstat.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.investstat.cli.FakeApplication;
import org.investstat.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {
    @TempDir
    Path temporary;

    @Test
    void thePagerIsGivenAllLines() throws Exception {
        Path seen = temporary.resolve("seen.txt");

        assertThat(Pager.show("cat > " + seen, List.of("一", "two"))).isTrue();
        assertThat(Files.readString(seen)).isEqualTo("一\ntwo\n");
    }

    @Test
    void aReaderWhoLeavesEarlyIsNoError() {
        assertThat(Pager.show("true", List.of("x".repeat(1 << 20)))).isTrue();
    }

    @Test
    void aPagerThatIsNotThereShowsNothing() {
        assertThat(Pager.show("no-such-pager-here", List.of("one"))).isFalse();
    }

    @Test
    void whatFitsOnTheScreenIsPrintedAtOnce() throws Exception {
        Path seen = temporary.resolve("seen.txt");
        Map<String, String> env =
                Map.of("LANG", "en", "TERM", "dumb", "INVESTSTAT_TERMINAL", "out 24 80", "PAGER", "cat > " + seen);

        Terminal typed = Terminal.type(env, new FakeApplication(), "show", "overview");

        assertThat(typed.out()).hasSize(5);
        assertThat(seen).doesNotExist();
    }

    @Test
    void whatIsLongerThanTheScreenGoesToThePagerUnlessToldOtherwise() throws Exception {
        Path seen = temporary.resolve("seen.txt");
        Map<String, String> env =
                Map.of("LANG", "en", "TERM", "dumb", "INVESTSTAT_TERMINAL", "out 4 80", "PAGER", "cat > " + seen);

        assertThat(Terminal.type(env, new FakeApplication(), "show", "overview", "--no-pager")
                        .out())
                .hasSize(5);
        assertThat(seen).doesNotExist();
        assertThat(Terminal.type(env, new FakeApplication(), "show", "overview").out())
                .isEmpty();
        assertThat(Files.readAllLines(seen)).hasSize(5).first().isEqualTo("Overview");
    }
}

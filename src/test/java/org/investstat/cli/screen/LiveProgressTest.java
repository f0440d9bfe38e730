package org.investstat.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.investstat.cli.FakeApplication;
import org.investstat.cli.Terminal;
import org.investstat.report.DisplayWidth;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
    private static final Text READ = Text.of("读取台账", "read ledgers");
    private static final Text SUM = Text.of("统计汇总", "aggregate");
    private final AtomicLong nanos = new AtomicLong(7_000_000_000L);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void phasesThatHaveEndedStayWithTheirTimesAndCounts() {
        LiveProgress progress = progress(Lang.EN, 80);

        progress.begin(READ);
        pass(1_240);
        progress.detail(Text.same("contracts.csv is GB18030"));
        progress.counted(Text.same("412,345 rows"));
        progress.end(READ, Duration.ofMillis(1_240));
        progress.begin(SUM);
        progress.end(SUM, Duration.ofMillis(300));
        progress.close();

        assertThat(screen())
                .containsExactly(
                        "[    1.2 s]   contracts.csv is GB18030",
                        "[    1.2 s] read ledgers             1.2 s   412,345 rows",
                        "[    1.2 s] aggregate                0.3 s");
    }

    @Test
    void theLastLineRewritesItselfAsTimeGoesOn() {
        LiveProgress progress = progress(Lang.ZH, 80);
        progress.watch(() -> Text.of("Spark任务 {0}/40", "").with(nanos.get() / 1_000_000_000L));

        progress.begin(READ);
        assertThat(screen()).containsExactly("[    0.0 s] 读取台账                 0.0 s   Spark任务 7/40");
        pass(12_000);
        progress.tick();

        assertThat(screen()).containsExactly("[   12.0 s] 读取台账                12.0 s   Spark任务 19/40");
    }

    @Test
    void whatSaysNothingNewIsNotWrittenAgain() {
        LiveProgress progress = progress(Lang.EN, 80);
        progress.begin(READ);
        int written = bytes.size();

        pass(20);
        progress.tick();

        assertThat(bytes.size()).isEqualTo(written);
    }

    @Test
    void aPhaseThatFailsStaysAndSaysSo() {
        LiveProgress progress = progress(Lang.EN, 80);
        progress.begin(READ);
        pass(2_000);

        progress.close();
        progress.tick();

        assertThat(screen()).containsExactly("[    2.0 s] read ledgers             2.0 s   not finished");
        assertThat(written()).endsWith(System.lineSeparator());
    }

    @Test
    void theLastLineNeverWraps() {
        LiveProgress progress = progress(Lang.ZH, 40);

        progress.watch(() -> Text.same("很长的说明很长的说明很长的说明"));
        progress.begin(READ);

        assertThat(screen())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThan(40));
    }

    @Test
    void aRunOnATerminalIsLiveAndEndsWithItsErrorOnALineOfItsOwn() {
        Map<String, String> env =
                Map.of("LANG", "en", "TERM", "xterm", "NO_COLOR", "1", "INVESTSTAT_TERMINAL", "err 24 80");
        Failure failure = new Failure(ExitCode.INPUT, Text.same("no such folder"));

        Terminal failed = Terminal.type(env, FakeApplication.failingWith(failure), "run", "--as-of", "2023-12-20");
        Terminal ran = Terminal.type(env, new FakeApplication(), "run", "--as-of", "2023-12-20");

        assertThat(failed.err()).last().isEqualTo("no such folder");
        assertThat(ran.err()).anyMatch(line -> line.contains("\u001b[K") && line.contains("Reading ledgers"));
    }

    private LiveProgress progress(Lang lang, int width) {
        return new LiveProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), lang, width, nanos::get);
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What a terminal shows: of each line what was written after it was last erased. */
    private List<String> screen() {
        return Arrays.stream(written().split("\n"))
                .map(line -> line.substring(line.lastIndexOf("\u001b[K") + "\u001b[K".length()))
                .map(String::stripTrailing)
                .toList();
    }
}

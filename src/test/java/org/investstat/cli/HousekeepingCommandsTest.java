package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.investstat.run.GcRequest;
import org.investstat.run.GcRequest.Mode;
import org.investstat.run.OutputRequest;
import org.investstat.run.VerifyRequest;
import org.junit.jupiter.api.Test;

class HousekeepingCommandsTest {
    private final FakeApplication application = new FakeApplication();

    @Test
    void theHistoryIsATableOrJson() {
        assertThat(Terminal.type(application, "history", "--output", "out").out())
                .containsExactly("Runs", "run", "---", "r1");
        assertThat(Terminal.type(application, "history", "--format", "json").out())
                .containsExactly("[", "  {\"run_id\": \"r1\"}", "]");
        assertThat(application.asked)
                .containsExactly(
                        new OutputRequest(Optional.of("out"), Optional.empty(), List.of()),
                        new OutputRequest(Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void verifySaysWhatHeld() {
        Terminal typed = Terminal.type(application, "verify", "n1", "--output", "out", "--lang", "zh");

        assertThat(typed.out()).containsExactly("核对无误：批次 r1，数据截止日 2023-12-20", "  文件：33 处相符");
        assertThat(application.asked)
                .containsExactly(new VerifyRequest(
                        new OutputRequest(Optional.of("out"), Optional.empty(), List.of()), Optional.of("n1")));
    }

    @Test
    void gcSaysWhatItRemovedOrWould() {
        assertThat(Terminal.type(application, "gc", "--keep", "7").out())
                .containsExactly("Removed out/runs/r0 (older run, 12,345 bytes)", "1 in all, 12,345 bytes");
        assertThat(Terminal.type(application, "gc", "--keep", "7", "--dry-run").out())
                .containsExactly("Would remove out/runs/r0 (older run, 12,345 bytes)", "1 in all, 12,345 bytes");
        assertThat(application.asked)
                .extracting(r -> ((GcRequest) r).keep() + " " + ((GcRequest) r).mode())
                .containsExactly("7 " + Mode.REMOVE, "7 " + Mode.TELL);
    }

    @Test
    void gcAsksHowMuchToKeep() {
        assertThat(Terminal.type(application, "gc").err())
                .containsExactly("Missing --keep N; see investstat gc --help");
        assertThat(Terminal.type(application, "gc", "--keep", "0").err())
                .containsExactly("Invalid value '0' for --keep: expected a whole number from 1 to 999999999; see"
                        + " investstat gc --help");
    }
}

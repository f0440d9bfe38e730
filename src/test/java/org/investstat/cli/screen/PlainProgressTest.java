package org.investstat.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-12-20T17:30:05.678Z"), ZoneId.of("Asia/Shanghai"));
    private final AtomicLong nanos = new AtomicLong(7_000_000_000L);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void everyLineIsLedByTheTimeTheRunAndTheSecondsSinceTheStart() {
        PlainProgress progress =
                new PlainProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Lang.ZH, nanos::get, CLOCK);
        Text phase = Text.of("读取台账", "Reading ledgers");

        progress.begin(phase);
        progress.named("night");
        nanos.addAndGet(1_240_000_000L);
        progress.detail(Text.of("合同：12 行", "contracts: 12 rows"));
        nanos.addAndGet(3_600_000_000_000L);
        progress.end(phase, Duration.ofMillis(3_601_240));
        progress.ended(65);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "[2023-12-21T01:30:05+08:00     0.0 s] 读取台账",
                        "[2023-12-21T01:30:05+08:00 night     1.2 s]   合同：12 行",
                        "[2023-12-21T01:30:05+08:00 night  3601.2 s] 读取台账：完成，用时 3601.2 秒",
                        "[2023-12-21T01:30:05+08:00 night  3601.2 s] 结束，退出码 65");
    }
}

package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.investstat.table.Lang;
import org.investstat.table.Text;
import org.junit.jupiter.api.Test;

class PlainProgressTest {
    private final AtomicLong nanos = new AtomicLong(7_000_000_000L);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void everyLineIsLedByTheSecondsSinceTheStart() {
        PlainProgress progress =
                new PlainProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Lang.ZH, nanos::get);
        Text phase = Text.of("读取台账", "Reading ledgers");

        progress.begin(phase);
        nanos.addAndGet(1_240_000_000L);
        progress.detail(Text.of("合同：12 行", "contracts: 12 rows"));
        nanos.addAndGet(3_600_000_000_000L);
        progress.end(phase, Duration.ofMillis(3_601_240));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("[    0.0 s] 读取台账", "[    1.2 s]   合同：12 行", "[ 3601.2 s] 读取台账：完成，用时 3601.2 秒");
    }
}

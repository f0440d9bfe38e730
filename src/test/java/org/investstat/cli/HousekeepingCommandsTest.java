package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investstat.command.GcRequest;
import org.investstat.command.GcRequest.Mode;
import org.investstat.command.OutputRequest;
import org.investstat.command.PointerOption;
import org.investstat.command.PublishRequest;
import org.investstat.command.VerifyRequest;
import org.junit.jupiter.api.Test;

class HousekeepingCommandsTest {
    private final FakeApplication application = new FakeApplication();

    @Test
    void theHistoryIsATableOrJson() {
        assertThat(Terminal.type(application, "history", "--output", "out").out())
                .containsExactly("Runs", "run", "---", "r1");
        assertThat(Terminal.type(application, "history", "--format", "json").out())
                .containsExactly("[ {", "  \"run_id\" : \"r1\"", "} ]");
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
                        new OutputRequest(Optional.of("out"), Optional.empty(), List.of()),
                        Optional.of("n1"),
                        Optional.empty()));
    }

    @Test
    void gcSaysWhatItRemovedOrWould() {
        assertThat(Terminal.type(application, "gc", "--keep", "7").out())
                .containsExactly(
                        "Removed out/runs/r0 (older run, 12,345 bytes)",
                        "Pinned, kept: run r9 (年鉴2022)",
                        "1 in all, 12,345 bytes");
        assertThat(Terminal.type(application, "gc", "--keep", "7", "--dry-run").out())
                .containsExactly(
                        "Would remove out/runs/r0 (older run, 12,345 bytes)",
                        "Pinned, kept: run r9 (年鉴2022)",
                        "1 in all, 12,345 bytes");
        assertThat(application.asked)
                .extracting(r -> ((GcRequest) r).keep() + " " + ((GcRequest) r).mode())
                .containsExactly("7 " + Mode.REMOVE, "7 " + Mode.TELL);
    }

    @Test
    void publishSaysWhatCurrentNamesNowAndNamedBefore() {
        Terminal typed = Terminal.type(
                application, "publish", "r1", "--output", "out", "--allow-older", "--status-file", "hdfs:///s.json");

        assertThat(typed.out())
                .containsExactly("Published: run r1, as of 2023-12-20", "Where: out/runs/r1", "Published before: r0");
        assertThat(application.asked)
                .containsExactly(new PublishRequest(
                        new OutputRequest(Optional.of("out"), Optional.empty(), List.of()),
                        "r1",
                        Set.of(PointerOption.ALLOW_OLDER),
                        Optional.of("hdfs:///s.json"),
                        Optional.empty()));
        assertThat(Terminal.type(application, "publish").err())
                .containsExactly("Missing RUN; see investstat publish --help");
    }

    @Test
    void pinAsksForALabelOrRemoval() {
        assertThat(Terminal.type(application, "pin", "r1", "--label", " 年鉴2022 ")
                        .out())
                .containsExactly("Pinned: run r1 (年鉴2022), labelled 年鉴2021 before");
        assertThat(Terminal.type(application, "pin", "r1", "--remove").out())
                .containsExactly("No longer pinned: run r1 (年鉴2021)");
        assertThat(Terminal.type(application, "pin", "r1").err())
                .containsExactly("Give either --label TEXT or --remove; see investstat pin --help");
        assertThat(Terminal.type(application, "pin", "r1", "--label", "a\nb").err())
                .containsExactly("Invalid value 'a b' for --label: expected one line of 1 to 100 characters; see"
                        + " investstat pin --help");
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

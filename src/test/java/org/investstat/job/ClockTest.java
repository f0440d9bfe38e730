package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.TestSpark;
import org.investstat.TinyLedgers;
import org.investstat.command.Progress;
import org.investstat.command.RunRequest;
import org.investstat.command.RunSummary;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wall clock that is set back while a run works and between two runs. */
@Tag("runs")
class ClockTest {
    @TempDir
    Path folder;

    /** An hour earlier each time it is looked at. */
    private static final class Backwards extends Clock {
        private Instant now = Instant.parse("2023-12-20T17:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.minus(Duration.ofHours(1));
            return now;
        }
    }

    private static final class Silent implements Progress {
        @Override
        public void begin(Text phase) {}

        @Override
        public void detail(Text line) {}

        @Override
        public void end(Text phase, Duration took) {}
    }

    @Test
    void theLaterRunIsPublishedThoughItsClockShowsAnEarlierTime() throws Exception {
        TestSpark.session();
        Clock clock = new Backwards();

        RunSummary first = run(clock);
        RunSummary second = run(clock);

        assertThat(second.runId()).isLessThan(first.runId());
        assertThat(Files.readString(folder.resolve("out/CURRENT")).strip()).isEqualTo(second.runId());
        assertThat(folder.resolve("out/runs/" + first.runId() + "/manifest.json"))
                .exists();
    }

    private RunSummary run(Clock clock) {
        RunRequest request = new RunRequest(
                Optional.empty(),
                LocalDate.parse(TinyLedgers.AS_OF),
                Optional.of(TinyLedgers.in(folder.resolve("in")).toString()),
                Optional.of(folder.resolve("out").toString()),
                Optional.empty(),
                List.of(),
                RunRequest.Mode.PUBLISH,
                Set.of(),
                Optional.empty(),
                Optional.of("local[2]"),
                Set.of(),
                Optional.empty(),
                false,
                Lang.EN);
        return new NightlyRun(request, Map.of(), new Silent(), clock, new Outcomes(clock)).run();
    }
}

package org.investstat.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.command.PointerOption;
import org.investstat.publish.CurrentRun;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** Which as-of date may become the published one. */
class PointerRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 20);
    /** In Shanghai it is the 20th, in Greenwich the 19th. */
    private static final Clock EARLY = Clock.fixed(Instant.parse("2023-12-19T17:00:00Z"), ZoneOffset.UTC);

    private static final Optional<CurrentRun> NOVEMBER = published(LocalDate.of(2023, 11, 30));

    @Test
    void todayIsTheOneOfTheConfiguredZone() {
        rules("Asia/Shanghai").requireNotFuture(TODAY);

        refused(
                () -> rules("UTC").requireNotFuture(TODAY),
                "The as-of date 2023-12-20 lies after today (2023-12-19 in UTC); correct --as-of, or add"
                        + " --allow-future if it is meant");
        rules("UTC", PointerOption.ALLOW_FUTURE).requireNotFuture(TODAY.plusYears(9));
    }

    @Test
    void publishingBesideIsNoLeaveForADateAfterToday() {
        PointerRules rules = rules("UTC", PointerOption.NO_CURRENT);

        assertThatThrownBy(() -> rules.requireNotFuture(TODAY)).isInstanceOf(Failure.class);
    }

    @Test
    void theSameDateAgainIsNotOlder() {
        rules("UTC").requireNotOlder(LocalDate.of(2023, 11, 30), NOVEMBER);
        rules("UTC").requireNotOlder(LocalDate.of(2023, 1, 1), Optional.empty());
    }

    @Test
    void anOlderDateIsRefusedWithWhatToWrite() {
        LocalDate october = LocalDate.of(2023, 10, 31);

        refused(
                () -> rules("UTC").requireNotOlder(october, NOVEMBER),
                "The published run n1 is as of 2023-11-30, later than 2023-10-31; add --no-current to publish beside it,"
                        + " or --allow-older to move CURRENT back");
        refused(
                () -> rules("UTC").requireNotBack(october, NOVEMBER),
                "The published run n1 is as of 2023-11-30, later than 2023-10-31; add --allow-older to move CURRENT back");
        rules("UTC", PointerOption.NO_CURRENT).requireNotOlder(october, NOVEMBER);
        rules("UTC", PointerOption.ALLOW_OLDER).requireNotBack(october, NOVEMBER);
    }

    @Test
    void aPublishedRunWhoseDateNobodyCanTellStandsInNobodysWay() {
        rules("UTC").requireNotOlder(TODAY, Optional.of(new CurrentRun("n1", Optional.empty())));
    }

    @Test
    void whoPublishesNothingIsToldWhatARunWouldSay() {
        assertThat(rules("UTC").notes(LocalDate.of(2023, 10, 31), NOVEMBER))
                .extracting(Text::en)
                .containsExactly(
                        "Note: run would refuse to publish (64): The published run n1 is as of 2023-11-30, later than"
                                + " 2023-10-31; add --no-current to publish beside it, or --allow-older to move CURRENT"
                                + " back");
    }

    private static Optional<CurrentRun> published(LocalDate asOf) {
        return Optional.of(new CurrentRun("n1", Optional.of(asOf)));
    }

    private static PointerRules rules(String zone, PointerOption... options) {
        return PointerRules.of(Set.of(options), ZoneId.of(zone), EARLY);
    }

    private static void refused(ThrowingCallable step, String line) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Failure.class, f -> {
            assertThat(f.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(f.problems()).extracting(Text::en).containsExactly(line);
        });
    }
}

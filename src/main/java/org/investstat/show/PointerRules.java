package org.investstat.show;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.investstat.command.PointerOption;
import org.investstat.publish.CurrentRun;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Which run may become the published one: of an as-of date that is not before the published run's and not after today,
 * unless somebody said so (data contract, section 6). A night that is computed again must not take readers back to
 * figures of the month before without a word.
 *
 * @param today in {@code zone}
 */
public record PointerRules(LocalDate today, ZoneId zone, Set<PointerOption> options) {
    private static final Text FUTURE =
            Text.of("数据截止日 {0} 晚于今天（{2} 的 {1}）", "The as-of date {0} lies after today ({1} in {2})");
    private static final Text OLDER =
            Text.of("已发布的批次 {0} 数据截止日为 {1}，晚于 {2}", "The published run {0} is as of {1}, later than {2}");
    private static final Text CORRECT =
            Text.of("；请改正 --as-of，确属有意则加 --allow-future", "; correct --as-of, or add --allow-future if it is meant");
    private static final Text BESIDE = Text.of(
            "；加 --no-current 则在其旁发布，加 --allow-older 则把 CURRENT 移回",
            "; add --no-current to publish beside it, or --allow-older to move CURRENT back");
    private static final Text BACK =
            Text.of("；加 --allow-older 则把 CURRENT 移回", "; add --allow-older to move CURRENT back");
    private static final Text REFUSED = Text.of("提示：run 会拒绝发布（退出码 64）：", "Note: run would refuse to publish (64): ");

    public PointerRules {
        options = Set.copyOf(options);
    }

    public static PointerRules of(Set<PointerOption> options, ZoneId zone, Clock clock) {
        return new PointerRules(LocalDate.ofInstant(clock.instant(), zone), zone, options);
    }

    public boolean leavesCurrent() {
        return options.contains(PointerOption.NO_CURRENT);
    }

    /**
     * Looks at the date alone.
     *
     * @throws Failure {@link ExitCode#USAGE} for a date after today
     */
    public void requireNotFuture(LocalDate asOf) {
        future(asOf).ifPresent(PointerRules::refuse);
    }

    /**
     * Looks at what is published.
     *
     * @throws Failure {@link ExitCode#USAGE} where CURRENT would be moved to an earlier as-of date by a run
     */
    public void requireNotOlder(LocalDate asOf, Optional<CurrentRun> published) {
        older(asOf, published).map(line -> line.then("", BESIDE)).ifPresent(PointerRules::refuse);
    }

    /** The same for a run that is there already. */
    public void requireNotBack(LocalDate asOf, Optional<CurrentRun> published) {
        older(asOf, published).map(line -> line.then("", BACK)).ifPresent(PointerRules::refuse);
    }

    /** What a run would say of the date, for those that publish nothing. */
    public List<Text> notes(LocalDate asOf, Optional<CurrentRun> published) {
        return Stream.of(future(asOf), older(asOf, published).map(line -> line.then("", BESIDE)))
                .flatMap(Optional::stream)
                .map(line -> REFUSED.then("", line))
                .toList();
    }

    private Optional<Text> future(LocalDate asOf) {
        boolean allowed = options.contains(PointerOption.ALLOW_FUTURE) || !asOf.isAfter(today);
        return allowed
                ? Optional.empty()
                : Optional.of(FUTURE.with(asOf, today, zone).then("", CORRECT));
    }

    private Optional<Text> older(LocalDate asOf, Optional<CurrentRun> published) {
        boolean allowed = leavesCurrent() || options.contains(PointerOption.ALLOW_OLDER);
        // Where nobody can tell the published run's date, it is damaged: better published anew than kept for it.
        return published
                .filter(run -> !allowed && run.asOf().filter(asOf::isBefore).isPresent())
                .map(run -> OLDER.with(run.runId(), run.asOf().orElseThrow(), asOf));
    }

    private static void refuse(Text line) {
        throw new Failure(ExitCode.USAGE, line);
    }
}

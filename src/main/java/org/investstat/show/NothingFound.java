package org.investstat.show;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.command.Choices;
import org.investstat.command.ShowRequest;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Why a request shows no row: what it names does not exist (a {@link Failure} with what does), the board does not hold
 * it (likewise), or there is nothing to say of it, which is said too.
 */
final class NothingFound {
    private final PublishedRun run;
    private final ShowRequest request;
    private final PublishedPlaces places;

    NothingFound(PublishedRun run, ShowRequest request) {
        this.run = run;
        this.request = request;
        this.places = PublishedPlaces.of(run);
    }

    /** Of a wide board. */
    Text on(BoardDefinition board) {
        Optional<PublishedPlaces.Place> place = region();
        period(places.kinds().keySet());
        place.ifPresent(found -> requireLevel(board, found));
        request.period().ifPresent(asked -> requireKind(board, asked));
        return place.isEmpty() && request.region().isPresent() && !isAll(request.region())
                ? Text.of(
                        "本批次没有任何台账提到该地区：各项合计视为 0，其余无数据",
                        "no ledger of this run names this region: sums count as 0, other indicators have no data")
                : Text.of(
                        "该地区、该时期没有行：合计类指标视为 0，其余无数据",
                        "there is no row for this region and period: sums count as 0, other indicators have no data");
    }

    /**
     * Of rows that a board of targets or a list has.
     *
     * @param periods that its rows have
     */
    Text among(Collection<String> periods) {
        region();
        period(periods);
        return Text.of("没有符合条件的行", "no row meets what was asked for");
    }

    private static boolean isAll(Optional<String> region) {
        return region.equals(Optional.of(ShowRequest.ALL));
    }

    /** Absent where none or all were asked for, and where the region is known but no ledger names it. */
    private Optional<PublishedPlaces.Place> region() {
        String asked = request.region().orElse(ShowRequest.ALL);
        Optional<PublishedPlaces.Place> found = places.region(asked);
        if (found.isEmpty() && !asked.equals(ShowRequest.ALL) && !isAtHome(asked)) {
            throw Choices.refusal(
                    Text.of("批次 {0} 没有地区“{1}”", "run {0} has no region '{1}'").with(run.runId(), asked),
                    asked,
                    places.offered());
        }
        return found;
    }

    /** Whether a code or full name is a region of the home province. */
    private boolean isAtHome(String asked) {
        Regions regions = run.reference().reference().regions();
        return regions.all().stream()
                .filter(region -> region.code().equals(asked) || region.name().equals(asked))
                .map(Region::code)
                .anyMatch(
                        code -> regions.originProvince(code).equals(run.config().homeProvince()));
    }

    private void period(Collection<String> there) {
        request.period().filter(asked -> !there.contains(asked)).ifPresent(asked -> {
            Text problem = places.kinds().containsKey(asked)
                    ? Text.of("{0} 没有时期“{1}”", "{0} does not hold the period '{1}'")
                            .with(request.board(), asked)
                    : Text.of("批次 {0} 没有时期“{1}”", "run {0} has no period '{1}'").with(run.runId(), asked);
            throw Choices.refusal(problem, asked, there);
        });
    }

    private void requireLevel(BoardDefinition board, PublishedPlaces.Place place) {
        Set<String> levels = board.levels().stream().map(RegionLevel::id).collect(Collectors.toSet());
        if (!levels.contains(place.level())) {
            List<String> held = places.regions().values().stream()
                    .filter(other -> levels.contains(other.level()))
                    .map(PublishedPlaces.Place::toString)
                    .toList();
            throw Choices.refusal(
                    Text.of("{0} 不收录这一级地区：{1}", "{0} does not hold regions of the level of {1}")
                            .with(board.id(), place),
                    place.code(),
                    held);
        }
    }

    private void requireKind(BoardDefinition board, String asked) {
        Set<String> held = board.periods()
                .map(kinds -> kinds.stream().map(PeriodKind::id).collect(Collectors.toSet()))
                .orElse(Set.copyOf(places.kinds().values()));
        if (!held.contains(String.valueOf(places.kinds().get(asked)))) {
            throw Choices.refusal(
                    Text.of("{0} 没有时期“{1}”", "{0} does not hold the period '{1}'")
                            .with(board.id(), asked),
                    asked,
                    places.kinds().entrySet().stream()
                            .filter(period -> held.contains(period.getValue()))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }
}

package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.investstat.sample.Days.Span;
import org.jspecify.annotations.Nullable;

/** The activities of all teams and units, in the order of their reports. Repeated visits are folded into {@code times}. */
final class Activities {
    private final SampleDraws draws;
    private final List<SampleActivity> all = new ArrayList<>();

    Activities(String subject) {
        this.draws = new SampleDraws(subject);
    }

    static List<SampleActivity> all() {
        List<SampleActivity> all = new ArrayList<>();
        all.addAll(new StationedActivities().all());
        all.addAll(new GuianActivities().all());
        all.addAll(new UnitActivities().all());
        all.sort(Comparator.comparing(SampleActivity::reported).thenComparing(SampleActivity::on));
        return List.copyOf(all);
    }

    SampleDraws draws() {
        return draws;
    }

    List<SampleActivity> made() {
        return all;
    }

    /** One row for each party, its times as given or one, by a team of the campaign in its days or a part of them. */
    void each(
            String kind,
            List<String> parties,
            List<Integer> times,
            List<SampleTeam> teams,
            Span days,
            SamplePlace city) {
        for (int i = 0; i < parties.size(); i++) {
            int often = times.isEmpty() ? 1 : times.get(i);
            SampleTeam team = draws.pick(teams);
            add(kind, days.draw(draws), team.region(), parties.get(i), often, city, team.id(), "", "");
        }
    }

    void add(
            String kind,
            LocalDate on,
            SamplePlace region,
            String party,
            int times,
            @Nullable SamplePlace city,
            String team,
            String campaign,
            String event) {
        LocalDate reported = on.plusDays(draws.between(0, 9));
        boolean late = reported.isAfter(Days.AS_OF);
        all.add(new SampleActivity(
                kind, on, region, party, times, city, team, campaign, event, late ? Days.AS_OF : reported));
    }

    /** {@code count} of the parties, each once. */
    List<String> some(List<String> parties, int count) {
        List<String> shuffled = new ArrayList<>(parties);
        java.util.Collections.shuffle(shuffled, draws.random());
        return List.copyOf(shuffled.subList(0, count));
    }

    /** Companies {@code QY} or associations {@code SH} by number, both ends included. */
    static List<String> parties(String kind, int from, int to) {
        List<String> parties = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            parties.add("%s%05d".formatted(kind, i));
        }
        return parties;
    }

    static List<String> together(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}

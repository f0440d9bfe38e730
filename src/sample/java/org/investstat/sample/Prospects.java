package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.investstat.sample.Days.Span;
import org.investstat.sample.ProjectWriter.Prospect;
import org.investstat.sample.SampleProject.SampleStage;

/**
 * Projects that have signed nothing: leads of Guian's teams, projects that the platform tracks for the campaign in
 * Shenzhen, and the key projects of 2020. There are as many as the printed figures lack.
 */
final class Prospects {
    static final int GUIAN_LEADS = 135;
    static final int EVENT_LEADS = 17;
    static final int TRACKED = 843;
    static final int KEY = 500;
    static final String VISIT_EVENT = "贵商大会走进贵安";

    private final SampleDraws draws = new SampleDraws("prospects");
    private final Receivers receivers = new Receivers();
    private final ProjectWriter writer;
    private final SampleTally tally;

    Prospects(ProjectWriter writer, SampleTally tally) {
        this.writer = writer;
        this.tally = tally;
    }

    List<SampleProject> all() {
        List<SampleProject> all = new ArrayList<>(guian(GUIAN_LEADS - (int) tally.guianLeads()));
        all.addAll(tracked(TRACKED - (int) tally.tracked()));
        all.addAll(key(KEY - (int) tally.key()));
        return all;
    }

    private List<SampleProject> guian(int count) {
        List<SampleProject> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean event = i < EVENT_LEADS;
            LocalDate found = event
                    ? draws.day(LocalDate.of(2023, 9, 18), LocalDate.of(2023, 9, 28))
                    : draws.day(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 12, 5));
            int field = draws.between(1, 8);
            List<SampleStage> stages = followed(found, Days.AS_OF);
            all.add(writer.prospect(new Prospect(
                    found,
                    found.plusDays(draws.between(0, 12)),
                    Atlas.place("GUIAN"),
                    GuianTeams.industry(field),
                    "",
                    GuianTeams.team(field),
                    event ? VISIT_EVENT : "",
                    "否",
                    stages)));
        }
        return all;
    }

    private List<SampleProject> tracked(int count) {
        List<SampleProject> all = new ArrayList<>();
        List<Span> out =
                List.of(Days.STAGE_1, Days.span("2020-03-25", "2020-09-27"), Days.span("2020-10-09", "2020-12-18"));
        for (int i = 0; i < count; i++) {
            LocalDate found = draws.pick(out).draw(draws);
            SamplePlace region = receivers.draw(draws);
            all.add(writer.prospect(new Prospect(
                    found,
                    found.plusDays(draws.between(0, 12)),
                    region,
                    SampleIndustry.draw(draws),
                    Channels.SHENZHEN,
                    Teams.stationed(Channels.SHENZHEN, region, found),
                    "",
                    "否",
                    followed(found, LocalDate.of(2021, 12, 31)))));
        }
        return all;
    }

    private List<SampleProject> key(int count) {
        List<SampleProject> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate found = draws.day(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 9, 10));
            LocalDate known = found.plusDays(draws.between(0, 17));
            LocalDate first = Days.KEY_PROJECTS.from();
            all.add(writer.prospect(new Prospect(
                    found,
                    known.isBefore(first) ? first.plusDays(draws.between(0, 5)) : known,
                    receivers.draw(draws),
                    SampleIndustry.draw(draws),
                    "平台招商",
                    "",
                    "",
                    "是",
                    followed(found, LocalDate.of(2022, 12, 31)))));
        }
        return all;
    }

    /** Found, followed by some, given up by a few; nothing after {@code last}. */
    private List<SampleStage> followed(LocalDate found, LocalDate last) {
        List<SampleStage> stages = new ArrayList<>();
        stages.add(new SampleStage("发掘", found, found.plusDays(draws.between(0, 10))));
        add(stages, "跟进", found.plusDays(draws.between(5, 60)), 0.6, last);
        add(stages, "终止", found.plusDays(draws.between(90, 400)), 0.15, last);
        return stages;
    }

    private void add(List<SampleStage> stages, String stage, LocalDate on, double probability, LocalDate last) {
        if (draws.chance(probability) && !on.isAfter(last.minusDays(10))) {
            stages.add(new SampleStage(stage, on, on.plusDays(draws.between(0, 10))));
        }
    }
}

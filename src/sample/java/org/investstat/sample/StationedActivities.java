package org.investstat.sample;

import static org.investstat.sample.Activities.parties;
import static org.investstat.sample.Activities.together;

import java.util.ArrayList;
import java.util.List;
import org.investstat.sample.Days.Span;

/**
 * What the teams in Shenzhen and Guangdong did, as printed for their stages: the stages nest, so what the first stage
 * did is part of the campaign's totals.
 */
final class StationedActivities {
    static final int VISIT_TIMES = 24_018;
    static final int ASSOCIATION_TIMES = 4_500;
    static final int INSPECTION_TIMES = 4_950;
    static final int INSPECTION_TIMES_2020 = 6_056;
    static final int STAGE_1_ENTERPRISES = 2_152;
    static final int STAGE_1_ASSOCIATIONS = 378;
    static final int STAGE_1_INTENTIONS = 518;
    static final int STAGE_1_INSPECTIONS = 172;
    static final int GUANGDONG_PARTIES = 12_327;
    static final int GUANGDONG_INSPECTIONS = 1_615;

    private static final Span SECOND = Days.span("2020-03-25", "2020-09-27");
    private static final Span THIRD = Days.span("2020-10-09", "2020-12-31");

    private final Activities book = new Activities("stationed activities");
    private final SamplePlace shenzhen = Atlas.place(Atlas.SHENZHEN);
    private final List<String> first = parties("QY", 1, STAGE_1_ENTERPRISES);

    List<SampleActivity> all() {
        stage1();
        batch2();
        batch3();
        guangdong();
        elsewhere();
        return book.made();
    }

    private void stage1() {
        List<SampleTeam> teams = Teams.of(Teams.SHENZHEN_1);
        visits(first, List.of(), teams, Days.STAGE_1);
        visits(parties("SH", 1, STAGE_1_ASSOCIATIONS), List.of(), teams, Days.STAGE_1);
        List<String> interested = book.some(first, STAGE_1_INTENTIONS);
        book.each(SampleActivity.INTENTION, interested, List.of(), teams, Days.STAGE_1, shenzhen);
        inspections(book.some(interested, STAGE_1_INSPECTIONS), List.of(), teams, Days.STAGE_1);
    }

    private void batch2() {
        List<SampleTeam> teams = Teams.of(Teams.SHENZHEN_2);
        List<String> met = together(book.some(first, 380), parties("QY", 3_001, 4_000));
        visits(met, folded(VISIT_TIMES - STAGE_1_ENTERPRISES, met), teams, SECOND);
        List<String> associations = parties("SH", 200, 450);
        visits(associations, folded(ASSOCIATION_TIMES - STAGE_1_ASSOCIATIONS, associations), teams, SECOND);
        List<String> guests = book.some(met, 520);
        inspections(guests, folded(INSPECTION_TIMES - STAGE_1_INSPECTIONS, guests), teams, SECOND);
        book.each(SampleActivity.INTENTION, book.some(guests, 260), List.of(), teams, SECOND, shenzhen);
    }

    private void batch3() {
        List<SampleTeam> teams = Teams.of(Teams.SHENZHEN_3);
        List<String> met = together(book.some(first, 90), parties("QY", 4_001, 4_260));
        visits(met, folded(2_870, met), teams, THIRD);
        List<String> guests = book.some(met, 140);
        inspections(guests, folded(INSPECTION_TIMES_2020 - INSPECTION_TIMES, guests), teams, THIRD);
    }

    /** Some companies were met in Shenzhen before. */
    private void guangdong() {
        List<SampleTeam> teams = Teams.of(Teams.GUANGDONG_4);
        List<String> associations = parties("SH", 300, 974);
        List<String> known = book.some(first, 640);
        int fresh = GUANGDONG_PARTIES - associations.size() - known.size();
        List<String> companies = together(known, parties("QY", 5_001, 5_000 + fresh));
        List<SamplePlace> cities =
                Atlas.PEARL_RIVER_DELTA.stream().map(Atlas::place).toList();
        for (String party : together(companies, associations)) {
            SampleTeam team = book.draws().pick(teams);
            int times = book.draws().chance(0.15) ? 2 : 1;
            book.add(
                    SampleActivity.VISIT,
                    Days.GUANGDONG.draw(book.draws()),
                    team.region(),
                    party,
                    times,
                    book.draws().chance(0.6) ? book.draws().pick(cities) : null,
                    team.id(),
                    "",
                    "");
        }
        inspections(book.some(companies, GUANGDONG_INSPECTIONS), List.of(), withoutGuian(teams), Days.GUANGDONG);
    }

    /** Guian's own figures of 2023 are those of its units and eight teams: its stationed teams visit only. */
    private void elsewhere() {
        outside("驻粤第五批", Days.span("2023-03-24", "2023-12-15"), Atlas.SHENZHEN, 210, 18_001);
        outside("驻长三角第一批", Days.span("2021-01-11", "2022-12-20"), "310000", 260, 18_301);
        outside("驻长三角第二批", Days.span("2023-01-09", "2023-12-15"), "320500", 150, 18_601);
        outside("驻京津冀第一批", Days.span("2021-01-11", "2023-12-15"), "110000", 180, 18_801);
    }

    private void outside(String campaign, Span days, String city, int count, int number) {
        List<SampleTeam> teams = Teams.of(campaign);
        List<String> met = parties("QY", number, number + count - 1);
        book.each(SampleActivity.VISIT, met, folded(count * 3, met), teams, days, Atlas.place(city));
        inspections(book.some(met, count / 4), List.of(), withoutGuian(teams), days);
    }

    private static List<SampleTeam> withoutGuian(List<SampleTeam> teams) {
        return teams.stream().filter(t -> !t.region().code().equals("GUIAN")).toList();
    }

    private void visits(List<String> parties, List<Integer> times, List<SampleTeam> teams, Span days) {
        book.each(SampleActivity.VISIT, parties, times, teams, days, shenzhen);
    }

    /** The companies come to the province: the receiving unit is the place. */
    private void inspections(List<String> parties, List<Integer> times, List<SampleTeam> teams, Span days) {
        for (int i = 0; i < parties.size(); i++) {
            SampleTeam team = book.draws().pick(teams);
            int often = times.isEmpty() ? 1 : times.get(i);
            book.add(
                    SampleActivity.INSPECTION,
                    days.draw(book.draws()),
                    team.region(),
                    parties.get(i),
                    often,
                    null,
                    team.id(),
                    "",
                    "");
        }
    }

    private List<Integer> folded(int times, List<String> parties) {
        return new ArrayList<>(Parts.drawn(times, parties.size(), book.draws()));
    }
}

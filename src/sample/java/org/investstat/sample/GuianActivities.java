package org.investstat.sample;

import static org.investstat.sample.Activities.parties;

import java.time.LocalDate;
import java.util.List;
import org.investstat.sample.Days.Span;

/** What Guian did in 2023: 75 trips, 19 of them with its leaders, receptions and inspections, two events of note. */
final class GuianActivities {
    static final int TRIPS = 75;
    static final int LEADER_TRIPS = 19;
    static final int TRIP_ENTERPRISES = 285;
    static final int RECEPTION_TIMES = 350;
    static final int INSPECTIONS = 650;
    static final int SUZHOU_INSPECTIONS = 53;
    static final int SUZHOU_TARGETS = 10;
    static final int EVENT_INSPECTIONS = 38;
    static final int EVENT_TARGETS = 29;
    static final String LEADERS = "主要领导带队外出招商";
    static final String SUZHOU_EVENT = "上海苏州高新区企业走进贵安";

    private static final Span YEAR = Days.span("2023-01-09", "2023-12-15");
    private static final List<String> CITIES =
            List.of("440300", "310000", "320500", "330100", "110000", "440100", "510100");

    private final Activities book = new Activities("guian activities");
    private final SamplePlace guian = Atlas.place("GUIAN");
    private final List<SampleTeam> teams = GuianTeams.all();

    List<SampleActivity> all() {
        trips();
        receptions();
        inspections();
        return book.made();
    }

    /** A trip is an event of its own; each company is a row. Three companies a trip, the rest on the first ones. */
    private void trips() {
        List<String> met = parties("QY", 20_001, 20_000 + TRIP_ENTERPRISES);
        for (int trip = 0; trip < TRIPS; trip++) {
            boolean leaders = trip % 4 == 0 && trip / 4 < LEADER_TRIPS;
            LocalDate on = YEAR.from().plusDays(trip * 4L + book.draws().between(0, 3));
            SamplePlace city = Atlas.place(book.draws().pick(CITIES));
            String team = leaders ? "" : book.draws().pick(teams).id();
            for (int i = trip; i < met.size(); i += TRIPS) {
                out(on, met.get(i), city, team, leaders ? LEADERS : "", trip);
            }
            if (trip > 0 && trip % 5 == 0) {
                out(on, met.get(trip - 1), city, team, leaders ? LEADERS : "", trip);
            }
        }
    }

    private void out(LocalDate on, String party, SamplePlace city, String team, String campaign, int trip) {
        String event = "贵安新区2023走出去第%02d次".formatted(trip + 1);
        book.add(SampleActivity.OUTBOUND, on, guian, party, 1, city, team, campaign, event);
    }

    private void receptions() {
        List<String> guests = parties("QY", 20_101, 20_300);
        List<Integer> times = Parts.drawn(RECEPTION_TIMES, guests.size(), book.draws());
        for (int i = 0; i < guests.size(); i++) {
            String team = book.draws().pick(teams).id();
            LocalDate on = YEAR.draw(book.draws());
            book.add(SampleActivity.RECEPTION, on, guian, guests.get(i), times.get(i), null, team, "", "");
        }
    }

    private void inspections() {
        List<String> guests = parties("QY", 20_201, 20_200 + INSPECTIONS);
        int event = SUZHOU_INSPECTIONS + EVENT_INSPECTIONS;
        event(
                SUZHOU_EVENT,
                Days.span("2023-07-12", "2023-07-14"),
                guests.subList(0, SUZHOU_INSPECTIONS),
                SUZHOU_TARGETS);
        event(
                Prospects.VISIT_EVENT,
                Days.span("2023-09-17", "2023-09-18"),
                guests.subList(SUZHOU_INSPECTIONS, event),
                EVENT_TARGETS);
        for (String guest : guests.subList(event, guests.size())) {
            String team = book.draws().pick(teams).id();
            int times = book.draws().chance(0.1) ? 2 : 1;
            book.add(SampleActivity.INSPECTION, YEAR.draw(book.draws()), guian, guest, times, null, team, "", "");
        }
    }

    /** Those that came, and the target companies picked from them, entered as intentions. */
    private void event(String event, Span days, List<String> guests, int targets) {
        for (String guest : guests) {
            book.add(SampleActivity.INSPECTION, days.draw(book.draws()), guian, guest, 1, null, "", "", event);
        }
        for (String target : book.some(guests, targets)) {
            book.add(SampleActivity.INTENTION, days.to().plusDays(5), guian, target, 1, null, "", "", event);
        }
    }
}

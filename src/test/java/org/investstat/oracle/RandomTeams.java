package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;
import static org.investstat.oracle.RandomLedgers.AS_OF;
import static org.investstat.oracle.RandomLedgers.blank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.oracle.Model.Activity;
import org.investstat.oracle.Model.Origin;
import org.investstat.oracle.Model.Region;
import org.investstat.oracle.Model.Team;

/** Teams of {@link RandomLedgers} and what they, unknown teams and nobody's teams did. */
final class RandomTeams {
    static final List<String> KINDS = List.of("visit", "inspection", "reception", "outbound", "intention", "promotion");
    private static final int TEAMS = 12;
    private static final int ACTIVITIES = 350;
    private static final int PARTIES = 60;

    private final RandomLedgers ledgers;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();

    RandomTeams(RandomLedgers ledgers) {
        this.ledgers = ledgers;
        for (int i = 0; i < TEAMS; i++) {
            team(i);
        }
    }

    Map<String, Team> all() {
        return Map.copyOf(teams);
    }

    /** A team's id, a name that no ledger explains, or nothing. */
    Optional<String> any() {
        if (ledgers.chance(25)) {
            return blank(ledgers.pick(List.of("", "一队")));
        }
        return Optional.of(ledgers.pick(List.copyOf(teams.keySet())));
    }

    /** Their activities, which also go to places and events of their own. */
    List<Activity> activities() {
        for (int i = 0; i < ACTIVITIES; i++) {
            activity();
        }
        return List.copyOf(activities);
    }

    /** Of every four spans one is open to the left, one to the right, one to both sides; one begins too late. */
    private void team(int number) {
        LocalDate from = LocalDate.of(2019, 6, 1).plusDays(ledgers.random.nextInt(1700));
        boolean never = number == 1;
        Optional<LocalDate> begins = number % 4 < 2 ? Optional.of(never ? AS_OF.plusDays(2) : from) : Optional.empty();
        Optional<LocalDate> ends =
                number % 2 == 0 ? Optional.of(from.plusDays(ledgers.random.nextInt(600))) : Optional.empty();
        String staff = ledgers.pick(List.of("0", "4", "7", "25", unreadable()));
        Region region = ledgers.pick(RandomCatalogue.UNITS_OF_TEAMS);
        String campaign = ledgers.pick(List.of("", "第一批", "第二批", "第二批"));
        Team team = new Team(
                ledgers.book.id("T"),
                region,
                blank(campaign),
                begins,
                ends,
                staff.matches("\\d+") ? Optional.of(Long.valueOf(staff)) : Optional.empty());
        Map<String, String> row = values(
                "team_id", team.id(),
                "name", "驻点" + team.id(),
                "region", region.written(),
                "campaign", campaign,
                "field", ledgers.pick(List.of("", "大数据")),
                "from", begins.map(ledgers::written).orElse(""),
                "to", ends.map(ledgers::written).orElse(""),
                "staff", staff);
        ledgers.book.accepted("teams", row);
        teams.put(team.id(), team);
    }

    /** A number of people that becomes empty with a finding. */
    private String unreadable() {
        return ledgers.style == RandomLedgers.Style.TIDY ? "" : "约十人";
    }

    private void activity() {
        LocalDate on = ledgers.chance(4) ? AS_OF.plusDays(1) : ledgers.day();
        String times = ledgers.pick(List.of("", "", "1", "2", "12"));
        // Parties are shared by regions, teams and kinds: distinct counts must not add up.
        String party = ledgers.chance(10) ? "" : "E-" + ledgers.random.nextInt(PARTIES);
        Optional<Origin> city =
                ledgers.chance(40) ? Optional.of(ledgers.pick(RandomCatalogue.ORIGINS)) : Optional.empty();
        Activity activity = new Activity(
                ledgers.book.id("A"),
                ledgers.pick(KINDS),
                ledgers.pick(RandomCatalogue.UNITS_OF_ACTIVITIES),
                on,
                blank(party),
                times.isEmpty() ? 1 : Long.parseLong(times),
                city,
                any(),
                blank(ledgers.pick(List.of("", "", "自办"))),
                blank(ledgers.pick(List.of("", "数博会"))));
        rows(activity, times);
        activities.add(activity);
    }

    private void rows(Activity activity, String times) {
        Map<String, String> row = values(
                "activity_id", activity.id(),
                "kind", activity.kind(),
                "on", ledgers.written(activity.on()),
                "region", activity.region().written(),
                "party_id", activity.party().orElse(""),
                "party_kind", ledgers.pick(List.of("", "enterprise", "association")),
                "times", times,
                "city", activity.city().map(Origin::written).orElse(""),
                "team", activity.team().orElse(""),
                "campaign", activity.campaign().orElse(""),
                "event", activity.event().orElse(""));
        LocalDate reported = activity.on().isAfter(AS_OF) ? AS_OF : activity.on();
        if (ledgers.chance(10)) {
            Map<String, String> old = LedgerRow.with(row, "kind", "visit", "times", "99");
            String earlier = ledgers.written(reported.minusDays(1));
            ledgers.book.row("activities", OracleFate.SUPERSEDED, LedgerRow.with(old, "reported_on", earlier));
        }
        ledgers.book.accepted("activities", LedgerRow.with(row, "reported_on", ledgers.written(reported)));
        if (ledgers.chance(5)) {
            String later = ledgers.written(AS_OF.plusDays(30));
            ledgers.book.row("activities", OracleFate.FUTURE, LedgerRow.with(row, "times", "50", "reported_on", later));
        }
    }
}

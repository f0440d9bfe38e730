package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.ACTIVITIES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults of the activities ledger. */
final class DirtyActivities {
    private final DirtyWorld world;
    private final DirtyCases cases;

    DirtyActivities(DirtyWorld world) {
        this.world = world;
        this.cases = new DirtyCases(world, ACTIVITIES, this::sound);
    }

    private Map<String, String> sound() {
        LocalDate on = world.day();
        return LedgerRow.values(
                "activity_id", world.book.id("A"),
                "kind", world.pick(RandomTeams.KINDS),
                "on", world.written(on),
                "region", world.pick(DirtyWorld.REGIONS),
                "party_id", world.oneOf("", "E1", "E2"),
                "party_kind", world.oneOf("", "enterprise", "ASSOCIATION"),
                "times", world.oneOf("", "3"),
                "city", world.oneOf("", "深圳", "USA"),
                "team", world.oneOf("", "一队"),
                "campaign", "",
                "event", world.oneOf("", "“数博会”, 贵阳"),
                "reported_on", world.written(on.plusDays(5)));
    }

    List<Runnable> cases() {
        List<Runnable> all = new ArrayList<>(List.of(
                () -> cases.missing("activity_id", "kind", "on", "region", "reported_on"),
                () -> cases.bad("subtotal", "activity_id", "合计", "本周小计"),
                () -> cases.bad("choice_unknown", "kind", "参观", "visits"),
                () -> cases.bad("choice_unknown", "party_kind", "个人", "company"),
                () -> cases.bad("times_below_one", "times", "0", "０"),
                () -> cases.bad("number_negative", "times", "-1"),
                () -> cases.bad("number_unreadable", "times", "三次", "1.5", "2家"),
                () -> cases.bad("number_approximate", "times", "约30", "20余"),
                () -> cases.bad("region_unknown", "city", "火星", "县"),
                () -> cases.bad("region_ambiguous", "city", "朝阳区", "鼓楼区"),
                () -> cases.bad("region_abolished", "city", "邢台县", "江干区"),
                () -> cases.bad("origin_china", "city", "CHN"),
                () -> cases.sound("on", "2023-12-31"),
                cases::ragged,
                () -> cases.future("reported_on"),
                () -> cases.rejectedBeforeFuture("reported_on", "times_below_one", "times", "0"),
                () -> cases.versions("reported_on", "times", "8", "9"),
                () -> cases.latestVersionRejected("reported_on", "choice_unknown", "kind", "?"),
                this::duplicates));
        all.addAll(cases.regions("region"));
        all.addAll(cases.days("on"));
        all.addAll(cases.days("reported_on"));
        return all;
    }

    private void duplicates() {
        Map<String, String> row = cases.row("times", "", "kind", "visit", "on", "2022-03-07", "party_id", "E7");
        cases.duplicates(
                row, List.of(new String[] {"times", "1"}, new String[] {"times", "1.0", "kind", "Visit"}, new String[] {
                    "on", "2022年3月7日", "party_id", "Ｅ７"
                }));
    }
}

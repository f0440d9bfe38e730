package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.TEAMS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults of the teams ledger, which knows no versions. */
final class DirtyTeams {
    private final DirtyWorld world;
    private final DirtyCases cases;

    DirtyTeams(DirtyWorld world) {
        this.world = world;
        this.cases = new DirtyCases(world, TEAMS, this::sound);
    }

    private Map<String, String> sound() {
        String id = world.book.id("T");
        return LedgerRow.values(
                "team_id", id,
                "name", "驻点" + id,
                "region", world.pick(DirtyWorld.REGIONS),
                "campaign", world.oneOf("", "第一批"),
                "field", world.oneOf("", "大数据, 电子"),
                "from", world.oneOf("", "2021-01-01"),
                "to", world.oneOf("", "2022-12-31"),
                "staff", world.oneOf("", "12"));
    }

    List<Runnable> cases() {
        List<Runnable> all = new ArrayList<>(List.of(
                () -> cases.missing("team_id", "name", "region"),
                () -> cases.bad("subtotal", "team_id", "合计", "总计"),
                () -> cases.bad("subtotal", "name", "第一批小计"),
                cases::ragged,
                () -> cases.secondRowOfAKey("staff", "13"),
                () -> cases.firstRowRejected("region_unknown", "region", "火星"),
                () -> cases.sound("staff", "约十人", "-3", "2.5", "若干"),
                this::spans,
                this::duplicates));
        all.addAll(cases.regions("region"));
        all.addAll(cases.days("from"));
        all.addAll(cases.days("to"));
        return all;
    }

    private void spans() {
        world.book.rejected(TEAMS, "span_inverted", cases.row("from", "2022-03-07", "to", "2022年3月6日"));
        world.book.accepted(TEAMS, cases.row("from", "2022-03-07", "to", "44627"));
        world.book.accepted(TEAMS, cases.row("from", "", "to", ""));
    }

    private void duplicates() {
        Map<String, String> row = cases.row("from", "2022-03-07", "staff", "1200", "to", "");
        cases.duplicates(row, List.of(new String[] {"from", "44627"}, new String[] {"staff", "１,２００"}, new String[] {
            "name", OracleWritten.fullWidth(row.get("name"))
        }));
    }
}

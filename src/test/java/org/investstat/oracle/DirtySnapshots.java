package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.SNAPSHOTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults of the three-level ledger, read row by row; what the levels say of each other is judged elsewhere. */
final class DirtySnapshots {
    private final DirtyWorld world;
    private final LedgerBook book;
    private final DirtyCases cases;

    DirtySnapshots(DirtyWorld world) {
        this.world = world;
        this.book = world.book;
        this.cases = new DirtyCases(world, SNAPSHOTS, this::sound);
    }

    /** Of a project that no other ledger need know. */
    private Map<String, String> sound() {
        return LedgerRow.values(
                "level", world.oneOf("province", "prefecture", "county", "FRONT"),
                "submitter", world.pick(DirtyWorld.REGIONS),
                "half_month", world.oneOf("2023-10-A", "2023-10-b", "2023-9-A"),
                "project_id", book.id("PS"),
                "amount", world.oneOf("", "5000", "2.7亿元"),
                "unit", "",
                "stage", world.oneOf("", "signing"),
                "signed_on", world.oneOf("", "2023-05-06"),
                "submitted_on", world.written(world.day()));
    }

    List<Runnable> cases() {
        List<Runnable> all = new ArrayList<>(List.of(
                () -> cases.missing("level", "submitter", "half_month", "project_id", "submitted_on"),
                () -> cases.bad("subtotal", "project_id", "合计", "本页小计"),
                () -> cases.bad("choice_unknown", "level", "村级", "city"),
                () -> cases.bad("choice_unknown", "stage", "签了", "signed"),
                () -> cases.bad("half_month_unreadable", "half_month", "2020-06", "2020-13-A", "2020-06-C", "6月上半月"),
                () -> cases.bad("number_negative", "amount", "-5"),
                cases::ragged,
                () -> cases.future("submitted_on"),
                () -> cases.rejectedBeforeFuture("submitted_on", "half_month_unreadable", "half_month", "?"),
                () -> cases.versions("submitted_on", "amount", "8", "9"),
                () -> cases.latestVersionRejected("submitted_on", "choice_unknown", "stage", "?"),
                this::submitters,
                this::duplicates));
        all.addAll(cases.days("signed_on"));
        all.addAll(cases.days("submitted_on"));
        all.addAll(cases.amounts("amount"));
        return all;
    }

    /** Only a front team may have a name of its own. */
    private void submitters() {
        String level = world.oneOf("province", "prefecture", "county");
        book.rejected(SNAPSHOTS, "region_unknown", cases.row("level", level, "submitter", "驻深圳一队"));
        book.rejected(SNAPSHOTS, "region_outside", cases.row("level", level, "submitter", "深圳市"));
        book.rejected(SNAPSHOTS, "subtotal", cases.row("level", level, "submitter", "全省合计"));
        book.accepted(SNAPSHOTS, cases.row("level", "front", "submitter", "驻深圳一队"));
        book.accepted(SNAPSHOTS, cases.row("level", "front", "submitter", "深圳市"));
    }

    private void duplicates() {
        Map<String, String> row = cases.row("half_month", "2023-09-A", "amount", "27000", "level", "county");
        cases.duplicates(
                row,
                List.of(
                        new String[] {"half_month", "2023-9-a"},
                        new String[] {"amount", "2.7亿元", "level", "County"},
                        new String[] {"amount", "270,000,000", "unit", "元"}));
    }
}

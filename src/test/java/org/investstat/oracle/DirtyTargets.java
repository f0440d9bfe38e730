package org.investstat.oracle;

import static org.investstat.oracle.DirtyWorld.TARGETS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Faults of the targets ledger, whose values depend on the indicator's unit. */
final class DirtyTargets {
    /** Five units, each in a form of its own. */
    private static final List<String> REGIONS = List.of("貴州省貴陽市", "遵义市", "520221", "贵安新区", "贵州省 黔东南州");

    private static final int FIRST_YEAR = 1949;
    private static final int YEARS = 250;

    private final DirtyWorld world;
    private final LedgerBook book;
    private final DirtyCases cases;
    private int next;

    /** @param first of the keys of this book: books in one ledger must not share any */
    DirtyTargets(DirtyWorld world, int first) {
        this.world = world;
        this.book = world.book;
        this.cases = new DirtyCases(world, TARGETS, this::sound);
        this.next = first;
    }

    /** Money, in the indicator's unit; the year makes the key its own. */
    private Map<String, String> sound() {
        int year = FIRST_YEAR + next % YEARS;
        String region = REGIONS.get(next / YEARS % REGIONS.size());
        String indicator = next / YEARS / REGIONS.size() % 2 == 0 ? "contract_amount" : "funds_in_place";
        next++;
        return LedgerRow.values(
                "indicator_id",
                indicator,
                "region",
                region,
                "year",
                Integer.toString(year),
                "value",
                "5500",
                "unit",
                "亿元",
                "bound",
                world.oneOf("", "min", "about", "EXACT"),
                "revised_on",
                world.written(world.day()));
    }

    List<Runnable> cases() {
        List<Runnable> all = new ArrayList<>(List.of(
                () -> cases.missing("indicator_id", "region", "year", "value", "unit", "revised_on"),
                () -> cases.bad("subtotal", "indicator_id", "合计", "总计"),
                () -> cases.bad("indicator_unknown", "indicator_id", "签约额", "contract_amonut", "CONTRACT_AMOUNT"),
                () -> cases.bad("year_unreadable", "year", "23", "二〇二三", "1900", "2023.5", "2023-01-01"),
                () -> cases.bad("choice_unknown", "bound", "以下", "max"),
                () -> cases.bad("number_negative", "value", "-5"),
                () -> cases.bad("number_unreadable", "value", "很多", "1,23"),
                () -> cases.bad("number_approximate", "value", "约5500", "近100"),
                () -> cases.bad("target_with_bound", "value", "5500亿元以上", "5500左右"),
                () -> cases.bad("target_too_large", "value", "1000000000001"),
                () -> cases.sound("value", "0", "５,５００.25", "5500亿元"),
                cases::ragged,
                () -> cases.future("revised_on"),
                () -> cases.rejectedBeforeFuture("revised_on", "year_unreadable", "year", "明年"),
                () -> cases.versions("revised_on", "value", "8", "9"),
                () -> cases.latestVersionRejected("revised_on", "number_unreadable", "value", "?"),
                this::units,
                this::duplicates));
        all.addAll(cases.regions("region"));
        all.addAll(cases.days("revised_on"));
        return all;
    }

    private void units() {
        book.rejected(TARGETS, "unit_disagrees", cases.row("value", "5500亿元", "unit", "万元"));
        book.rejected(TARGETS, "target_unit_differs", cases.row("unit", world.oneOf("个", "%", "美元")));
        book.rejected(TARGETS, "target_unit_differs", cases.row("indicator_id", "visit_times", "unit", "亿元"));
        book.rejected(TARGETS, "target_unit_differs", cases.row("indicator_id", "visit_times", "unit", "次"));
        book.accepted(TARGETS, cases.row("indicator_id", "visit_times", "value", "1,600家次", "unit", "家次"));
        book.accepted(TARGETS, cases.row("value", "5500", "unit", "元"));
        book.accepted(TARGETS, cases.row("indicator_id", "landing_rate", "value", "60", "unit", "%"));
    }

    private void duplicates() {
        Map<String, String> row = cases.row("bound", "", "revised_on", "2022-03-07");
        cases.duplicates(
                row,
                List.of(
                        new String[] {"bound", "exact", "revised_on", "44627"},
                        new String[] {"value", "55,000,000", "unit", "万元"},
                        new String[] {"year", row.get("year") + "年"},
                        new String[] {"value", "５５００亿元"}));
    }
}

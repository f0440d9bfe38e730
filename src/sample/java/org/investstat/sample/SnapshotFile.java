package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.investstat.sample.SampleRow.Plant;

/**
 * The three-level ledger of three half months: two prefectures, counties of theirs, Guian, the province and stationed
 * teams report the same projects, and differ where it is planted.
 */
final class SnapshotFile {
    private static final List<String> COUNTIES = List.of("520115", "520181", "520302", "520303");
    /** Hands in the first half of November late, and nothing for the second. */
    private static final String SLOW = "520303";

    /** Has one fault of each kind in December. */
    private static final String FAULTY = "520115";

    private static final LocalDate LATE = LocalDate.of(2023, 11, 28);
    private static final BigDecimal MORE = BigDecimal.valueOf(500);
    private static final int EACH = 8;

    private final SampleDraws draws = new SampleDraws("snapshot rows");
    private final SampleModel model;
    private final List<SampleRow> rows = new ArrayList<>();

    SnapshotFile(SampleModel model) {
        this.model = model;
    }

    /** A half month and the day by which it is submitted. */
    private record Half(String name, LocalDate end, LocalDate due) {}

    private static final List<Half> HALVES = List.of(
            new Half("2023-11-A", LocalDate.of(2023, 11, 15), LocalDate.of(2023, 11, 17)),
            new Half("2023-11-B", LocalDate.of(2023, 11, 30), LocalDate.of(2023, 12, 2)),
            new Half("2023-12-A", LocalDate.of(2023, 12, 15), LocalDate.of(2023, 12, 17)));

    LedgerFile file() {
        for (Half half : HALVES) {
            for (String county : COUNTIES) {
                List<SampleContract> contracts = contracts(county);
                for (int i = 0; i < contracts.size(); i++) {
                    county(half, county, contracts.get(i), i);
                    above(half, "市级", parent(county), contracts.get(i), i);
                    above(half, "省级", Atlas.HOME, contracts.get(i), i);
                }
            }
            guian(half);
            front(half);
        }
        List<String> header = List.of("台账层级", "填报单位", "半月", "项目编号", "金额", "金额单位", "项目阶段", "签约日期", "报送日期");
        return LedgerFile.utf8(
                "ledger_snapshots",
                "ledger_snapshots.csv",
                header,
                Planted.among(rows, Planted.of("ledger_snapshots", "")));
    }

    /** What 观山湖区 does to its first projects in December, one each. */
    private enum Fault {
        ALONE,
        LEFT_OUT,
        MORE,
        AS_YUAN,
        EARLIER_STAGE,
        NONE;

        static Fault of(Half half, String county, int project) {
            boolean planted = half.equals(HALVES.get(2)) && county.equals(FAULTY) && project < NONE.ordinal();
            return planted ? values()[project] : NONE;
        }
    }

    private void county(Half half, String county, SampleContract c, int i) {
        boolean late = county.equals(SLOW) && half.equals(HALVES.get(0));
        if (county.equals(SLOW) && half.equals(HALVES.get(1))) {
            return;
        }
        LocalDate on = late ? LATE : half.due;
        BigDecimal wan = c.deal().amount;
        switch (Fault.of(half, county, i)) {
            case ALONE -> add("县级", county, half, c, wan, "万元", on, "只在县级", "in the county's ledger alone");
            case LEFT_OUT -> {}
            case MORE ->
                add("县级", county, half, c, wan.add(MORE), "万元", on, "县级多报500万元", "the county has 5 million yuan more");
            case AS_YUAN ->
                add("县级", county, half, c, wan, "元", on, "万元的数按元填:疑差一万倍", "ten thousands as yuan: suspected x10000");
            case EARLIER_STAGE ->
                stage("县级", county, half, c, "洽谈", on, "县级的阶段还是洽谈", "the county still says negotiation");
            case NONE ->
                add(
                        "县级",
                        county,
                        half,
                        c,
                        wan,
                        "万元",
                        on,
                        late && i == 0 ? "逾期报送" : "",
                        late && i == 0 ? "submitted late" : "");
        }
    }

    /** The prefecture and the province lack the first project of 观山湖区 in December and have its second alone. */
    private void above(Half half, String level, String submitter, SampleContract c, int i) {
        boolean first = contracts(FAULTY).get(0) == c;
        boolean second = contracts(FAULTY).get(1) == c;
        boolean last = half.equals(HALVES.get(2));
        if (last && first) {
            return;
        }
        boolean alone = last && second && level.equals("市级");
        String zh = alone ? "只在市级(县级漏报)" : "";
        String en = alone ? "in the prefecture's ledger alone (the county left it out)" : "";
        add(level, submitter, half, c, c.deal().amount, i % 3 == 0 ? "亿元" : "万元", half.due.plusDays(1), zh, en);
    }

    private void guian(Half half) {
        for (SampleContract c : contracts("GUIAN")) {
            add("县级", "GUIAN", half, c, c.deal().amount, "万元", half.due, "", "");
            add("省级", Atlas.HOME, half, c, c.deal().amount, "万元", half.due.plusDays(1), "", "");
        }
    }

    /** What the stationed teams of the two prefectures say about the same projects. */
    private void front(Half half) {
        for (String county : COUNTIES) {
            for (SampleContract c : contracts(county)) {
                String team = Teams.stationed(c.deal().channel, c.deal().region, c.signed());
                if (!team.isEmpty()) {
                    add("前方", team, half, c, c.deal().amount, "万元", half.due, "", "");
                }
            }
        }
    }

    private void add(
            String level,
            String by,
            Half half,
            SampleContract c,
            BigDecimal wan,
            String unit,
            LocalDate on,
            String zh,
            String en) {
        String amount = unit.equals("亿元")
                ? wan.movePointLeft(4).stripTrailingZeros().toPlainString()
                : wan.stripTrailingZeros().toPlainString();
        row(level, by, half, c, amount, unit, stageAt(c, half.end), on, zh, en);
    }

    private void stage(
            String level, String by, Half half, SampleContract c, String stage, LocalDate on, String zh, String en) {
        row(level, by, half, c, c.deal().amount.stripTrailingZeros().toPlainString(), "万元", stage, on, zh, en);
    }

    private void row(
            String level,
            String by,
            Half half,
            SampleContract c,
            String amount,
            String unit,
            String stage,
            LocalDate on,
            String zh,
            String en) {
        String submitter = level.equals("前方") ? by : Spelling.receiver(Atlas.place(by), draws);
        List<String> cells = List.of(
                level,
                submitter,
                half.name,
                c.projectId(),
                amount,
                unit,
                stage,
                SampleWritten.date(c.signed(), draws),
                SampleWritten.date(on, draws));
        rows.add(
                zh.isEmpty()
                        ? SampleRow.accepted(cells)
                        : new SampleRow(cells, SampleFate.ACCEPTED, new Plant("", "", zh, en)));
    }

    private String stageAt(SampleContract c, LocalDate day) {
        return model.projects().stream()
                .filter(p -> p.id().equals(c.projectId()))
                .flatMap(p -> p.stages().stream())
                .filter(s -> !s.on().isAfter(day))
                .reduce((a, b) -> b)
                .map(SampleProject.SampleStage::stage)
                .orElse("签约");
    }

    /** The first contracts of the region in 2023 that count, in yuan and to the 万元. */
    private List<SampleContract> contracts(String region) {
        return model.contracts().stream()
                .filter(c -> c.deal().region.code().equals(region)
                        && c.deal().counts()
                        && c.deal().root() == c.deal())
                .filter(c -> c.deal().currency.equals("CNY") && c.deal().amount.signum() > 0)
                .filter(c -> Days.YEAR_2023.holds(c.signed()) && c.signed().isBefore(LocalDate.of(2023, 11, 1)))
                .filter(c -> c.deal().amount.setScale(0, RoundingMode.DOWN).compareTo(c.deal().amount) == 0)
                .sorted(Comparator.comparing(SampleContract::id))
                .limit(EACH)
                .toList();
    }

    private static String parent(String county) {
        return county.substring(0, 4) + "00";
    }
}

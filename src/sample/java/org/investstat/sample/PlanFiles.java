package org.investstat.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The ledgers of factory buildings and of targets. */
final class PlanFiles {
    /** As printed. */
    private static final List<Target> PRINTED = List.of(
            new Target("quality_enterprise_count", "520000", 2020, "1000", "家", "以上"),
            new Target("funds_in_place", "520000", 2020, "5600", "亿元", "左右"),
            new Target("fdi_utilized_growth", "520000", 2020, "10", "%", "左右"),
            new Target("quality_enterprise_count", "520000", 2022, "1600", "家", "以上"),
            new Target("funds_in_place", "520000", 2022, "5500", "亿元", "左右"),
            new Target("fdi_utilized_growth", "520000", 2022, "10", "%", "以上"),
            new Target("leader_outbound_trip_count", "GUIAN", 2023, "12", "次", ""),
            new Target("existing_factory_leasing_rate", "GUIAN", 2023, "100", "%", "等于"),
            new Target("new_factory_leasing_rate", "GUIAN", 2023, "50", "%", "等于"));

    /** Made up: 到位资金 of the prefectures in 2023, 亿元. */
    private static final List<String> PREFECTURES =
            List.of("520100", "520200", "520300", "520400", "520500", "520600", "522300", "522600", "522700");

    private static final List<String> FUNDS_2023 =
            List.of("1250", "380", "820", "330", "450", "430", "400", "420", "480");

    private final SampleModel model;

    PlanFiles(SampleModel model) {
        this.model = model;
    }

    private record Target(String indicator, String region, int year, String value, String unit, String bound) {}

    /** The printed target as the ledger has it. */
    static BigDecimal printed(String indicator, int year) {
        return PRINTED.stream()
                .filter(t -> t.indicator.equals(indicator) && t.year == year)
                .map(t -> new BigDecimal(t.value))
                .findFirst()
                .orElseThrow();
    }

    List<LedgerFile> files() {
        return List.of(factories(), targets());
    }

    private LedgerFile factories() {
        SampleDraws draws = new SampleDraws("factory rows");
        List<SampleRow> rows = new ArrayList<>();
        for (SampleFactory f : model.factories()) {
            String region = Spelling.receiver(f.region(), draws);
            LocalDate before = f.reported().minusMonths(7);
            if (f.earlier() != f.leased() && f.built().isBefore(before)) {
                rows.add(SampleRow.of(SampleFate.SUPERSEDED, cells(f, region, f.earlier(), before, draws)));
            }
            rows.add(SampleRow.accepted(cells(f, region, f.leased(), f.reported(), draws)));
        }
        List<String> header = List.of("厂房编号", "所在地", "建成日期", "建筑面积", "已租面积", "上报日期");
        return LedgerFile.utf8("factories", "factories.csv", header, planted("factories", rows));
    }

    private static List<String> cells(
            SampleFactory f, String region, int leased, LocalDate reported, SampleDraws draws) {
        String area = draws.chance(0.2) ? "%,d".formatted(f.area()) : f.area() + (draws.chance(0.1) ? ".00" : "");
        return List.of(
                f.id(),
                region,
                SampleWritten.date(f.built(), draws),
                area,
                leased + "",
                SampleWritten.date(reported, draws));
    }

    /** Each set in January; some of 2023 were set lower first. */
    private static LedgerFile targets() {
        SampleDraws draws = new SampleDraws("target rows");
        List<SampleRow> rows = new ArrayList<>();
        PRINTED.forEach(t -> rows.add(SampleRow.accepted(cells(t, t.value, t.year + "-01-15", draws))));
        for (int i = 0; i < PREFECTURES.size(); i++) {
            Target funds = new Target("funds_in_place", PREFECTURES.get(i), 2023, FUNDS_2023.get(i), "亿元", "以上");
            if (i % 3 == 0) {
                String first = Integer.parseInt(funds.value) - 20 + "";
                rows.add(SampleRow.of(SampleFate.SUPERSEDED, cells(funds, first, "2023-01-10", draws)));
            }
            rows.add(SampleRow.accepted(cells(funds, funds.value, "2023-03-20", draws)));
            int projects = Integer.parseInt(funds.value) / 5;
            Target signed = new Target("project_count", PREFECTURES.get(i), 2023, projects + "", "个", "以上");
            rows.add(SampleRow.accepted(cells(signed, signed.value, "2023-01-10", draws)));
        }
        Target province = new Target("contract_amount", "520000", 2023, "45000000", "万元", "左右");
        rows.add(SampleRow.accepted(cells(province, province.value, "2023-01-10", draws)));
        List<String> header = List.of("指标编号", "地区", "年度", "目标值", "单位", "目标口径", "下达日期");
        return LedgerFile.utf8("targets", "targets.csv", header, planted("targets", rows));
    }

    private static List<String> cells(Target t, String value, String on, SampleDraws draws) {
        return List.of(
                t.indicator,
                Spelling.receiver(Atlas.place(t.region), draws),
                t.year + "",
                value,
                t.unit,
                t.bound,
                SampleWritten.date(LocalDate.parse(on), draws));
    }

    private static List<SampleRow> planted(String ledger, List<SampleRow> rows) {
        return Planted.among(rows, Planted.of(ledger, ""));
    }
}

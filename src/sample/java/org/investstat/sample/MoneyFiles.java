package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The ledgers of funds in place and of industry funds. */
final class MoneyFiles {
    /** Region, name, day and size in 万元; the four of Guian in 2023 are printed as 150亿元 in all. */
    private static final List<List<String>> FUNDS = List.of(
            List.of("520100", "贵阳拟黎产业发展基金", "2020-06-18", "300000"),
            List.of("520300", "遵义拟霖酱酒产业基金", "2020-11-05", "200000"),
            List.of("520500", "毕节拟屹新能源基金", "2021-04-20", "120000"),
            List.of("522700", "黔南拟珩磷化工基金", "2021-09-09", "150000"),
            List.of("520115", "观山湖拟瑶数字经济基金", "2022-03-15", "80000"),
            List.of("520600", "铜仁拟晖锰钡材料基金", "2022-07-28", "60000"),
            List.of("520000", "贵州拟曜新型工业化基金", "2022-12-01", "1000000"),
            List.of("520200", "六盘水拟峦煤化工基金", "2023-03-30", "90000"),
            List.of("GUIAN", "贵安拟渡新能源产业基金", "2023-04-12", "500000"),
            List.of("GUIAN", "贵安拟昱大数据产业基金", "2023-06-29", "600000"),
            List.of("GUIAN", "贵安拟铎先进制造基金", "2023-09-21", "250000"),
            List.of("GUIAN", "贵安拟朔科创天使基金", "2023-11-16", "150000"),
            List.of("520403", "平坝拟溪农文旅基金", "2023-10-10", "30000"));

    private final SampleModel model;

    MoneyFiles(SampleModel model) {
        this.model = model;
    }

    List<LedgerFile> files() {
        return List.of(funds(), industryFunds());
    }

    private LedgerFile funds() {
        SampleDraws draws = new SampleDraws("fund rows");
        List<SampleRow> rows = new ArrayList<>();
        int number = 0;
        for (SampleFlow f : model.flows()) {
            String id = "DZ%05d".formatted(++number);
            boolean future = f.reported().isAfter(Days.AS_OF);
            if (!future && f.reported().isAfter(f.on()) && draws.chance(0.015)) {
                BigDecimal first = f.wan().multiply(new BigDecimal("1.1")).setScale(0, RoundingMode.UP);
                rows.add(SampleRow.of(
                        SampleFate.SUPERSEDED, cells(id, f, first, SampleWritten.date(f.on(), draws), draws)));
            }
            rows.add(SampleRow.of(
                    future ? SampleFate.FUTURE : SampleFate.ACCEPTED,
                    cells(id, f, f.wan(), SampleWritten.date(f.reported(), draws), draws)));
        }
        List<String> header = List.of("资金流水号", "项目编号", "到位日期", "到位金额", "金额单位", "币种", "投资方编号", "上报日期");
        return LedgerFile.utf8("funds", "funds.csv", header, planted("funds", rows));
    }

    private static List<String> cells(String id, SampleFlow f, BigDecimal wan, String reported, SampleDraws draws) {
        List<String> amount = wan.signum() < 0 ? List.of(wan.toPlainString(), "万元") : SampleWritten.amount(wan, draws);
        String currency = f.currency().equals("CNY") ? draws.pick(List.of("", "", "", "CNY")) : f.currency();
        return List.of(
                id,
                f.contract().projectId(),
                SampleWritten.date(f.on(), draws),
                amount.get(0),
                amount.get(1),
                currency,
                f.investor(),
                reported);
    }

    private static LedgerFile industryFunds() {
        SampleDraws draws = new SampleDraws("industry fund rows");
        List<SampleRow> rows = new ArrayList<>();
        for (List<String> fund : FUNDS) {
            List<String> size = SampleWritten.amount(new BigDecimal(fund.get(3)), draws);
            rows.add(SampleRow.accepted(List.of(
                    "JJ%03d".formatted(rows.size() + 1),
                    fund.get(1),
                    Spelling.receiver(Atlas.place(fund.get(0)), draws),
                    fund.get(2),
                    size.get(0),
                    size.get(1))));
        }
        List<String> header = List.of("基金编号", "基金名称", "注册地", "注册日期", "基金规模", "金额单位");
        return LedgerFile.utf8("industry_funds", "industry_funds.csv", header, planted("industry_funds", rows));
    }

    /** Number and size in 万元 of the funds registered in a region in 2023. */
    static BigDecimal[] registeredIn2023(String region) {
        List<BigDecimal> sizes = FUNDS.stream()
                .filter(f -> f.get(0).equals(region) && f.get(2).startsWith("2023"))
                .map(f -> new BigDecimal(f.get(3)))
                .toList();
        return new BigDecimal[] {
            BigDecimal.valueOf(sizes.size()), sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        };
    }

    private static List<SampleRow> planted(String ledger, List<SampleRow> rows) {
        return Planted.among(rows, Planted.of(ledger, ""));
    }
}

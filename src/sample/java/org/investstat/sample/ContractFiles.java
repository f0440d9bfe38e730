package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contracts: a folder of five files by year of signing, each as another office keeps it. */
final class ContractFiles {
    private static final List<String> HEADER =
            List.of("合同编号", "项目编号", "合同类型", "签约日期", "合同金额", "金额单位", "币种", "合同状态", "招商活动", "招商渠道", "上报日期");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final SampleDraws draws = new SampleDraws("contract rows");
    private final SampleModel model;
    private final Map<String, String> projectChannels;

    ContractFiles(SampleModel model) {
        this.model = model;
        this.projectChannels =
                model.projects().stream().collect(Collectors.toMap(SampleProject::id, SampleProject::channel));
    }

    List<LedgerFile> files() {
        return List.of(
                file(2019, "2019.csv").in(GB18030, "\r\n"),
                file(2020, "2020.csv").in(GB18030, "\r\n"),
                file(2021, "2021.csv").marked().ordered(0, 2, 1, 3, 7, 4, 5, 6, 9, 8, 10),
                file(2022, "2022.csv"),
                file(2023, "2023.csv.gz"));
    }

    private LedgerFile file(int year, String name) {
        List<Version> versions = new ArrayList<>();
        for (SampleContract c : model.contracts()) {
            if (Math.max(2019, c.signed().getYear()) == year) {
                versions.addAll(versions(c));
            }
        }
        versions.sort(Comparator.comparing(Version::reported).thenComparing(v -> v.contract.id()));
        List<SampleRow> rows = new ArrayList<>(versions.stream().map(this::row).toList());
        return LedgerFile.utf8(
                "contracts", "contracts/" + name, HEADER, Planted.among(rows, Planted.of("contracts", name)));
    }

    /** A contract as one report has it. */
    private record Version(
            SampleContract contract, BigDecimal amount, String status, LocalDate reported, SampleFate fate) {}

    private List<Version> versions(SampleContract c) {
        List<Version> versions = new ArrayList<>();
        Deal deal = c.deal();
        String status = deal.terminated ? "终止" : "有效";
        if (deal.reported == null && (deal.terminated || draws.chance(0.04))) {
            BigDecimal first = deal.terminated ? deal.amount : revised(deal.amount);
            versions.add(new Version(c, first, "有效", c.reported(), SampleFate.SUPERSEDED));
            LocalDate again = c.reported().plusDays(draws.between(15, 200));
            versions.add(new Version(c, deal.amount, status, again, SampleFate.ACCEPTED));
            if (again.isAfter(Days.AS_OF)) {
                return List.of(new Version(c, deal.amount, status, c.reported(), SampleFate.ACCEPTED));
            }
            return versions;
        }
        versions.add(new Version(c, deal.amount, status, c.reported(), SampleFate.ACCEPTED));
        if (deal.reported == null && draws.chance(0.003)) {
            LocalDate late = Days.AS_OF.plusDays(draws.between(2, 20));
            versions.add(new Version(c, revised(deal.amount), "有效", late, SampleFate.FUTURE));
        }
        return versions;
    }

    private BigDecimal revised(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(draws.between(70, 140), 2)).setScale(0, RoundingMode.UP);
    }

    private SampleRow row(Version v) {
        Deal deal = v.contract.deal();
        List<String> amount = SampleWritten.amount(v.amount, draws);
        return SampleRow.of(
                v.fate,
                List.of(
                        v.contract.id(),
                        v.contract.projectId(),
                        deal.type,
                        SampleWritten.date(deal.signed, draws),
                        amount.get(0),
                        amount.get(1),
                        currency(deal.currency),
                        v.status,
                        deal.event,
                        channel(v.contract),
                        SampleWritten.date(v.reported, draws)));
    }

    /** Left out now and then where the project says it. */
    private String channel(SampleContract c) {
        boolean said = c.deal().channel.equals(projectChannels.get(c.projectId()));
        return said && draws.chance(0.4) ? "" : c.deal().channel;
    }

    private String currency(String code) {
        return switch (code) {
            case "USD" -> draws.chance(0.5) ? "美元" : "USD";
            case "HKD" -> draws.chance(0.5) ? "港元" : "HKD";
            case "EUR" -> "EUR";
            default -> draws.pick(List.of("", "", "", "人民币", "CNY"));
        };
    }
}

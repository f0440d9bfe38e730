package org.investstat.sample;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.investstat.sample.SampleProject.SampleStage;

/** The ledgers of one file each. */
final class OtherFiles {
    private final SampleModel model;

    OtherFiles(SampleModel model) {
        this.model = model;
    }

    List<LedgerFile> files() {
        return List.of(projects(), stages(), investors(), contractInvestors(), rates());
    }

    private LedgerFile projects() {
        SampleDraws draws = new SampleDraws("project rows");
        List<SampleRow> rows = new ArrayList<>();
        for (SampleProject p : model.projects()) {
            if (draws.chance(0.02)) {
                List<String> earlier =
                        new ArrayList<>(cells(p, SampleWritten.date(p.reported().minusDays(12), draws)));
                earlier.set(1, p.name().replace("项目", "(暂名)项目"));
                earlier.set(9, "");
                rows.add(SampleRow.of(SampleFate.SUPERSEDED, List.copyOf(earlier)));
            }
            rows.add(SampleRow.accepted(cells(p, SampleWritten.date(p.reported(), draws))));
        }
        List<String> header = List.of(
                "项目编号", "项目名称", "承接地", "行业代码", "产业链", "是否入园", "招商渠道", "招商小分队", "招商活动", "是否重点项目", "预计年产值", "预计年税收",
                "预计就业", "上报日期");
        return LedgerFile.utf8("projects", "projects.csv", header, planted("projects", rows));
    }

    private static List<String> cells(SampleProject p, String reported) {
        return List.of(
                p.id(),
                p.name(),
                p.regionText(),
                p.industryCode(),
                p.chains(),
                p.park(),
                p.channel(),
                p.team(),
                p.event(),
                p.key(),
                p.output(),
                p.tax(),
                p.jobs(),
                reported);
    }

    private LedgerFile stages() {
        SampleDraws draws = new SampleDraws("stage rows");
        record Event(String project, SampleStage stage) {}
        List<SampleRow> rows = model.projects().stream()
                .flatMap(p -> p.stages().stream().map(s -> new Event(p.id(), s)))
                .sorted(Comparator.comparing((Event e) -> e.stage.reported()))
                .map(e -> SampleRow.of(
                        e.stage.reported().isAfter(Days.AS_OF) ? SampleFate.FUTURE : SampleFate.ACCEPTED,
                        List.of(
                                e.project,
                                e.stage.stage(),
                                SampleWritten.date(e.stage.on(), draws),
                                SampleWritten.date(e.stage.reported(), draws))))
                .toList();
        List<String> header = List.of("项目编号", "项目阶段", "发生日期", "上报日期");
        return LedgerFile.utf8("project_stages", "project_stages.csv", header, planted("project_stages", rows));
    }

    private LedgerFile investors() {
        List<SampleRow> rows = model.investors().stream()
                .map(i -> SampleRow.accepted(List.of(
                        i.id(),
                        i.name(),
                        i.creditCode(),
                        i.originText(),
                        i.ultimateText(),
                        String.join("|", i.tags()))))
                .toList();
        List<String> header = List.of("投资方编号", "投资方名称", "统一社会信用代码", "注册地", "最终来源地", "投资方标签");
        return LedgerFile.utf8("investors", "investors.csv", header, planted("investors", rows))
                .in(Charset.forName("GB18030"), "\r\n");
    }

    private LedgerFile contractInvestors() {
        SampleDraws draws = new SampleDraws("party rows");
        List<SampleRow> rows = new ArrayList<>();
        for (SampleContract c : model.contracts()) {
            for (Party p : c.deal().parties) {
                String lead = p.flagged() ? draws.pick(List.of("是", "是", "y", "1")) : draws.pick(List.of("否", "", ""));
                rows.add(SampleRow.accepted(List.of(c.id(), p.investor().id(), p.shareText(), lead)));
            }
        }
        List<String> header = List.of("合同编号", "投资方编号", "投资比例", "是否牵头");
        return LedgerFile.utf8(
                "contract_investors", "contract_investors.csv", header, planted("contract_investors", rows));
    }

    private static LedgerFile rates() {
        List<SampleRow> rows = Foreign.rates().stream()
                .map(r -> SampleRow.accepted(
                        List.of(r.currency(), r.from().toString(), r.cny().toPlainString())))
                .toList();
        return LedgerFile.utf8("fx_rates", "fx_rates.csv", List.of("币种", "生效日期", "折合人民币"), planted("fx_rates", rows));
    }

    private static List<SampleRow> planted(String ledger, List<SampleRow> rows) {
        return Planted.among(rows, Planted.of(ledger, ""));
    }
}

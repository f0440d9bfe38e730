package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledgers of the teams and of what they and the units did. */
final class CampaignFiles {
    private final SampleModel model;

    CampaignFiles(SampleModel model) {
        this.model = model;
    }

    List<LedgerFile> files() {
        return List.of(teams(), activities());
    }

    private LedgerFile teams() {
        SampleDraws draws = new SampleDraws("team rows");
        List<SampleRow> rows = model.teams().stream()
                .map(t -> SampleRow.accepted(List.of(
                        t.id(),
                        t.name(),
                        Spelling.receiver(t.region(), draws),
                        t.campaign(),
                        t.field(),
                        SampleWritten.date(t.from(), draws),
                        t.to() == null ? "" : SampleWritten.date(t.to(), draws),
                        draws.chance(0.05) ? Wide.digits(t.staff() + "") : t.staff() + "")))
                .toList();
        List<String> header = List.of("小分队编号", "小分队名称", "派出单位", "招商批次", "招商领域", "派驻日期", "撤回日期", "人数");
        return LedgerFile.utf8("teams", "teams.csv", header, planted("teams", rows));
    }

    private LedgerFile activities() {
        SampleDraws draws = new SampleDraws("activity rows");
        List<SampleRow> rows = new ArrayList<>();
        for (SampleActivity a : model.activities()) {
            rows.add(SampleRow.accepted(List.of(
                    "HD%05d".formatted(rows.size() + 1),
                    a.kind(),
                    date(a.on(), draws),
                    a.region().code(),
                    a.party(),
                    a.party().isEmpty() ? "" : a.association() ? "商协会" : "企业",
                    a.times() == 1 && draws.chance(0.7) ? "" : a.times() + "",
                    city(a.city(), draws),
                    a.team(),
                    a.campaign(),
                    a.event(),
                    date(a.reported(), draws))));
        }
        List<String> header =
                List.of("活动编号", "活动类型", "活动日期", "开展单位", "对象编号", "对象类型", "次数", "所在城市", "招商小分队", "招商批次", "招商活动", "上报日期");
        return LedgerFile.utf8("activities", "activities.csv.gz", header, planted("activities", rows));
    }

    /** Mostly eight digits: this ledger is the longest. */
    private static String date(LocalDate day, SampleDraws draws) {
        return draws.chance(0.7) ? day.toString().replace("-", "") : SampleWritten.date(day, draws);
    }

    private static String city(@Nullable SamplePlace city, SampleDraws draws) {
        return city == null ? "" : draws.chance(0.6) ? city.code() : Spelling.origin(city, draws);
    }

    private static List<SampleRow> planted(String ledger, List<SampleRow> rows) {
        return Planted.among(rows, Planted.of(ledger, ""));
    }
}

package org.investstat.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investstat.source.file.Layout;
import org.investstat.table.LedgerColumn;
import org.investstat.text.Nearest;

/** Which column of a ledger a name may well mean that the configuration does not map. */
final class ColumnLikeness {
    /** What else offices call columns. */
    private static final Map<String, Set<String>> ALSO = Map.ofEntries(
            Map.entry("currency", Set.of("币别", "币种", "货币", "货币种类", "外币币种", "ccy", "curr")),
            Map.entry("unit", Set.of("单位", "金额单位", "计量单位", "货币单位")),
            Map.entry("status", Set.of("状态", "合同状态", "履约状态", "是否有效", "是否终止", "有效状态")),
            Map.entry("amount", Set.of("金额", "合同金额", "投资额", "合同额", "签约金额", "到位金额")),
            Map.entry("share", Set.of("比例", "占比", "股比", "投资比例", "出资比例", "持股比例", "股权比例")),
            Map.entry("is_lead", Set.of("是否牵头", "牵头方", "牵头", "主投资方")),
            Map.entry("industry_code", Set.of("行业", "行业代码", "行业分类", "所属行业", "国民经济行业")),
            Map.entry("chains", Set.of("产业链", "所属产业链", "产业")),
            Map.entry("park", Set.of("园区", "所在园区", "是否入园", "开发区", "落地园区")),
            Map.entry("channel", Set.of("渠道", "招商渠道", "招商方式", "引进方式")),
            Map.entry("team", Set.of("小分队", "招商小分队", "招商队伍", "团队")),
            Map.entry("event", Set.of("活动", "招商活动", "签约活动", "展会")),
            Map.entry("campaign", Set.of("批次", "招商批次")),
            Map.entry("is_key", Set.of("重点", "是否重点", "是否重点项目", "重点项目")),
            Map.entry("expected_output", Set.of("产值", "预计产值", "预计年产值", "年产值")),
            Map.entry("expected_tax", Set.of("税收", "预计税收", "预计年税收", "年税收")),
            Map.entry("expected_jobs", Set.of("就业", "预计就业", "就业人数", "带动就业")),
            Map.entry("credit_code", Set.of("信用代码", "统一社会信用代码", "社会信用代码", "组织机构代码")),
            Map.entry("ultimate_origin", Set.of("最终来源地", "实际控制人所在地", "母公司所在地")),
            Map.entry("tags", Set.of("标签", "企业标签", "投资方标签")),
            Map.entry("investor_id", Set.of("投资方", "投资方编号", "企业编号", "投资方代码")),
            Map.entry("times", Set.of("次数", "家次")),
            Map.entry("city", Set.of("城市", "所在城市")),
            Map.entry("party_id", Set.of("对象编号", "企业编号")),
            Map.entry("party_kind", Set.of("对象类型")),
            Map.entry("field", Set.of("领域", "招商领域")),
            Map.entry("staff", Set.of("人数", "队员人数")),
            Map.entry("bound", Set.of("目标口径", "口径")),
            Map.entry("stage", Set.of("阶段", "项目阶段", "进展")),
            Map.entry("signed_on", Set.of("签约日期", "签约时间", "签订日期")));

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【〔][^)\\]}】〕]*[)\\]}】〕]");
    private static final Pattern MARKS = Pattern.compile("[\\s_*:：、,，.。/-]+");
    private static final int SHORTEST = 2;

    private ColumnLikeness() {}

    /**
     * The first column that the file lacks and the name resembles: without brackets and marks equal to one of its names,
     * holding one, held by one, or a slip away from one.
     *
     * @param header of the whole file
     */
    static Optional<String> of(Layout layout, String heading, List<String> header) {
        String bare = bare(heading);
        if (bare.length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> lacked = layout.columns().stream()
                .map(LedgerColumn::name)
                .filter(column -> !layout.has(header, column))
                .toList();
        return lacked.stream()
                .filter(column -> names(layout, column).anyMatch(name -> bare.equals(bare(name))))
                .findFirst()
                .or(() -> lacked.stream()
                        .filter(column -> names(layout, column).anyMatch(name -> alike(bare, bare(name))))
                        .findFirst());
    }

    private static Stream<String> names(Layout layout, String column) {
        Stream<String> mapped = layout.headings().entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey);
        return Stream.concat(mapped, ALSO.getOrDefault(column, Set.of()).stream());
    }

    private static boolean alike(String one, String name) {
        if (name.length() < SHORTEST) {
            return false;
        }
        boolean within = one.contains(name) || (name.contains(one) && 2 * one.length() >= name.length());
        return within || Nearest.to(one, List.of(name)).isPresent();
    }

    private static String bare(String name) {
        String outside = BRACKETS.matcher(Layout.normal(name)).replaceAll("");
        return MARKS.matcher(outside).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

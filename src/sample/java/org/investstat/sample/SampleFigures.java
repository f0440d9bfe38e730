package org.investstat.sample;

import static org.investstat.sample.Days.AS_OF;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.investstat.sample.Days.Span;
import org.investstat.sample.Recomputation.Line;

/** The printed figures that the sample is made for, recomputed; named as in {@code data-sample/figures.csv}. */
final class SampleFigures {
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final SampleModel model;
    private final Recomputation all;

    private SampleFigures(SampleModel model) {
        this.model = model;
        this.all = new Recomputation(model);
    }

    static Map<String, BigDecimal> of(SampleModel model) {
        SampleFigures figures = new SampleFigures(model);
        figures.guangdong();
        figures.shenzhen();
        figures.guian();
        figures.single();
        figures.pipeline();
        figures.values.putAll(CampaignFigures.of(model));
        return figures.values;
    }

    private void guangdong() {
        Predicate<Line> in2022 = l -> l.formal() && l.in(Days.YEAR_2022);
        Predicate<Line> guangdong = l -> l.from(Atlas.GUANGDONG);
        Predicate<Line> bay = guangdong.or(l -> l.from("810000")).or(l -> l.from("820000"));
        values.put("H001", percent(all.amount(in2022.and(bay)), all.amount(in2022)));
        values.put("H002", percent(all.amount(in2022.and(guangdong)), all.amount(in2022)));
        Predicate<Line> pastYear = l -> l.formal() && l.in(Days.PAST_YEAR);
        put("H003", all.projects(pastYear.and(guangdong)));
        values.put("H004", all.amount(pastYear.and(guangdong)));
        Predicate<Line> teams = l -> l.formal() && l.in(Days.GUANGDONG) && l.through(Channels.GUANGDONG);
        put("H012", all.contracts(teams));
        put("H013", all.projects(teams.and(Line::top500)));
        put("H014", all.projects(teams.and(l -> l.tagged("上市公司"))));
        put("H015", all.projects(teams.and(l -> l.tagged("独角兽"))));
    }

    private void shenzhen() {
        pair("H019", "H020", l -> l.in(Days.SIGNING_DAY) && l.at(Channels.SIGNING_EVENT));
        campaign("H026", "H027", Days.SHENZHEN, Line::formal);
        campaign("H034", "", Days.STAGE_1, Line::framework);
        campaign("H035", "H036", Days.STAGE_1, Line::formal);
        put("H033", all.contracts(l -> l.through(Channels.SHENZHEN) && l.in(Days.STAGE_1) && !l.deal().terminated));
        campaign("H043", "H044", Days.STAGE_2, Line::framework);
        campaign("H045", "H046", Days.STAGE_2, Line::formal);
        pair("H048", "H049", l -> l.in(Days.ANTI_POVERTY) && l.at(Channels.POVERTY_EVENT));
        pair("H060", "H061", l -> l.in(Days.YEAR_2020) && l.through(Channels.CLOUD));
    }

    private void guian() {
        Span year = new Span(LocalDate.of(2023, 1, 1), AS_OF);
        pair("H095", "H096", l -> l.in(year) && l.landsIn("GUIAN") && l.teamField());
        pair("H115", "H116", l -> l.in(year) && l.landsIn("GUIAN") && l.at(Channels.BIG_DATA_EXPO));
    }

    private void pipeline() {
        SampleTally tally = new SampleTally(model.projects(), model.contracts());
        put("H042", tally.key());
        put("H053", all.investors(l -> l.formal() && l.tagged("世界500强") && l.in(Days.TO_MID_2021)));
        put("H058", tally.tracked());
        put("H097", tally.guianLeads());
        Set<String> talks = tally.guianTalks().stream().map(SampleProject::id).collect(Collectors.toSet());
        put("H099", talks.size());
        values.put(
                "H098",
                all.amount(l -> l.framework() && talks.contains(l.contract().projectId())));
        Predicate<Line> direct = l -> l.framework() && l.through(Channels.DIRECT) && l.landsIn("GUIAN");
        put("H109", all.contracts(direct));
        values.put("H110", all.amount(direct));
        put("H124", tally.leads(Prospects.VISIT_EVENT));
    }

    private void single() {
        reported("H016", "正威集团中国西部高科技材料产业基地");
        reported("H017", "大方县风光互补发电项目");
        reported("H018", "贵安新区华为云数据中心项目");
        reported("H054", "中粮可口可乐贵州首家工厂");
        SampleProject hengli = model.projects().stream()
                .filter(p -> p.name().startsWith("恒力"))
                .findFirst()
                .orElseThrow();
        LocalDate started = hengli.stages().stream()
                .filter(s -> s.stage().equals("建设"))
                .findFirst()
                .orElseThrow()
                .on();
        put("H062", ChronoUnit.DAYS.between(LocalDate.of(2020, 11, 3), started));
        reported("H112", "户用及工商业储能锂离子电池系统项目");
        reported("H113", "华城瑞鲤智能安全电池项目(一期)");
        reported("H114", "江德柔性光电子智能触显项目");
        reported("H117", "中国广电云(西南)数据中心项目");
        reported("H120", "华城西南(贵安)安全智慧用电设备项目");
    }

    private void reported(String figure, String project) {
        values.put(
                figure,
                all.amount(l ->
                        l.deal().reported != null && l.deal().reported.project().equals(project)));
    }

    private void campaign(String count, String amount, Span days, Predicate<Line> kind) {
        Predicate<Line> lines = kind.and(l -> l.through(Channels.SHENZHEN) && l.in(days));
        put(count, all.contracts(lines));
        if (!amount.isEmpty()) {
            values.put(amount, all.amount(lines));
        }
    }

    private void pair(String projects, String amount, Predicate<Line> which) {
        put(projects, all.projects(which.and(Line::formal)));
        values.put(amount, all.amount(which.and(Line::formal)));
    }

    private void put(String figure, long value) {
        values.put(figure, BigDecimal.valueOf(value));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 6, RoundingMode.HALF_UP);
    }
}

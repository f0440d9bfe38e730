package org.investstat.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.investstat.sample.Days.Span;
import org.investstat.sample.SampleProject.SampleStage;

/**
 * Deals beside the strata: what Guian's teams negotiate, what its funds look at, what 世界500强 companies signed before
 * the campaigns, and projects that two units report. None of them is inside a figure of the strata.
 */
final class Pipeline {
    static final int TALKS = 76;
    static final long TALKS_WAN = 6_455_000;
    static final int DIRECT = 50;
    static final long DIRECT_WAN = 6_768_400;
    private static final int EARLIER = 98;
    private static final long EARLIER_WAN = 61_430_000;
    private static final List<String> GLOBAL = List.of("世界500强", "优强企业");

    private final SampleDraws draws = new SampleDraws("pipeline");
    private final InvestorPool pool;
    private final Parties parties = new Parties();
    private final Receivers receivers = new Receivers();

    Pipeline(InvestorPool pool) {
        this.pool = pool;
    }

    /** A deal that founds a project, and the project's stages. */
    record Founding(Deal deal, List<SampleStage> stages) {}

    List<Founding> all() {
        List<Founding> all = new ArrayList<>(talks());
        all.addAll(direct());
        all.addAll(earlier());
        all.addAll(repeats());
        return all;
    }

    /** In negotiation on the as-of date, each with its framework agreement. */
    private List<Founding> talks() {
        List<Founding> all = new ArrayList<>();
        for (int i = 0; i < TALKS; i++) {
            LocalDate found = draws.day(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 10, 8));
            LocalDate talks = found.plusDays(draws.between(10, 30));
            int field = 1 + i % 8;
            Deal deal = framework("TALKS", talks.plusDays(draws.between(5, 38)), GuianTeams.industry(field));
            deal.team = GuianTeams.team(field);
            deal.channel = Channels.usual(deal.lead().origin(), deal.signed, draws);
            all.add(new Founding(deal, stages(found, "发掘", 0, "跟进", 6, "洽谈", (int) days(found, talks))));
        }
        SampleAmounts.assign(all.stream().map(Founding::deal).toList(), TALKS_WAN);
        return all;
    }

    private List<Founding> direct() {
        List<Founding> all = new ArrayList<>();
        for (int i = 0; i < DIRECT; i++) {
            LocalDate found = draws.day(LocalDate.of(2023, 2, 6), LocalDate.of(2023, 10, 20));
            Deal deal = framework("DIRECT", found.plusDays(draws.between(20, 50)), SampleIndustry.draw(draws));
            deal.channel = Channels.DIRECT;
            all.add(new Founding(deal, stages(found, "发掘", 0, "评估", draws.between(8, 19))));
        }
        SampleAmounts.assign(all.stream().map(Founding::deal).toList(), DIRECT_WAN);
        return all;
    }

    private Deal framework(String group, LocalDate signed, SampleIndustry industry) {
        SamplePlace origin = Mix.ELSEWHERE.draw(draws);
        SampleInvestor lead = pool.draw(origin, List.of(), industry.trade());
        return new Deal(
                group,
                Deal.FRAMEWORK,
                signed,
                Atlas.place("GUIAN"),
                industry,
                parties.of(List.of(lead)),
                draws.longTail(1),
                null);
    }

    /** Signed before the first campaign; their money still arrived in 2019 to 2021. */
    private List<Founding> earlier() {
        List<Founding> all = new ArrayList<>();
        Span span = Days.span("2015-03-01", "2019-10-31");
        for (int i = 0; i < EARLIER; i++) {
            LocalDate signed = span.draw(draws);
            SampleIndustry industry = SampleIndustry.draw(draws);
            Mix from = i % 8 == 3 ? Mix.HONG_KONG_MACAO : i % 4 == 0 ? Mix.GUANGDONG : Mix.ELSEWHERE;
            SamplePlace origin = from.draw(draws);
            SampleInvestor lead = pool.add(origin, GLOBAL, industry.trade());
            Deal deal = new Deal(
                    "EARLIER",
                    Deal.FORMAL,
                    signed,
                    receivers.draw(draws),
                    industry,
                    parties.of(List.of(lead)),
                    draws.longTail(0.8),
                    null);
            LocalDate begun = signed.plusDays(draws.between(40, 300));
            LocalDate produced = begun.plusDays(draws.between(300, 900));
            all.add(new Founding(deal, stages(signed, "签约", 0, "建设", (int) days(signed, begun), "投产", (int)
                    days(signed, produced))));
        }
        SampleAmounts.assign(all.stream().map(Founding::deal).toList(), EARLIER_WAN);
        return all;
    }

    /**
     * Three projects that two units report each: Guian and the county around it, a stationed team and the county at
     * home, two districts of the capital. The investor is the same entry, the same credit code, the same name.
     */
    private List<Founding> repeats() {
        SamplePlace shanghai = Atlas.place("310000");
        SamplePlace hangzhou = Atlas.place("330100");
        SampleInvestor battery = pool.entry("上海拟珂砚储能有限公司", "拟珂砚", SampleCreditCode.draw("310000", draws), shanghai);
        String code = SampleCreditCode.draw("330100", draws);
        SampleInvestor chips = pool.entry("杭州拟璞曜半导体有限公司", "拟璞曜", code, hangzhou);
        SampleInvestor again = pool.entry("杭州拟璞曜半导体集团有限公司", "拟璞曜", code, hangzhou);
        SampleInvestor glass = pool.entry("浙江拟瑾岚玻璃(集团)有限公司", "拟瑾岚", "", hangzhou);
        SampleInvestor wide = pool.entry("浙江拟瑾岚玻璃（集团） 有限公司", "拟瑾岚", "", hangzhou);
        return List.of(
                repeat(battery, "GUIAN", "C38", "贵安拟珂砚储能电池产业园项目", 68_000, "2023-08-09", "", ""),
                repeat(battery, "520403", "C38", "平坝拟珂砚储能电池产业园项目", 68_000, "2023-08-21", "", ""),
                repeat(chips, "520300", "C39", "遵义拟璞曜半导体封装项目", 26_000, "2023-09-06", "CSJ2-03", Channels.YANGTZE),
                repeat(again, "520302", "C39", "红花岗拟璞曜半导体封装项目", 26_500, "2023-09-19", "", ""),
                repeat(glass, "520115", "C30", "观山湖拟瑾岚光伏玻璃生产基地项目", 41_500, "2021-06-08", "", ""),
                repeat(wide, "520112", "C30", "乌当拟瑾岚光伏玻璃生产基地项目", 41_500, "2021-06-25", "", ""));
    }

    private Founding repeat(
            SampleInvestor investor,
            String region,
            String industry,
            String name,
            long wan,
            String on,
            String team,
            String channel) {
        LocalDate signed = LocalDate.parse(on);
        List<Party> alone = List.of(new Party(investor, BigDecimal.ONE, "100%", true));
        Deal deal = new Deal(
                "REPEAT", Deal.FORMAL, signed, Atlas.place(region), SampleIndustry.of(industry), alone, 1, null);
        deal.name = name;
        deal.amount = BigDecimal.valueOf(wan);
        deal.team = team;
        deal.channel = channel;
        return new Founding(deal, stages(signed, "发掘", -60, "签约", 0, "建设", 70));
    }

    /** Stage names, each with its days after {@code from}. */
    private List<SampleStage> stages(LocalDate from, Object... pairs) {
        List<SampleStage> stages = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            LocalDate on = from.plusDays((int) pairs[i + 1]);
            stages.add(new SampleStage((String) pairs[i], on, on.plusDays(draws.between(0, 6))));
        }
        return stages;
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}

package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Draws the deals of every stratum, then those that follow from them. */
final class Deals {
    /** The nine counties that were last to leave the list of poor ones. */
    private static final List<String> POOR =
            List.of("520526", "520525", "520527", "520627", "522632", "522633", "522324", "522326", "520425");

    private static final List<String> CAPITAL =
            List.of("520115", "520113", "520111", "520103", "520112", "520181", "520102");

    private final SampleDraws draws = new SampleDraws("deals");
    private final InvestorPool pool;
    private final Receivers receivers = new Receivers();
    private final Parties parties = new Parties();
    private final TagPlan tags;
    private final List<Deal> deals = new ArrayList<>();

    private Deals(InvestorPool pool, int planned) {
        this.pool = pool;
        this.tags = new TagPlan(planned);
    }

    static List<Deal> all(InvestorPool pool) {
        List<Stratum> teams = Strata.guangdongTeams();
        Deals made = new Deals(pool, teams.stream().mapToInt(Stratum::count).sum());
        made.reported();
        teams.forEach(s -> made.draw(s.through(Channels.GUANGDONG), made.tags::next));
        int reportedInB = (int) made.deals.stream()
                .filter(d -> d.group.equals("REPORTED") && d.signed.getYear() == 2022)
                .filter(d -> d.lead().origin().within(Atlas.GUANGDONG) && Days.PAST_YEAR.holds(d.signed))
                .count();
        Strata.formal(reportedInB).forEach(s -> made.draw(s, made.tags::usual));
        Strata.guian().forEach(s -> made.draw(s, made.tags::usual));
        Strata.others().forEach(s -> made.draw(s, made.tags::usual));
        made.later();
        Calibration.run(made.deals);
        made.frameworksBefore();
        Foreign.convert(made.deals);
        return made.deals;
    }

    private void reported() {
        for (PublicProject p : PublicProject.all()) {
            SampleInvestor investor = pool.reported(p.investor(), Atlas.place(p.originCode()), p.tags());
            SampleIndustry industry = SampleIndustry.of(p.industryCode().substring(0, 3));
            List<Party> alone = List.of(new Party(investor, BigDecimal.ONE, "100%", true));
            Deal deal = new Deal(
                    "REPORTED", Deal.FORMAL, p.signed(), Atlas.place(p.regionCode()), industry, alone, 1, null);
            deal.reported = p;
            deal.amount = BigDecimal.valueOf(p.wan());
            deal.team = p.team();
            deal.chain = p.chain();
            deal.event = p.event();
            deals.add(deal);
        }
    }

    private void draw(Stratum stratum, Supplier<List<String>> leadTags) {
        for (int i = 0; i < stratum.count(); i++) {
            deals.add(one(stratum, leadTags.get()));
        }
    }

    private Deal one(Stratum stratum, List<String> leadTags) {
        LocalDate signed = stratum.draw(draws);
        int field = stratum.group().startsWith("GUIAN") ? field(stratum) : 0;
        SampleIndustry industry = field == 0 ? SampleIndustry.draw(draws) : GuianTeams.industry(field);
        SamplePlace origin = allowed(stratum.leads(), signed, stratum.channel());
        SampleInvestor lead = pool.draw(origin, leadTags, industry.trade());
        List<Party> signers = parties.of(signers(lead, signed, stratum.channel(), industry));
        boolean big = lead.top500();
        double weight = draws.longTail(1.2) * (big ? 4 : leadTags.contains("上市公司") ? 2.5 : 1);
        Deal deal = new Deal(stratum.group(), stratum.type(), signed, region(stratum), industry, signers, weight, null);
        deal.channel = stratum.channel().isEmpty() ? Channels.usual(origin, signed, draws) : stratum.channel();
        deal.event = stratum.event();
        deal.team = field == 0 ? "" : GuianTeams.team(field);
        deal.chain = field == 0 ? "" : GuianTeams.chain(field);
        deal.terminated = stratum.group().equals("ENDED");
        return deal;
    }

    /** At the exposition big data and software, electronics by the way; else any of the eight. */
    private int field(Stratum stratum) {
        return stratum.event().isEmpty() ? draws.between(1, 8) : draws.chance(0.7) ? 3 : 6;
    }

    private SamplePlace region(Stratum stratum) {
        return switch (stratum.group()) {
            case "GUIAN", "GUIAN-EXPO" -> Atlas.place("GUIAN");
            case "POVERTY" -> Atlas.place(draws.pick(POOR));
            case "EXPO-EW" -> Atlas.place(draws.pick(CAPITAL));
            default -> receivers.draw(draws);
        };
    }

    private SamplePlace allowed(Mix mix, LocalDate day, String channel) {
        SamplePlace drawn = mix.draw(draws);
        while (!Channels.allowed(day, channel, drawn)) {
            drawn = mix.draw(draws);
        }
        return drawn;
    }

    private List<SampleInvestor> signers(SampleInvestor lead, LocalDate day, String channel, SampleIndustry industry) {
        List<SampleInvestor> signers = new ArrayList<>(List.of(lead));
        int more = draws.chance(0.045) ? 2 : draws.chance(0.22) ? 1 : 0;
        while (signers.size() <= more) {
            SamplePlace origin = partnerOrigin(lead, day, channel);
            SampleInvestor partner = pool.draw(origin, tags.usual(), industry.trade());
            if (!signers.contains(partner)) {
                signers.add(partner);
            }
        }
        return signers;
    }

    private SamplePlace partnerOrigin(SampleInvestor lead, LocalDate day, String channel) {
        for (int attempt = 0; attempt < 20; attempt++) {
            double which = draws.fraction();
            SamplePlace origin = which < 0.45
                    ? lead.origin()
                    : which < 0.75
                            ? Mix.HOME_PROVINCE.draw(draws)
                            : which < 0.88 ? Mix.ELSEWHERE.draw(draws) : Mix.GUANGDONG.draw(draws);
            if (Channels.allowed(day, channel, origin)) {
                return origin;
            }
        }
        return lead.origin();
    }

    /** Further contracts of earlier projects: same parties, mostly smaller. */
    private void later() {
        List<Deal> untagged = deals.stream()
                .filter(d -> d.group.equals("GD-21") && d.channel.equals(Channels.GUANGDONG))
                .filter(d -> d.lead().tags().isEmpty())
                .toList();
        for (int i = 0; i < Strata.LATER_IN_GUANGDONG; i++) {
            Deal first = untagged.get(i * 11);
            follow(first, Days.span("2022-01-01", "2023-03-23").draw(draws));
        }
        List<Deal> elsewhere =
                deals.stream().filter(d -> d.group.matches("EW-2[012]")).toList();
        for (int i = 0; i < 110; i++) {
            Deal first = elsewhere.get(i * 27);
            LocalDate day = first.signed.plusDays(draws.between(60, 500));
            follow(first, day.isAfter(Days.AS_OF) ? Days.AS_OF.minusDays(draws.between(5, 40)) : day);
        }
    }

    private void follow(Deal first, LocalDate day) {
        boolean fits = first.parties.stream()
                .allMatch(p -> Channels.allowed(day, first.channel, p.investor().origin()));
        if (!fits) {
            follow(first, day.plusDays(31));
            return;
        }
        Deal deal = new Deal(
                "LATER", Deal.FORMAL, day, first.region, first.industry, first.parties, draws.longTail(1), first);
        deal.channel = first.channel;
        deals.add(deal);
    }

    /** About one project in fifteen had its framework agreement before its contract. */
    private void frameworksBefore() {
        List<Deal> firsts = deals.stream()
                .filter(d -> d.group.matches("(EW|GD|HM)-[0-9A-D]+") && d.signed.getYear() > 2019)
                .toList();
        for (Deal first : firsts) {
            LocalDate day = first.signed.minusDays(draws.between(20, 200));
            if (draws.chance(0.075)
                    && !day.isBefore(Days.SHENZHEN.from())
                    && first.parties.stream()
                            .allMatch(
                                    p -> Channels.allowed(day, "", p.investor().origin()))) {
                Deal deal =
                        new Deal("BEFORE", Deal.FRAMEWORK, day, first.region, first.industry, first.parties, 1, first);
                deal.channel = first.channel;
                deal.amount = first.amount
                        .multiply(BigDecimal.valueOf(draws.between(90, 160), 2))
                        .setScale(-2, RoundingMode.UP)
                        .setScale(0);
                deals.add(deal);
            }
        }
    }
}

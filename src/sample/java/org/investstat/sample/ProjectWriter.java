package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.sample.SampleProgress.Source;
import org.investstat.sample.SampleProject.SampleStage;

/** Writes the projects: names, codes, expectations and progress. */
final class ProjectWriter {
    private static final List<String> CHAIN_NAMES =
            List.of("大数据电子信息", "先进装备制造", "生态特色食品", "健康医药", "新型建材", "基础材料", "现代化工");
    private static final Map<String, List<String>> CHAINS = chains();

    private final SampleDraws draws = new SampleDraws("projects");
    private final Source progress = SampleProgress.source();
    private final Map<Integer, Integer> numbers = new TreeMap<>();
    private final Receivers receivers = new Receivers();

    /** The project of its founding deal. Half of them leave the channel to the contract, all of them the event. */
    SampleProject of(Deal founding) {
        return of(founding, progress.of(founding));
    }

    /** The same with stages of its own. */
    SampleProject of(Deal founding, List<SampleStage> stages) {
        PublicProject reported = founding.reported;
        String product = draws.pick(founding.industry.products());
        Expectation hoped = reported == null ? expectation(founding) : Expectation.printed(reported);
        return new SampleProject(
                id(founding.signed),
                name(founding, product),
                founding.region,
                Spelling.receiver(founding.region, draws),
                reported == null ? founding.industry.code(draws) : reported.industryCode(),
                reported == null ? chain(founding) : founding.chain,
                yesNo(0.62),
                draws.chance(0.5) ? founding.channel : "",
                founding.team.isEmpty()
                        ? Teams.stationed(founding.channel, founding.region, founding.signed)
                        : founding.team,
                "",
                yesNo(founding.lead().top500() ? 0.6 : 0.06),
                hoped.output,
                hoped.tax,
                hoped.jobs,
                inTime(founding.signed.plusDays(draws.between(0, 25))),
                stages);
    }

    private String name(Deal founding, String product) {
        if (founding.reported != null) {
            return founding.reported.project();
        }
        return founding.name.isEmpty()
                ? SampleNames.project(founding.region, founding.lead().brand(), product, draws)
                : founding.name;
    }

    /** A project that has been found and has signed nothing; reported on {@code known}. */
    record Prospect(
            LocalDate found,
            LocalDate known,
            SamplePlace region,
            SampleIndustry industry,
            String channel,
            String team,
            String event,
            String key,
            List<SampleStage> stages) {}

    SampleProject prospect(Prospect p) {
        return new SampleProject(
                id(p.found),
                SampleNames.project(p.region, SampleNames.brand(draws), draws.pick(p.industry.products()), draws),
                p.region,
                Spelling.receiver(p.region, draws),
                p.industry.code(draws),
                "",
                "",
                p.channel,
                p.team,
                p.event,
                p.key,
                "",
                "",
                "",
                p.known,
                p.stages);
    }

    List<SampleProject> unsigned(int count) {
        List<SampleProject> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate found = draws.day(LocalDate.of(2021, 6, 1), LocalDate.of(2023, 12, 10));
            SampleIndustry industry = SampleIndustry.draw(draws);
            SamplePlace region = receivers.draw(draws);
            all.add(new SampleProject(
                    id(found),
                    SampleNames.project(region, SampleNames.brand(draws), draws.pick(industry.products()), draws),
                    region,
                    Spelling.receiver(region, draws),
                    draws.chance(0.15) ? "" : industry.code(draws),
                    "",
                    "",
                    Channels.usual(Mix.ELSEWHERE.draw(draws), found, draws),
                    "",
                    "",
                    "否",
                    "",
                    "",
                    "",
                    inTime(found.plusDays(draws.between(0, 20))),
                    progress.unsigned(found)));
        }
        return all;
    }

    private String id(LocalDate day) {
        return "XM%d-%05d".formatted(day.getYear(), numbers.merge(day.getYear(), 1, Integer::sum));
    }

    private String chain(Deal deal) {
        if (!deal.chain.isEmpty()) {
            return deal.chain + (draws.chance(0.2) ? "|" + draws.pick(CHAIN_NAMES) : "");
        }
        List<String> fitting = CHAINS.get(deal.industry.division());
        return fitting != null && draws.chance(0.35) ? draws.pick(fitting) : "";
    }

    private Expectation expectation(Deal deal) {
        if (deal.amount.signum() == 0 || draws.chance(0.3)) {
            return new Expectation("", "", "");
        }
        BigDecimal wan = deal.amount.setScale(0, RoundingMode.HALF_UP);
        BigDecimal output =
                wan.multiply(BigDecimal.valueOf(draws.between(40, 260), 2)).setScale(-2, RoundingMode.UP);
        BigDecimal tax =
                output.multiply(BigDecimal.valueOf(draws.between(2, 8), 2)).setScale(-1, RoundingMode.UP);
        int jobs = Math.max(5, (int) StrictMath.round(StrictMath.sqrt(wan.doubleValue()) * draws.between(5, 30) / 10));
        return new Expectation(
                draws.chance(0.1)
                        ? output.movePointLeft(4).stripTrailingZeros().toPlainString() + "亿元"
                        : output.toPlainString(),
                draws.chance(0.2) ? "" : tax.toPlainString(),
                String.valueOf(jobs));
    }

    private String yesNo(double yes) {
        boolean is = draws.chance(yes);
        return draws.pick(is ? List.of("是", "是", "是", "y", "1") : List.of("否", "否", "", "n", "0"));
    }

    private static LocalDate inTime(LocalDate day) {
        return day.isAfter(Days.AS_OF) ? Days.AS_OF : day;
    }

    /** Hopes of a project as the ledger writes them. */
    private record Expectation(String output, String tax, String jobs) {
        static Expectation printed(PublicProject p) {
            return new Expectation(p.output(), p.tax(), p.jobs());
        }
    }

    private static Map<String, List<String>> chains() {
        Map<String, List<String>> chains = new TreeMap<>();
        chains.put("A01", List.of("GZ_AGR12_01", "GZ_AGR12_03", "GZ_AGR12_12", "GZ_AGR12_08", "GZ_AGR12_09"));
        chains.put("A02", List.of("GZ_AGR12_07", "GZ_AGR12_11"));
        chains.put("A03", List.of("GZ_AGR12_04"));
        chains.put("C15", List.of("GZ_IND10_03", "优质烟酒"));
        chains.put("C30", List.of("GZ_IND10_04", "新型建材"));
        chains.put("C38", List.of("GZ_IND10_06", "GZ_IND10_07|先进装备制造"));
        chains.put("C39", List.of("GZ_IND10_09", "大数据电子信息", "大数据电子信息|先进装备制造"));
        chains.put("D44", List.of("GZ_IND10_02", "清洁高效电力"));
        chains.put("C27", List.of("健康医药", "GZ_IND10_10|GZ_AGR12_08"));
        chains.put("I65", List.of("GZ_IND10_09"));
        return chains;
    }
}

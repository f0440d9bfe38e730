package org.investstat.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.investstat.reference.Chains;
import org.investstat.reference.Industries;
import org.investstat.reference.Industry;
import org.jspecify.annotations.Nullable;

/** Every project by its number, which is that of its first contract. */
final class SyntheticProjects {
    private static final int PERCENT_NEW = 80;
    /** A contract whose number is a multiple of it begins a project, so that nobody looks far back. */
    private static final int MOST_CONTRACTS = 16;

    private static final int INDUSTRY_HEAD = 8;
    private static final int CHAIN_HEAD = 5;
    private static final List<String> TEAMS =
            IntStream.rangeClosed(1, 60).mapToObj(number -> number + "队").toList();
    private static final List<String> CHANNELS = List.of("驻点招商", "商协会招商", "以商招商", "产业链招商", "委托招商", "节会招商", "网络招商");
    private static final List<String> EVENTS = List.of("数博会", "酒博会", "生态文明论坛", "民营企业500强峰会", "粤港澳大湾区推介会", "长三角推介会");
    /** More in later years, and before quarters end. */
    private static final Weighted<Integer> YEARS = new Weighted<Integer>()
            .add(0, 11)
            .add(1, 13)
            .add(2, 15)
            .add(3, 18)
            .add(4, 21)
            .add(5, 22);

    private static final int[] MONTHS = {6, 5, 10, 7, 7, 12, 6, 6, 11, 7, 8, 15};
    private static final Weighted<Integer> MONTH = months();

    private final Extent extent;
    private final Places places;
    private final Weighted<String> industries;
    private final Weighted<String> chains;

    SyntheticProjects(Extent extent, Places places, Industries industries, Chains chains) {
        this.extent = extent;
        this.places = places;
        this.industries = Weighted.longTail(
                industries.all().stream()
                        .filter(i -> i.division() != null)
                        .map(Industry::code)
                        .sorted((one, other) -> Long.compare(rank(one), rank(other)))
                        .toList(),
                INDUSTRY_HEAD);
        this.chains = Weighted.longTail(chains.ids(), CHAIN_HEAD);
    }

    private long rank(String code) {
        return new SyntheticDraws(extent.seed(), SyntheticDraws.Of.REGION_RANKS, code.hashCode()).next();
    }

    private static Weighted<Integer> months() {
        Weighted<Integer> months = new Weighted<>();
        for (int month = 1; month <= MONTHS.length; month++) {
            months.add(month, MONTHS[month - 1]);
        }
        return months;
    }

    /** Whether a project begins with this contract. */
    boolean begins(long contract) {
        return contract % MOST_CONTRACTS == 0
                || new SyntheticDraws(extent.seed(), SyntheticDraws.Of.NEW_PROJECT, contract).chance(PERCENT_NEW);
    }

    /** Number of the project of a contract. */
    long of(long contract) {
        long number = contract;
        while (!begins(number)) {
            number--;
        }
        return number;
    }

    Project project(long number) {
        SyntheticDraws draws = new SyntheticDraws(extent.seed(), SyntheticDraws.Of.PROJECT, number);
        LocalDate begins = day(draws);
        return new Project(
                Ids.of("XM", number),
                SyntheticWords.project(number),
                places.receiving(draws.unit()),
                draws.chance(97) ? industries.at(draws.unit()) : null,
                draws.chance(30) ? chains(draws) : List.of(),
                flag(draws, 60),
                draws.chance(70) ? draws.pick(CHANNELS) : null,
                draws.chance(40) ? draws.pick(TEAMS) : null,
                draws.chance(15) ? begins.getYear() + draws.pick(EVENTS) : null,
                flag(draws, 6),
                draws.chance(80) ? 100 + draws.below(200_000L) : null,
                draws.chance(80) ? 5 + draws.below(1_000L) : null,
                begins);
    }

    private LocalDate day(SyntheticDraws draws) {
        while (true) {
            LocalDate day = LocalDate.of(
                            extent.firstDay().getYear() + YEARS.at(draws.unit()), MONTH.at(draws.unit()), 1)
                    .plusDays(draws.below(28));
            if (!day.isAfter(extent.asOf())) {
                return day;
            }
        }
    }

    private List<String> chains(SyntheticDraws draws) {
        TreeSet<String> ids = new TreeSet<>();
        ids.add(chains.at(draws.unit()));
        if (draws.chance(25)) {
            ids.add(chains.at(draws.unit()));
        }
        return List.copyOf(ids);
    }

    private static @Nullable String flag(SyntheticDraws draws, int percent) {
        return draws.chance(90) ? draws.chance(percent) ? "y" : "n" : null;
    }
}

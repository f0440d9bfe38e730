package org.investstat.fact.repeat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.investstat.Shipped;
import org.investstat.reference.Regions;
import org.jspecify.annotations.Nullable;

/**
 * A province's projects with repeats and near misses planted among them. Some of the repeats are beyond any rule (an
 * amount or a month far off, words of their own), and so are some of the near misses (twins: one investor, two counties,
 * everything alike), as they are in life.
 */
final class SeededRepeats {
    private static final int ORDINARY = 500;
    private static final int PLANTED = 160;
    private static final int NEAR_MISSES = 200;
    private static final List<String> COUNTIES = List.of(
            "520102", "520103", "520111", "520112", "520113", "520115", "520181", "520201", "520204", "520302",
            "520303", "520304", "520382", "520402", "520403", "520502", "520602", "522301", "522601", "522701");
    private static final List<String> HOSTS = List.of("520111", "520181", "520402", "520403", "520100");

    private final SeededNames names;
    private final SplittableRandom draws;
    private final Regions regions = Shipped.reference().regions();
    final List<SignedProject> projects = new ArrayList<>();
    /** Ids of each pair that is one project, the smaller first, joined by a blank. */
    final Set<String> planted = new HashSet<>();

    /** What an investor registers. */
    private record Deal(
            String brand,
            String investor,
            @Nullable String code,
            String product,
            String region,
            String team,
            LocalDate on,
            long fen) {}

    SeededRepeats(long seed) {
        draws = new SplittableRandom(seed);
        names = new SeededNames(draws);
        for (int i = 0; i < ORDINARY; i++) {
            Deal deal = deal();
            add(deal, names.project(place(deal.region()), deal.brand(), deal.product()));
        }
        for (int i = 0; i < PLANTED; i++) {
            repeat(deal());
        }
        for (int i = 0; i < NEAR_MISSES; i++) {
            nearMiss(deal(), i % 8);
        }
    }

    private Deal deal() {
        String brand = names.brand();
        // Round amounts, as contracts have them.
        long fen = (5 + draws.nextInt(400)) * 50_000_000L;
        LocalDate on = LocalDate.of(2022, 1, 1).plusDays(draws.nextInt(700));
        String code = names.chance(0.7) ? String.format("9144030%011d", draws.nextInt(1_000_000_000)) : null;
        String team = names.chance(0.2) ? "小分队" + draws.nextInt(8) : "unknown";
        return new Deal(
                brand,
                names.investor(brand),
                code,
                names.pick(SeededNames.PRODUCTS),
                names.pick(COUNTIES),
                team,
                on,
                fen);
    }

    private void repeat(Deal deal) {
        Deal first = deal;
        String unit = other(deal.region());
        String team = deal.team();
        switch (draws.nextInt(3)) {
            case 0 -> {
                first = new Deal(
                        deal.brand(),
                        deal.investor(),
                        deal.code(),
                        deal.product(),
                        "GUIAN",
                        team,
                        deal.on(),
                        deal.fen());
                unit = names.pick(HOSTS);
            }
            case 1 -> {
                unit = names.chance(0.5) ? deal.region() : deal.region().substring(0, 4) + "00";
                team = "前方分队" + draws.nextInt(9);
            }
            default -> {}
        }
        String code =
                names.chance(0.6) ? first.code() : names.chance(0.7) ? null : "9152010" + draws.nextInt(10_000, 99_999);
        Deal again = new Deal(
                first.brand(),
                names.investorAgain(first.investor()),
                code,
                first.product(),
                unit,
                team,
                first.on().plusDays(names.chance(0.95) ? draws.nextInt(28) : 35 + draws.nextInt(30)),
                amountAgain(first.fen()));
        String a = add(first, names.project(place(first.region()), first.brand(), first.product()));
        String b = add(again, names.projectAgain(place(unit), again.brand(), again.product()));
        planted.add(a + " " + b);
    }

    private long amountAgain(long fen) {
        return switch (draws.nextInt(20)) {
            case 0, 1, 2 -> fen + fen / 100 * draws.nextInt(-1, 2);
            case 3 -> fen / 10_000;
            case 4 -> fen / 10 * 8;
            default -> fen;
        };
    }

    private void nearMiss(Deal one, int kind) {
        String name = names.project("", one.brand(), one.product()).replace("()", "");
        String region = other(one.region());
        LocalDate on = one.on().plusDays(draws.nextInt(25));
        Deal next = new Deal(one.brand(), one.investor(), one.code(), one.product(), region, one.team(), on, one.fen());
        switch (kind) {
            case 0 -> both(one, name + "一期", next, names.chance(0.5) ? name + "（二期）" : name + "二期");
            case 1 -> {
                List<String> marks = names.pick(List.of(
                        List.of("(1)", "(2)"),
                        List.of("A区", "B区"),
                        List.of("1#", "2#"),
                        List.of("北地块", "南地块"),
                        List.of("Phase I", "Phase II"),
                        List.of("", "扩建")));
                both(one, name + marks.get(0), next, name + marks.get(1));
            }
            case 2 -> {
                List<String> sisters = names.pick(SeededNames.SISTERS);
                both(
                        one,
                        names.project(place(one.region()), one.brand(), sisters.get(0)),
                        next,
                        names.project(place(region), one.brand(), sisters.get(1)));
            }
            case 3 -> both(one, name, withAmount(next, one.fen() / 100 * (60 + draws.nextInt(30))), name);
            case 4 -> {
                String brand = names.brand();
                Deal stranger =
                        new Deal(brand, names.investor(brand), null, one.product(), region, one.team(), on, one.fen());
                both(one, name, stranger, names.project(place(region), brand, one.product()));
            }
            case 5 -> {
                Deal sameUnit = new Deal(
                        one.brand(),
                        one.investor(),
                        one.code(),
                        one.product(),
                        one.region(),
                        one.team(),
                        on,
                        one.fen());
                both(one, name, sameUnit, name);
            }
            case 6 -> {
                Deal later = new Deal(
                        one.brand(),
                        one.investor(),
                        one.code(),
                        one.product(),
                        region,
                        one.team(),
                        on.plusDays(60 + draws.nextInt(200)),
                        one.fen());
                both(one, name, later, name);
            }
            default -> {
                // Twins are as rare as chains of filling stations are among projects.
                Deal twin = names.chance(0.2) ? next : withAmount(next, one.fen() + 100_000_000L + one.fen() / 10);
                both(one, place(one.region()) + name, twin, place(region) + name);
            }
        }
    }

    private static Deal withAmount(Deal deal, long fen) {
        return new Deal(
                deal.brand(), deal.investor(), deal.code(), deal.product(), deal.region(), deal.team(), deal.on(), fen);
    }

    private void both(Deal one, String name, Deal other, String otherName) {
        add(one, name);
        add(other, otherName);
    }

    private String add(Deal deal, String name) {
        String id = String.format("P%05d", projects.size());
        projects.add(new SignedProject(
                id,
                name,
                deal.region(),
                place(deal.region()),
                deal.team(),
                deal.investor(),
                deal.code(),
                new InvestorNames(regions.places()).key(deal.investor()),
                deal.on(),
                deal.fen(),
                deal.on(),
                "a.csv",
                projects.size() + 2L));
        return id;
    }

    private String place(String region) {
        return regions.name(region).zh();
    }

    private String other(String region) {
        String unit = names.pick(COUNTIES);
        return unit.equals(region) ? "520328" : unit;
    }
}

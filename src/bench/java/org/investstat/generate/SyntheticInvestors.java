package org.investstat.generate;

import java.util.List;
import java.util.TreeSet;
import org.investstat.conform.CreditCode;

/** Every investor by its number; lower numbers sign more contracts. */
final class SyntheticInvestors {
    /** Multiples of it fall evenly: the investors who sign most have the origins of all. */
    private static final double GOLDEN = 0.6180339887498949;

    private static final int MOST_TAGS = 3;
    private static final List<String> TAGS =
            List.of("global500", "china500", "private500", "listed", "unicorn", "quality");
    private static final Weighted<Integer> TAG_COUNTS =
            new Weighted<Integer>().add(0, 80).add(1, 13).add(2, 5).add(MOST_TAGS, 2);

    private final long seed;
    private final Places places;
    private final double shift;

    SyntheticInvestors(long seed, Places places) {
        this.seed = seed;
        this.places = places;
        this.shift = new SyntheticDraws(seed, SyntheticDraws.Of.INVESTOR, -1).unit();
    }

    Investor investor(long number) {
        SyntheticDraws draws = new SyntheticDraws(seed, SyntheticDraws.Of.INVESTOR, number);
        double province = shift + number * GOLDEN;
        String origin = places.origin(province - StrictMath.floor(province), draws.unit());
        boolean chinese = List.of("in_province", "domestic").contains(places.scope(origin));
        return new Investor(
                Ids.of("TZ", number),
                SyntheticWords.investor(number, chinese ? "" : places.name(origin)),
                chinese && draws.chance(70) ? creditCode(number, draws) : null,
                origin,
                tags(draws));
    }

    /** Of no company: 91 says enterprise, a district from 990000 on is no one's, the number is the investor's. */
    private static String creditCode(long number, SyntheticDraws draws) {
        return CreditCode.complete(Ids.of("91" + (990_000 + draws.below(10_000)), number));
    }

    private static List<String> tags(SyntheticDraws draws) {
        int count = TAG_COUNTS.at(draws.unit());
        TreeSet<String> tags = new TreeSet<>();
        while (tags.size() < count) {
            tags.add(draws.pick(TAGS));
        }
        return List.copyOf(tags);
    }
}

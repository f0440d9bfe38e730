package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A standard factory building, with what was let when it was reported first and last.
 *
 * @param earlier what an earlier report said was let; the same as {@code leased} where there was none
 */
record SampleFactory(
        String id, SamplePlace region, LocalDate built, int area, int earlier, int leased, LocalDate reported) {

    /** Fourteen in Guian, four of them built in 2023, and one to four in every other place. */
    static List<SampleFactory> all() {
        SampleDraws draws = new SampleDraws("factories");
        List<SampleFactory> all = new ArrayList<>();
        SamplePlace guian = Atlas.place("GUIAN");
        for (int i = 0; i < 14; i++) {
            LocalDate built = i < 10
                    ? Days.span("2015-05-01", "2022-11-30").draw(draws)
                    : Days.span("2023-02-01", "2023-10-31").draw(draws);
            all.add(one(all.size(), guian, built, i < 10 ? draws.between(90, 100) : draws.between(42, 66), draws));
        }
        for (SamplePlace place : Atlas.home()) {
            int count = place.level().equals("county") ? draws.between(1, 4) : 0;
            for (int i = 0; i < count; i++) {
                LocalDate built = Days.span("2014-01-01", "2023-11-15").draw(draws);
                int percent = built.getYear() < 2023 ? draws.between(55, 100) : draws.between(0, 70);
                all.add(one(all.size(), place, built, percent, draws));
            }
        }
        return List.copyOf(all);
    }

    private static SampleFactory one(int number, SamplePlace region, LocalDate built, int percent, SampleDraws draws) {
        int area = draws.between(8, 120) * 500;
        int leased = area / 100 * percent;
        int earlier = draws.chance(0.3) ? leased * draws.between(30, 90) / 100 : leased;
        LocalDate reported = LocalDate.of(2023, 11, 20).plusDays(draws.between(0, 29));
        return new SampleFactory("CF%04d".formatted(number + 1), region, built, area, earlier, leased, reported);
    }

    boolean within(String code) {
        return region.within(code);
    }
}

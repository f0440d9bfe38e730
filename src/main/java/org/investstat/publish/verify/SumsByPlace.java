package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.investstat.publish.verify.Total.Span;
import org.jspecify.annotations.Nullable;

/**
 * One sum over a fact's rows, for every place and every run of days between two borders: what has begun, and what has
 * ended again.
 */
final class SumsByPlace {
    private final FactSum sum;
    private final Borders borders;
    /** By number of the place. */
    private final List<@Nullable Sums> rows = new ArrayList<>();

    private final Map<String, Sums> places = new HashMap<>();

    /** Where a row lies, as its fact says it: a unit right below the province is its own prefecture. */
    record Place(
            int number,
            @Nullable String region,
            @Nullable String prefecture,
            @Nullable String province) {

        /** Each region that the row counts in, and of each the level. */
        List<String> all(Map<String, String> levels) {
            List<String> all = new ArrayList<>();
            Stream.of(region, prefecture, province)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(code -> {
                        all.add(code);
                        all.add(levels.getOrDefault(code, code));
                    });
            return all;
        }
    }

    /** Days at which some period begins, or the day after one ends; none other is ever asked for. */
    record Borders(long[] days) {

        static Borders of(Collection<Span> periods) {
            return new Borders(periods.stream()
                    .flatMap(period -> Stream.of(period.first(), period.last().plusDays(1)))
                    .mapToLong(LocalDate::toEpochDay)
                    .sorted()
                    .distinct()
                    .toArray());
        }

        /** How many of them are not after the day. */
        int upTo(LocalDate day) {
            int found = Arrays.binarySearch(days, day.toEpochDay());
            return found < 0 ? -found - 1 : found + 1;
        }

        Between between(LocalDate first, LocalDate last) {
            return new Between(upTo(first.minusDays(1)), upTo(last));
        }
    }

    /** The days of a period, by the number of borders up to the day before them, and up to their last. */
    record Between(int before, int last) {}

    /**
     * By how many borders are not after the day; after {@link #runUp} all that came before is in.
     *
     * @param ended empty of what never ends
     */
    private record Sums(BigDecimal[] begun, BigDecimal[] ended) {

        static Sums of(FactSum sum, Borders borders) {
            int size = borders.days().length + 1;
            return new Sums(zeros(size), zeros(sum.until().isPresent() ? size : 0));
        }

        private static BigDecimal[] zeros(int size) {
            BigDecimal[] zeros = new BigDecimal[size];
            Arrays.fill(zeros, BigDecimal.ZERO);
            return zeros;
        }

        void add(Sums other) {
            add(begun, other.begun);
            add(ended, other.ended);
        }

        private static void add(BigDecimal[] to, BigDecimal[] more) {
            for (int i = 0; i < to.length; i++) {
                to[i] = more[i].signum() == 0 ? to[i] : to[i].add(more[i]);
            }
        }

        void runUp() {
            runUp(begun);
            runUp(ended);
        }

        private static void runUp(BigDecimal[] sums) {
            for (int i = 1; i < sums.length; i++) {
                sums[i] = sums[i].signum() == 0 ? sums[i - 1] : sums[i].add(sums[i - 1]);
            }
        }
    }

    SumsByPlace(FactSum sum, Borders borders) {
        this.sum = sum;
        this.borders = borders;
    }

    /** One row more. */
    void add(Place place, @Nullable LocalDate from, @Nullable LocalDate until, BigDecimal amount) {
        if ((from == null && !sum.span()) || endsTooEarly(from, until)) {
            return;
        }
        Sums at = sums(place.number());
        int begins = from == null ? 0 : borders.upTo(from);
        at.begun()[begins] = at.begun()[begins].add(amount);
        if (until != null) {
            int ends = borders.upTo(until);
            at.ended()[ends] = at.ended()[ends].add(amount);
        }
    }

    private Sums sums(int place) {
        while (rows.size() <= place) {
            rows.add(null);
        }
        Sums known = rows.get(place);
        if (known == null) {
            known = Sums.of(sum, borders);
            rows.set(place, known);
        }
        return known;
    }

    /** A span of no day, and a stock that was gone before the day was over. */
    private boolean endsTooEarly(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && (sum.span() ? until.isBefore(from) : !until.isAfter(from));
    }

    /**
     * When all rows are in, and before anything is asked for.
     *
     * @param known places of the rows
     * @param levels of regions, by code
     */
    void close(Iterable<Place> known, Map<String, String> levels) {
        for (Place place : known) {
            Sums of = place.number() < rows.size() ? rows.get(place.number()) : null;
            if (of != null) {
                place.all(levels)
                        .forEach(each -> places.computeIfAbsent(each, e -> Sums.of(sum, borders))
                                .add(of));
            }
        }
        places.values().forEach(Sums::runUp);
        rows.clear();
    }

    /**
     * What counts of a region, or of all regions of a level, in a period.
     *
     * @param toDate the period has no beginning
     */
    BigDecimal of(String place, Between days, boolean toDate) {
        Sums sums = places.get(place);
        if (sums == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal[] gone = sum.until().isPresent() ? sums.ended() : sums.begun();
        boolean atEnd = sum.until().isPresent() && !sum.span();
        BigDecimal before = atEnd ? gone[days.last()] : toDate ? BigDecimal.ZERO : gone[days.before()];
        return sums.begun()[days.last()].subtract(before);
    }
}

package org.investstat.sample;

import java.time.LocalDate;
import java.util.List;
import org.investstat.sample.Days.Span;

/**
 * Contracts that are drawn alike: so many, in these days, led from these places, through this channel at this event.
 * An empty {@code channel} means whatever is usual for the origin and day.
 *
 * @param group the amount group whose total they share
 * @param on the days of a signing event; empty: any day of {@code days}
 */
record Stratum(
        String group, String type, int count, Span days, Mix leads, String channel, String event, List<LocalDate> on) {

    static Stratum formal(String group, int count, Span days, Mix leads) {
        return new Stratum(group, Deal.FORMAL, count, days, leads, "", "", List.of());
    }

    static Stratum framework(String group, int count, Span days, Mix leads) {
        return new Stratum(group, Deal.FRAMEWORK, count, days, leads, "", "", List.of());
    }

    Stratum through(String newChannel) {
        return new Stratum(group, type, count, days, leads, newChannel, event, on);
    }

    Stratum at(String newEvent, String... dates) {
        List<LocalDate> parsed = List.of(dates).stream().map(LocalDate::parse).toList();
        return new Stratum(group, type, count, days, leads, channel, newEvent, parsed);
    }

    Stratum ofType(String newType) {
        return new Stratum(group, newType, count, days, leads, channel, event, on);
    }

    LocalDate draw(SampleDraws draws) {
        return on.isEmpty() ? days.draw(draws) : draws.pick(on);
    }
}

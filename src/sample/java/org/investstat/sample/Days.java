package org.investstat.sample;

import java.time.LocalDate;

/** The dates that the figures hang on. */
final class Days {
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    static final Span STAGE_1 = span("2019-11-20", "2020-01-20");
    static final Span STAGE_2 = span("2020-03-25", "2020-04-23");
    static final Span SHENZHEN = span("2019-11-20", "2020-09-27");
    static final Span SIGNING_DAY = span("2020-09-27", "2020-09-27");
    static final Span PAST_YEAR = span("2022-03-23", "2023-03-23");
    static final Span GUANGDONG = span("2021-03-01", "2023-03-23");
    static final Span YEAR_2020 = span("2020-01-01", "2020-12-31");
    static final Span YEAR_2022 = span("2022-01-01", "2022-12-31");
    static final Span YEAR_2023 = span("2023-01-01", "2023-12-20");
    static final Span SHENZHEN_2020 = span("2019-11-20", "2020-12-31");
    static final Span KEY_PROJECTS = span("2020-03-25", "2020-09-27");
    static final Span TO_MID_2021 = span("2010-01-01", "2021-06-30");
    static final Span ANTI_POVERTY = span("2020-07-01", "2020-09-27");

    private Days() {}

    static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Both ends included. */
    record Span(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        LocalDate draw(SampleDraws draws) {
            return draws.day(from, to);
        }
    }
}

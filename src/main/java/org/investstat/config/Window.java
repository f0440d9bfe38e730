package org.investstat.config;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** A period of its own two dates, both included: a campaign, the last twelve months. {@code name} is its period member. */
public record Window(String name, LocalDate from, LocalDate to) {
    private static final Pattern CALENDAR = Pattern.compile("\\d{4}(H[12]|Q[1-4]|-\\d{2}|YTD)?|ALL");

    public Window {
        Guard.that(!name.isBlank(), "时段要有名称", "a window needs a name");
        Guard.that(
                !CALENDAR.matcher(name).matches(),
                "时段名称“{0}”与日历时期同名；请改名",
                "the window name '{0}' is that of a calendar period; choose another",
                name);
        Guard.that(
                !from.isAfter(to),
                "时段“{0}”的起日 {1} 晚于止日 {2}；请调换或改正",
                "window '{0}' begins on {1}, after its end {2}; swap or correct them",
                name,
                from,
                to);
    }
}

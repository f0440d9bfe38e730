package org.investstat.report.bulletin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.PeriodKind;

/** The periods that templates name: by their ids, or by words that move with the as-of date. */
public final class NamedPeriods {
    static final String YTD = "ytd";

    private static final Map<String, PeriodKind> WORDS = Map.of(
            "this_year",
            PeriodKind.YEAR,
            "last_year",
            PeriodKind.YEAR,
            YTD,
            PeriodKind.YTD,
            "last_half_year",
            PeriodKind.HALF_YEAR,
            "last_quarter",
            PeriodKind.QUARTER,
            "last_month",
            PeriodKind.MONTH,
            "cumulative",
            PeriodKind.CUMULATIVE);
    private static final Map<Pattern, PeriodKind> IDS = Map.of(
            Pattern.compile("\\d{4}"), PeriodKind.YEAR,
            Pattern.compile("\\d{4}H[12]"), PeriodKind.HALF_YEAR,
            Pattern.compile("\\d{4}Q[1-4]"), PeriodKind.QUARTER,
            Pattern.compile("\\d{4}-\\d{2}"), PeriodKind.MONTH,
            Pattern.compile("\\d{4}-\\d{2}-[AB]"), PeriodKind.HALF_MONTH,
            Pattern.compile("\\d{4}YTD"), PeriodKind.YTD,
            Pattern.compile("ALL"), PeriodKind.CUMULATIVE);

    private final List<Period> periods;
    private final LocalDate asOf;

    /** @param periods of the run */
    public NamedPeriods(List<Period> periods, LocalDate asOf) {
        this.periods = List.copyOf(periods);
        this.asOf = asOf;
    }

    NamedPeriods(Edition edition) {
        this(edition.periods(), edition.imprint().asOf());
    }

    /** Words for periods, for messages. */
    public static Set<String> words() {
        return WORDS.keySet();
    }

    /** Of what kind a period must be by its name alone; nothing for a name that only a window can have. */
    public static Optional<PeriodKind> kind(String name) {
        return Optional.ofNullable(WORDS.get(name))
                .or(() -> IDS.entrySet().stream()
                        .filter(id -> id.getKey().matcher(name).matches())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The period of that id or word, if the run has it. */
    public Optional<Period> find(String name) {
        return switch (name) {
            case "this_year" -> year(asOf.getYear());
            case "last_year" -> year(asOf.getYear() - 1);
            default ->
                Optional.ofNullable(WORDS.get(name))
                        .map(this::latest)
                        .orElseGet(() -> periods.stream()
                                .filter(t -> t.id().equals(name))
                                .findFirst());
        };
    }

    private Optional<Period> year(int year) {
        return periods.stream()
                .filter(t -> t.kind() == PeriodKind.YEAR && t.days().first().getYear() == year)
                .findFirst();
    }

    /** The last one that is over; of those that never are, the one there is. */
    private Optional<Period> latest(PeriodKind kind) {
        boolean everOver = kind != PeriodKind.YTD && kind != PeriodKind.CUMULATIVE;
        return periods.stream()
                .filter(t -> t.kind() == kind && (t.complete() || !everOver))
                .max(Comparator.comparing(t -> t.days().last()));
    }
}

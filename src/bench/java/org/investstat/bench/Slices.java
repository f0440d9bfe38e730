package org.investstat.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.period.Period;
import org.investstat.table.PeriodKind;

/** The two small tables that queries roll up with: months to periods, and counties to all above them. */
final class Slices {
    private Slices() {}

    static int firstYear(Questions questions) {
        return questions.periods().stream()
                .filter(period -> period.kind() == PeriodKind.YEAR)
                .map(period -> period.days().first())
                .min(Comparator.naturalOrder())
                .map(LocalDate::getYear)
                .orElseThrow();
    }

    /** Pairs of a slice and the number of a period that contains it. */
    static List<int[]> periodSlices(Questions questions) {
        int first = firstYear(questions);
        int months =
                (questions.asOf().getYear() - first) * 12 + questions.asOf().getMonthValue();
        List<int[]> pairs = new ArrayList<>();
        for (int number = 0; number < questions.periods().size(); number++) {
            Period period = questions.periods().get(number);
            for (int slice = 0; slice <= months; slice++) {
                LocalDate begins = slice == 0
                        ? LocalDate.of(first, 1, 1).minusDays(1)
                        : LocalDate.of(first, 1, 1).plusMonths(slice - 1);
                if (!begins.isBefore(period.days().first())
                        && !begins.isAfter(period.days().last())) {
                    pairs.add(new int[] {slice, number});
                }
            }
        }
        return pairs;
    }

    /** Regions in the order of their numbers. */
    static List<String> regions() {
        return List.copyOf(Questions.lineages().keySet());
    }

    /** Values of an SQL table of leaf and region_no. */
    static String lineageValues() {
        List<String> regions = regions();
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, List<String>> leaf : Questions.lineages().entrySet()) {
            leaf.getValue().forEach(above -> values.add("('" + leaf.getKey() + "', " + regions.indexOf(above) + ")"));
        }
        return "(values " + String.join(", ", values) + ") as t(leaf, region_no)";
    }

    /** Values of an SQL table of slice and period_no. */
    static String periodValues(Questions questions) {
        return periodSlices(questions).stream()
                .map(pair -> "(" + pair[0] + ", " + pair[1] + ")")
                .reduce((one, other) -> one + ", " + other)
                .map(values -> "(values " + values + ") as t(slice, period_no)")
                .orElseThrow();
    }
}

package org.investstat.indicator.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.investstat.indicator.period.Period;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a run, and among them totals of what was reported for a region itself and not for one inside it
 * (本级及直管): a sum less those of the regions inside, exact. With it, what lies in a region adds up to the region.
 */
public final class OwnFigures {
    private static final String SUFFIX = "-own";

    private final Figures figures;
    private final Map<String, List<String>> inside = new TreeMap<>();
    private final Map<String, List<Figure>> byIndicator = new HashMap<>();
    private final Set<String> regions = new TreeSet<>();
    private final Map<String, List<Figure>> together = new ConcurrentHashMap<>();

    /** @param parents region -> the region above it, of all regions with figures that have one */
    public OwnFigures(Figures figures, Map<String, String> parents, Iterable<String> indicators) {
        this.figures = figures;
        parents.forEach((child, parent) ->
                inside.computeIfAbsent(parent, p -> new ArrayList<>()).add(child));
        for (String indicator : indicators) {
            List<Figure> own = new ArrayList<>();
            totals(figures.totals(indicator)).values().forEach(ofPeriod -> add(ofPeriod, own));
            byIndicator.put(indicator, own);
        }
    }

    /** The code by which reports know what is a region's own. */
    public static String code(String region) {
        return region + SUFFIX;
    }

    public static boolean isOwn(String code) {
        return code.endsWith(SUFFIX);
    }

    /** What reports call it. */
    public static Text name(String region) {
        return Text.of("{0}本级及直管", "{0} itself").with(region);
    }

    /** Codes of the regions that have anything of their own. */
    public Set<String> regions() {
        return regions;
    }

    /**
     * All figures of an indicator in their order, those of regions with something of their own among them. Put together
     * once: a report asks for one indicator dozens of times.
     */
    public List<Figure> of(String indicator) {
        return together.computeIfAbsent(indicator, id -> together(figures.of(id), shown(id)));
    }

    /** Those of one region among them. */
    public List<Figure> of(String indicator, String region) {
        return Figures.ofRegion(of(indicator), region);
    }

    /** Of one indicator, in order. */
    private List<Figure> shown(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of()).stream()
                .filter(figure -> regions.contains(region(figure)))
                .sorted(Figure::comparePlaces)
                .toList();
    }

    /** The few are put where they belong among the many. */
    private static List<Figure> together(List<Figure> figures, List<Figure> own) {
        if (own.isEmpty()) {
            return figures;
        }
        List<Figure> all = new ArrayList<>(figures.size() + own.size());
        int taken = 0;
        for (Figure each : own) {
            int before = -1 - Collections.binarySearch(figures, each, Figure::comparePlaces);
            all.addAll(figures.subList(taken, before));
            all.add(each);
            taken = before;
        }
        all.addAll(figures.subList(taken, figures.size()));
        return all;
    }

    private static String region(Figure own) {
        return own.region().substring(0, own.region().length() - SUFFIX.length());
    }

    private static Map<Period, Map<String, Figure>> totals(List<Figure> figures) {
        Map<Period, Map<String, Figure>> totals = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (!figure.indicator().kind().isSum()) {
                break;
            }
            totals.computeIfAbsent(figure.period(), p -> new HashMap<>()).put(figure.region(), figure);
        }
        return totals;
    }

    /** A region without a total of its own, or with one inside that has none, is of a level that no board shows. */
    private void add(Map<String, Figure> totals, List<Figure> own) {
        inside.forEach((region, children) -> {
            Figure whole = totals.get(region);
            if (whole != null && totals.keySet().containsAll(children)) {
                Figure rest = rest(whole, children.stream().map(totals::get).toList());
                own.add(rest);
                if (rest.current().numerator() != 0 || rest.yearBefore().numerator() != 0) {
                    regions.add(region);
                }
            }
        });
    }

    private static Figure rest(Figure whole, List<@Nullable Figure> children) {
        Evaluation now = whole.current();
        Evaluation year = whole.yearBefore();
        Evaluation before = whole.before();
        for (Figure child : children) {
            if (child != null) {
                now = less(now, child.current());
                year = less(year, child.yearBefore());
                before = less(before, child.before());
            }
        }
        return new Figure(
                whole.indicator(), code(whole.region()), whole.period(), whole.group(), true, now, year, before, null);
    }

    private static Evaluation less(Evaluation whole, Evaluation part) {
        return new Evaluation(
                Math.subtractExact(whole.numerator(), part.numerator()), whole.denominator(), whole.facts());
    }
}

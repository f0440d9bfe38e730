package org.investstat.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.period.Period;
import org.investstat.report.Edition;
import org.investstat.table.Dimension;

/** Region, period and members of a figure as one number, by their places in the page's lists. Not for several threads. */
final class CellCodes {
    private static final int MEMBER_BITS = 20;
    private static final int TERM_BITS = 12;
    private static final long MEMBER = (1L << MEMBER_BITS) - 1;

    private final Map<String, Integer> places;
    private final Map<String, Integer> terms;
    private final Map<Dimension, Map<String, Integer>> members = new EnumMap<>(Dimension.class);

    CellCodes(Edition edition) {
        places = positions(edition.places().stream().map(Edition.Place::code).toList());
        terms = positions(edition.periods().stream().map(Period::id).toList());
    }

    private static Map<String, Integer> positions(List<String> ids) {
        Map<String, Integer> positions = new HashMap<>();
        IntStream.range(0, ids.size()).forEach(i -> positions.put(ids.get(i), i));
        return positions;
    }

    int place(String code) {
        return position(places, code);
    }

    int term(String id) {
        return position(terms, id);
    }

    private static int position(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalStateException("a figure of " + id + ", which the edition does not list");
        }
        return position;
    }

    /** Ascending by region, period and members. */
    long code(int place, int term, Figure figure) {
        long code = ((long) place << TERM_BITS) | term;
        List<Dimension> breakdown = figure.breakdown();
        for (int i = 0; i < 2; i++) {
            int member = i < breakdown.size()
                    ? member(breakdown.get(i), figure.members().get(i))
                    : 0;
            code = (code << MEMBER_BITS) | member;
        }
        return code;
    }

    private int member(Dimension dimension, String member) {
        Map<String, Integer> known = members.computeIfAbsent(dimension, d -> new HashMap<>());
        int code = known.computeIfAbsent(member, m -> known.size());
        if (code > MEMBER) {
            throw new IllegalStateException("more than " + (MEMBER + 1) + " members of " + dimension.id());
        }
        return code;
    }

    /** The members met so far, each at its place. */
    Map<Dimension, List<String>> members() {
        Map<Dimension, List<String>> lists = new EnumMap<>(Dimension.class);
        members.forEach((dimension, known) -> {
            List<String> list = new ArrayList<>(Collections.nCopies(known.size(), ""));
            known.forEach((member, code) -> list.set(code, member));
            lists.put(dimension, list);
        });
        return lists;
    }

    /** The parts of a code: place, period and, of as many dimensions, members. */
    static long part(long code, int index) {
        return switch (index) {
            case 0 -> code >>> (2 * MEMBER_BITS + TERM_BITS);
            case 1 -> (code >>> (2 * MEMBER_BITS)) & ((1L << TERM_BITS) - 1);
            case 2 -> (code >>> MEMBER_BITS) & MEMBER;
            default -> code & MEMBER;
        };
    }
}

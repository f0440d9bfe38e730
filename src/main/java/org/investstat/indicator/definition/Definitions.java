package org.investstat.indicator.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.table.Ledgers;

/**
 * Every indicator and board of a run, consistent with each other.
 *
 * @param indicators by id, in the order of the files
 * @param later ids of those that do not hold on the as-of date, and the day from which they do
 */
public record Definitions(
        Map<String, IndicatorDefinition> indicators, List<BoardDefinition> boards, Map<String, LocalDate> later) {

    private static final String TARGETS = Ledgers.TARGETS.name();

    public Definitions {
        indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
        boards = List.copyOf(boards);
        later = Collections.unmodifiableMap(new LinkedHashMap<>(later));
    }

    /** Those that all hold. */
    public Definitions(Map<String, IndicatorDefinition> indicators, List<BoardDefinition> boards) {
        this(indicators, boards, Map.of());
    }

    /**
     * What remains where ledgers are absent.
     *
     * @param absentIndicators id to the ledgers it lacks
     * @param absentBoards those of which no indicator remains
     */
    public record Available(
            Definitions definitions, Map<String, Set<String>> absentIndicators, List<String> absentBoards) {}

    /** Boards of targets narrowed to the indicators that have one; none of them asks for cells that nobody reads. */
    public Definitions targeting(Set<String> targeted) {
        return new Definitions(
                indicators,
                boards.stream()
                        .map(b -> b.layout() == BoardLayout.TARGETS ? b.only(targeted) : b)
                        .toList(),
                later);
    }

    public IndicatorDefinition indicator(String id) {
        IndicatorDefinition found = indicators.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no indicator " + id);
        }
        return found;
    }

    /**
     * Drops the indicators that need an absent ledger, the boards that are empty without them and, without the ledger
     * of targets, the boards that lay them out.
     */
    public Available without(Set<String> absentLedgers) {
        Map<String, IndicatorDefinition> kept = new LinkedHashMap<>();
        Map<String, Set<String>> dropped = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : indicators.values()) {
            Set<String> lacks = new TreeSet<>(indicator.ledgers());
            lacks.retainAll(absentLedgers);
            if (lacks.isEmpty()) {
                kept.put(indicator.id(), indicator);
            } else {
                dropped.put(indicator.id(), Collections.unmodifiableSet(lacks));
            }
        }
        List<BoardDefinition> keptBoards = new ArrayList<>();
        List<String> droppedBoards = new ArrayList<>();
        for (BoardDefinition board : boards) {
            BoardDefinition smaller = board.only(kept.keySet());
            boolean untargeted = board.layout() == BoardLayout.TARGETS && absentLedgers.contains(TARGETS);
            if (untargeted || smaller.indicators().isEmpty()) {
                droppedBoards.add(board.id());
            } else {
                keptBoards.add(smaller);
            }
        }
        return new Available(
                new Definitions(kept, keptBoards, later),
                Collections.unmodifiableMap(dropped),
                List.copyOf(droppedBoards));
    }
}

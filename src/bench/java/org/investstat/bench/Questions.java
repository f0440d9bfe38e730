package org.investstat.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.investstat.Shipped;
import org.investstat.ShippedDefinitions;
import org.investstat.config.Periods;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;

/**
 * What is asked: every additive indicator on contract lines in every breakdown of the shipped boards, for every region,
 * its ancestors, and every period of every calendar kind. Answers hold a row count and a sum for each.
 *
 * @param definitions the shipped ones, less whatever is not additive or not on contract lines
 * @param periods in a fixed order; all of them runs of whole months, or everything to the as-of date
 */
record Questions(LocalDate asOf, Definitions definitions, List<Period> periods) {
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final List<PeriodKind> KINDS = List.of(
            PeriodKind.YEAR,
            PeriodKind.HALF_YEAR,
            PeriodKind.QUARTER,
            PeriodKind.MONTH,
            PeriodKind.YTD,
            PeriodKind.CUMULATIVE);

    /**
     * One breakdown with all that is counted in it.
     *
     * @param measures by indicator
     */
    record Question(List<Dimension> breakdown, Map<String, Measure> measures) {

        String name() {
            return breakdown.isEmpty()
                    ? "total"
                    : String.join(" x ", breakdown.stream().map(Dimension::id).toList());
        }
    }

    static Questions shipped() {
        Definitions all = ShippedDefinitions.on(AS_OF);
        Map<String, IndicatorDefinition> kept = new LinkedHashMap<>();
        all.indicators().values().stream().filter(Questions::isAsked).forEach(i -> kept.put(i.id(), i));
        List<BoardDefinition> boards = all.boards().stream()
                .map(board -> narrowed(board, kept))
                .filter(board -> !board.indicators().isEmpty())
                .toList();
        List<Period> periods = Calendar.of(AS_OF, new Periods(KINDS, OptionalInt.empty()), List.of());
        return new Questions(AS_OF, new Definitions(kept, boards), periods);
    }

    private static boolean isAsked(IndicatorDefinition indicator) {
        return indicator.kind() == IndicatorKind.ADDITIVE
                && indicator.measure().orElseThrow().fact().equals(Facts.CONTRACT_LINES);
    }

    private static BoardDefinition narrowed(BoardDefinition board, Map<String, IndicatorDefinition> kept) {
        return new BoardDefinition(
                board.id(),
                board.title(),
                board.layout(),
                board.breakdowns(),
                board.indicators().stream().filter(kept::containsKey).toList(),
                board.levels(),
                board.periods());
    }

    /** All boards together, each breakdown once. */
    List<Question> together() {
        return questions(definitions.boards());
    }

    /** By board; a breakdown that an earlier board has is not asked again. */
    Map<String, List<Question>> byBoard() {
        Map<String, List<Question>> boards = new LinkedHashMap<>();
        List<List<Dimension>> asked = new ArrayList<>();
        Map<List<Dimension>, Question> whole = new LinkedHashMap<>();
        together().forEach(question -> whole.put(question.breakdown(), question));
        for (BoardDefinition board : definitions.boards()) {
            List<Question> own = questions(List.of(board)).stream()
                    .filter(question -> !asked.contains(question.breakdown()))
                    .map(question -> whole.getOrDefault(question.breakdown(), question))
                    .toList();
            own.forEach(question -> asked.add(question.breakdown()));
            if (!own.isEmpty()) {
                boards.put(board.id(), own);
            }
        }
        return boards;
    }

    private List<Question> questions(List<BoardDefinition> boards) {
        Map<List<Dimension>, Map<String, Measure>> asked = new LinkedHashMap<>();
        for (BoardDefinition board : boards) {
            for (List<Dimension> breakdown : board.breakdowns()) {
                for (String id : board.indicators()) {
                    IndicatorDefinition indicator = definitions.indicator(id);
                    if (indicator.offers(breakdown)) {
                        asked.computeIfAbsent(breakdown, b -> new TreeMap<>())
                                .put(id, indicator.measure().orElseThrow());
                    }
                }
            }
        }
        return asked.entrySet().stream()
                .map(entry -> new Question(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Each receiving region with itself and all above it. */
    static Map<String, List<String>> lineages() {
        Regions regions = Shipped.reference().regions();
        Map<String, List<String>> lineages = new TreeMap<>();
        for (Region region : regions.all()) {
            if (regions.originProvince(region.code()).equals("520000")) {
                lineages.put(region.code(), regions.lineage(region.code()));
            }
        }
        return lineages;
    }
}

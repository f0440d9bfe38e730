package org.investstat.job.step;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.check.RowFates;
import org.investstat.command.RepeatSummary;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.figure.CodedMembers;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.period.Period;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.parquet.TableReader;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Region;
import org.investstat.report.Edition;
import org.investstat.report.FigureSource;
import org.investstat.report.ListSource;
import org.investstat.report.PrintedFigure;
import org.investstat.table.Dimension;
import org.investstat.table.Ledgers;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** A run that has all its figures, as reports want it. */
public final class Editions {
    private final Preparation prepared;
    private final Definitions definitions;
    private final LocalDate firstEvent;
    private final PrintedNumbers numbers = new PrintedNumbers();

    /**
     * Editions of one run.
     *
     * @param definitions of the figures
     * @param firstEvent over all facts; where the cumulative period begins
     */
    Editions(Preparation prepared, Definitions definitions, LocalDate firstEvent) {
        this.prepared = prepared;
        this.definitions = definitions;
        this.firstEvent = firstEvent;
    }

    Edition of(
            RunFolder folder,
            Map<String, Region> regions,
            Figures figures,
            OwnFigures own,
            MemberNames names,
            Edition.Account account,
            List<Manifest.Output> tables) {
        return new Edition(
                new Edition.Imprint(
                        folder.runId(),
                        prepared.asOf(),
                        Version.NUMBER,
                        prepared.config().homeProvince()),
                places(regions, own),
                terms(prepared.periods(), firstEvent),
                definitions.indicators().values().stream().map(this::indicator).toList(),
                definitions.boards().stream().map(Editions::board).toList(),
                prepared.config().headlines(),
                account,
                figures(figures, own, names),
                lists(folder, tables));
    }

    private Optional<String> parent(String code) {
        return prepared.reference().regions().lineage(code).stream().skip(1).findFirst();
    }

    private List<Edition.Place> places(Map<String, Region> regions, OwnFigures own) {
        Stream<Edition.Place> all = regions.values().stream()
                .map(r -> new Edition.Place(
                        r.code(), r.name(), r.level(), parent(r.code()).orElse(null)));
        Stream<Edition.Place> parts = own.regions().stream().map(code -> {
            String name = OwnFigures.name(
                            prepared.reference().regions().name(code).zh())
                    .zh();
            return new Edition.Place(OwnFigures.code(code), name, RegionLevel.UNIT, code, true);
        });
        return Stream.concat(all, parts)
                .sorted(Comparator.comparing(Edition.Place::code, TextOrder::compare))
                .toList();
    }

    /**
     * The periods as readers are told of them.
     *
     * @param firstEvent where the cumulative period begins
     */
    public static List<Edition.Term> terms(List<Period> periods, LocalDate firstEvent) {
        return periods.stream()
                .map(p -> new Edition.Term(
                        p.kind(), p.id(), p.firstDay(firstEvent), p.days().last(), p.complete()))
                .toList();
    }

    private Edition.Indicator indicator(IndicatorDefinition indicator) {
        return new Edition.Indicator(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.decimals(),
                numbers.changeUnit(indicator),
                indicator.kind().isSum(),
                indicator.definition(),
                Optional.of(indicator.validFrom()).filter(day -> !day.equals(IndicatorDefinition.ALWAYS)),
                indicator.kind() == IndicatorKind.RATIO
                        ? Optional.of(new Edition.Sides(side(indicator.measure()), side(indicator.denominator())))
                        : Optional.empty(),
                indicator.kind() == IndicatorKind.SHARE ? indicator.of() : Optional.empty());
    }

    private static Edition.Side side(Optional<Measure> measure) {
        if (!measure.map(Measure::isHundredths).orElse(false)) {
            return new Edition.Side(Text.same(""), 0);
        }
        return new Edition.Side(measure.orElseThrow().isMoney() ? Text.of("元", "yuan") : Text.of("平方米", "m²"), 2);
    }

    private static Edition.BoardPlan board(BoardDefinition board) {
        return new Edition.BoardPlan(
                board.id(),
                board.title(),
                board.layout() == BoardLayout.TARGETS ? Edition.Layout.TARGETS : Edition.Layout.WIDE,
                board.breakdowns(),
                board.indicators(),
                board.levels(),
                board.periods());
    }

    /** What became of the rows, from the same counts as the gates and the manifest. */
    public static Edition.Account account(RowAccounts accounts, Map<Severity, Long> findings, RepeatSummary repeats) {
        return new Edition.Account(
                accounts.ledgers().stream()
                        .map(l -> new Edition.LedgerAccount(
                                l.ledger(),
                                Ledgers.named(l.ledger()).orElseThrow().title(),
                                l.account().rows(),
                                l.account().fates()))
                        .toList(),
                reasons(accounts.counts()),
                findings,
                new Edition.Repeats(repeats.pairs(), repeats.projects(), repeats.gross(), repeats.net()));
    }

    private record Rejected(String ledger, String code) {}

    private static List<Edition.Reason> reasons(List<RowFates.Count> counts) {
        Map<Rejected, Edition.Reason> reasons = new LinkedHashMap<>();
        for (RowFates.Count count : counts) {
            if (!count.code().isEmpty()) {
                reasons.merge(
                        new Rejected(count.ledger(), count.code()),
                        new Edition.Reason(
                                count.ledger(),
                                count.code(),
                                count.rows(),
                                Text.of(count.example(), count.exampleEn())),
                        (one, more) ->
                                new Edition.Reason(one.ledger(), one.code(), one.rows() + more.rows(), one.example()));
            }
        }
        return reasons.values().stream()
                .sorted(Comparator.comparingLong(Edition.Reason::rows)
                        .reversed()
                        .thenComparing(Edition.Reason::ledger)
                        .thenComparing(Edition.Reason::code))
                .toList();
    }

    private FigureSource figures(Figures figures, OwnFigures own, MemberNames names) {
        return new FigureSource() {
            @Override
            public Stream<PrintedFigure> of(String indicator) {
                return printed(own.and(indicator, figures.of(indicator)));
            }

            @Override
            public Stream<PrintedFigure> of(String indicator, String region) {
                return printed(Figures.ofRegion(own.and(indicator, figures.of(indicator)), region));
            }

            private Stream<PrintedFigure> printed(List<Figure> some) {
                return some.stream().map(f -> new FigureAsPrinted(f, numbers));
            }

            @Override
            public Text member(Dimension dimension, String member) {
                return names.of(dimension, member);
            }

            @Override
            public int rank(Dimension dimension, String member) {
                return CodedMembers.rank(dimension, member);
            }
        };
    }

    /** Read from what was written: a report shows what is published. */
    private static ListSource lists(RunFolder folder, List<Manifest.Output> tables) {
        Map<String, Long> rows = new HashMap<>();
        tables.forEach(t -> rows.put(t.table(), t.rows()));
        return new ListSource() {
            @Override
            public long count(String table) {
                return rows.getOrDefault(table, 0L);
            }

            @Override
            public List<@Nullable Object[]> first(String table, List<String> columns, int most) {
                return count(table) == 0
                        ? List.of()
                        : TableReader.first(folder.table(table), columns, most, folder.hadoop());
            }
        };
    }
}

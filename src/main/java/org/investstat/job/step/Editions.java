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
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.parquet.TableReader;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Region;
import org.investstat.report.Edition;
import org.investstat.report.ListSource;
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
            OwnFigures figures,
            MemberNames names,
            Edition.Account account,
            List<Manifest.Output> tables) {
        return new Edition(
                new Edition.Imprint(
                        folder.runId(),
                        prepared.asOf(),
                        Version.NUMBER,
                        prepared.config().homeProvince(),
                        firstEvent),
                places(regions, figures),
                prepared.periods(),
                List.copyOf(definitions.indicators().values()),
                definitions.boards(),
                prepared.config().headlines(),
                account,
                figures,
                new PrintedNumbers(),
                names,
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

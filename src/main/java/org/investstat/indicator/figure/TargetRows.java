package org.investstat.indicator.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** Rows of a board of targets: a row for each indicator, region and period with a target, ranked by completion. */
public final class TargetRows {
    private static final int RANK = 17;

    private final BoardDefinition board;

    public TargetRows(BoardDefinition board) {
        this.board = board;
    }

    /** Those that are ranked among each other. */
    private record Peers(String indicator, String kind, String period, String level) {}

    private record Entry(@Nullable Object[] row, @Nullable BigDecimal completion) {}

    public TableSchema schema() {
        return OutputTables.targets(board.id());
    }

    /** In no order. Equal completion is equal rank, and the next rank is left out; without completion there is none. */
    public List<@Nullable Object[]> rows(Figures figures, FigureRows formats, LevelOf levels) {
        Map<Peers, List<Entry>> peers = new HashMap<>();
        for (String indicator : board.indicators()) {
            for (Figure figure : figures.of(indicator)) {
                Target target = figure.target();
                if (target != null
                        && board.breakdowns().contains(figure.breakdown())
                        && board.covers(
                                levels.of(figure.region()), figure.period().kind())) {
                    Entry entry = entry(figure, target, formats);
                    @Nullable Object[] row = entry.row();
                    peers.computeIfAbsent(
                                    new Peers(indicator, text(row[3]), text(row[4]), text(row[2])),
                                    p -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        peers.values().forEach(TargetRows::rank);
        return peers.values().stream().flatMap(List::stream).map(Entry::row).toList();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static Entry entry(Figure figure, Target target, FigureRows formats) {
        Printer printer = formats.printer(figure.indicator());
        BigDecimal completion = printer.completion(figure.value(), target.value());
        BigDecimal schedule = Target.schedule(figure.period(), Fraction.SCALE);
        @Nullable Object[] row = new Object[RANK + 1];
        formats.regionAndPeriod(figure, row, 0);
        row[8] = figure.indicator().id();
        row[9] = figure.indicator().title().zh();
        row[10] = figure.indicator().unit();
        row[11] = printer.value(figure.value());
        row[12] = target.value();
        row[13] = target.bound();
        row[14] = completion;
        row[15] = schedule;
        row[16] = completion == null ? null : completion.compareTo(schedule) < 0;
        return new Entry(row, completion);
    }

    private static void rank(List<Entry> peers) {
        peers.sort(Comparator.comparing(Entry::completion, Comparator.nullsLast(Comparator.reverseOrder())));
        long rank = 0;
        BigDecimal before = null;
        for (int i = 0; i < peers.size(); i++) {
            BigDecimal completion = peers.get(i).completion();
            if (completion == null) {
                return;
            }
            if (before == null || completion.compareTo(before) != 0) {
                rank = i + 1L;
            }
            peers.get(i).row()[RANK] = rank;
            before = completion;
        }
    }
}

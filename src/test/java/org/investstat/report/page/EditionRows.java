package org.investstat.report.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.investstat.config.HeadlineCell;
import org.investstat.report.Edition;
import org.investstat.report.FigureSource;
import org.investstat.report.ListSource;
import org.investstat.report.PrintedFigure;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** An edition of a province with a prefecture and a county, whose figures are literals. */
final class EditionRows {
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    private final Map<String, List<PrintedFigure>> figures = new java.util.LinkedHashMap<>();
    private final List<HeadlineCell> headlines = new ArrayList<>();
    private final Map<Dimension, String> names = new EnumMap<>(Dimension.class);
    private Edition.Account account = new Edition.Account(
            List.of(), List.of(), Map.of(), new Edition.Repeats(0, 0, BigDecimal.ZERO, BigDecimal.ZERO));

    /** A figure as literals. */
    record Row(
            String region,
            String period,
            List<Dimension> breakdown,
            List<String> members,
            @Nullable Number printed,
            @Nullable Number changeOnYear,
            @Nullable Number changeOnPrevious,
            @Nullable Quotient quotient)
            implements PrintedFigure {
        @Override
        public boolean additive() {
            return true;
        }

        @Override
        public String text() {
            return printed == null ? "—" : new BigDecimal(new BigInteger(printed.toString()), 2) + "亿元";
        }

        @Override
        public @Nullable BigDecimal value() {
            return printed == null ? null : new BigDecimal(new BigInteger(printed.toString()), 2);
        }

        @Override
        public @Nullable Goal goal() {
            return null;
        }
    }

    static Row total(String region, String period, @Nullable Number printed) {
        return new Row(region, period, List.of(), List.of(), printed, null, null, null);
    }

    static Row member(String region, String period, Dimension dimension, String member, Number printed) {
        return new Row(region, period, List.of(dimension), List.of(member), printed, -125L, null, null);
    }

    EditionRows figures(String indicator, PrintedFigure... rows) {
        figures.put(indicator, List.of(rows));
        return this;
    }

    EditionRows named(Dimension dimension, String name) {
        names.put(dimension, name);
        return this;
    }

    EditionRows headline(HeadlineCell cell) {
        headlines.add(cell);
        return this;
    }

    EditionRows rejected(String example) {
        account = new Edition.Account(
                List.of(new Edition.LedgerAccount(
                        "projects", Text.of("项目台账", "projects"), 3, Map.of("accepted", 2L, "rejected", 1L))),
                List.of(new Edition.Reason("projects", "orphan", 1, Text.same(example))),
                Map.of(Severity.WARNING, 4L),
                new Edition.Repeats(0, 0, BigDecimal.ZERO, BigDecimal.ZERO));
        return this;
    }

    Edition edition() {
        return new Edition(
                new Edition.Imprint("judged", AS_OF, "0.1.0", "520000"),
                List.of(
                        new Edition.Place("520000", "贵州省", RegionLevel.PROVINCE, null),
                        new Edition.Place("520100", "贵阳市", RegionLevel.PREFECTURE, "520000"),
                        new Edition.Place("520102", "南明区", RegionLevel.COUNTY, "520100")),
                List.of(
                        term(PeriodKind.YEAR, "2021"),
                        term(PeriodKind.YEAR, "2022"),
                        term(PeriodKind.QUARTER, "2022Q1"),
                        new Edition.Term(PeriodKind.YTD, "2023YTD", LocalDate.of(2023, 1, 1), AS_OF, false)),
                figures.keySet().stream().map(EditionRows::indicator).toList(),
                List.of(new Edition.BoardPlan(
                        "own_board",
                        Text.of("自己的看板", "A board of one's own"),
                        Edition.Layout.WIDE,
                        List.of(List.of(), List.of(Dimension.EVENT)),
                        List.copyOf(figures.keySet()),
                        Set.of(RegionLevel.values()),
                        Optional.empty())),
                headlines,
                account,
                source(),
                new NoLists());
    }

    private static Edition.Term term(PeriodKind kind, String id) {
        int year = Integer.parseInt(id.substring(0, 4));
        return new Edition.Term(kind, id, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    }

    private static Edition.Indicator indicator(String id) {
        return new Edition.Indicator(
                id,
                Text.of("指标", id),
                "亿元",
                2,
                "%",
                true,
                Text.of("口径", "definition"),
                Optional.of(LocalDate.of(2019, 1, 1)),
                Optional.of(new Edition.Sides(
                        new Edition.Side(Text.of("元", "yuan"), 2), new Edition.Side(Text.same(""), 0))),
                Optional.empty());
    }

    private FigureSource source() {
        return new FigureSource() {
            @Override
            public Stream<? extends PrintedFigure> of(String indicator) {
                return figures.getOrDefault(indicator, List.of()).stream();
            }

            @Override
            public Text member(Dimension dimension, String member) {
                return Text.same(names.getOrDefault(dimension, member));
            }

            @Override
            public int rank(Dimension dimension, String member) {
                return 0;
            }
        };
    }

    private static final class NoLists implements ListSource {
        @Override
        public long count(String table) {
            return 0;
        }

        @Override
        public List<@Nullable Object[]> first(String table, List<String> columns, int most) {
            return List.of();
        }
    }
}

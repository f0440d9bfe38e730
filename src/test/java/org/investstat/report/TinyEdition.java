package org.investstat.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** An edition of a province, two prefectures and a county in 2022 and 2023, with the figures and lists that a test adds. */
public final class TinyEdition {
    public static final Edition.Indicator AMOUNT =
            indicator("contract_amount", Text.of("合同投资额", "Contracted investment"), "亿元", 2, "%", true);
    public static final Edition.Indicator COUNT =
            indicator("project_count", Text.of("签约项目数", "Signed projects"), "个", 0, "%", true);
    public static final Edition.Indicator SHARE =
            indicator("contract_amount_share", Text.of("合同投资额占比", "Share"), "%", 1, "pp", false);
    public static final Edition.Indicator RATE =
            indicator("start_rate", Text.of("开工率", "Start rate"), "%", 1, "pp", false);

    private final List<TinyFigure> figures = new ArrayList<>();
    private final List<Edition.BoardPlan> boards = new ArrayList<>();
    private final Map<String, List<@Nullable Object[]>> lists = new LinkedHashMap<>();
    private final Map<String, Text> members = new LinkedHashMap<>();

    public TinyEdition figures(TinyFigure... some) {
        figures.addAll(List.of(some));
        return this;
    }

    public TinyEdition board(String title, List<List<Dimension>> breakdowns, Edition.Indicator... columns) {
        boards.add(new Edition.BoardPlan(
                "board_" + boards.size(),
                Text.of(title, "Board " + boards.size()),
                Edition.Layout.WIDE,
                breakdowns,
                Stream.of(columns).map(Edition.Indicator::id).toList(),
                EnumSet.allOf(RegionLevel.class),
                Optional.empty()));
        return this;
    }

    public TinyEdition targets(String title, Edition.Indicator... columns) {
        boards.add(new Edition.BoardPlan(
                "targets",
                Text.of(title, "Targets"),
                Edition.Layout.TARGETS,
                List.of(List.of()),
                Stream.of(columns).map(Edition.Indicator::id).toList(),
                EnumSet.allOf(RegionLevel.class),
                Optional.empty()));
        return this;
    }

    /** A row of a published list, in the order of the columns that a report asks for. */
    public TinyEdition listed(String table, @Nullable Object... row) {
        lists.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        return this;
    }

    public TinyEdition member(String member, String zh, String en) {
        members.put(member, Text.of(zh, en));
        return this;
    }

    public Edition edition() {
        return new Edition(
                new Edition.Imprint("night-1", LocalDate.of(2023, 12, 20), "0.1.0", "520000"),
                List.of(
                        new Edition.Place("520000", "贵州省", RegionLevel.PROVINCE, null),
                        new Edition.Place("520100", "贵阳市", RegionLevel.PREFECTURE, "520000"),
                        new Edition.Place("520102", "南明区", RegionLevel.COUNTY, "520100"),
                        new Edition.Place("520300", "遵义市", RegionLevel.PREFECTURE, "520000")),
                List.of(
                        term(PeriodKind.YEAR, "2022", "2022-01-01", "2022-12-31"),
                        term(PeriodKind.YEAR, "2023", "2023-01-01", "2023-12-20"),
                        term(PeriodKind.QUARTER, "2023Q3", "2023-07-01", "2023-09-30"),
                        term(PeriodKind.MONTH, "2023-11", "2023-11-01", "2023-11-30"),
                        term(PeriodKind.YTD, "2023YTD", "2023-01-01", "2023-12-20")),
                List.of(AMOUNT, COUNT, SHARE, RATE),
                boards,
                List.of(),
                account(),
                source(),
                listed());
    }

    private static Edition.Indicator indicator(
            String id, Text title, String unit, int decimals, String changeUnit, boolean sum) {
        return new Edition.Indicator(
                id,
                title,
                unit,
                decimals,
                changeUnit,
                sum,
                Text.of("口径", "definition"),
                Optional.of(LocalDate.of(2019, 1, 1)),
                Optional.empty(),
                Optional.empty());
    }

    private static Edition.Term term(PeriodKind kind, String id, String from, String to) {
        return new Edition.Term(
                kind, id, LocalDate.parse(from), LocalDate.parse(to), to.endsWith("31") || to.endsWith("30"));
    }

    private static Edition.Account account() {
        return new Edition.Account(
                List.of(new Edition.LedgerAccount(
                        "projects", Text.of("项目", "projects"), 3, Map.of("accepted", 2L, "rejected", 1L))),
                List.of(new Edition.Reason("projects", "region_unknown", 1, Text.of("查无此地", "no such place"))),
                Map.of(Severity.WARNING, 1L),
                new Edition.Repeats(0, 0, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private FigureSource source() {
        return new FigureSource() {
            @Override
            public Stream<TinyFigure> of(String indicator) {
                return figures.stream().filter(f -> f.indicator().equals(indicator));
            }

            @Override
            public Text member(Dimension dimension, String member) {
                return members.getOrDefault(member, Text.same(member));
            }

            @Override
            public int rank(Dimension dimension, String member) {
                return 0;
            }
        };
    }

    private ListSource listed() {
        return new ListSource() {
            @Override
            public long count(String table) {
                return lists.getOrDefault(table, List.of()).size();
            }

            @Override
            public List<@Nullable Object[]> first(String table, List<String> columns, int most) {
                return lists.getOrDefault(table, List.of()).stream()
                        .map(row -> Arrays.copyOf(row, columns.size()))
                        .limit(most)
                        .toList();
            }
        };
    }
}

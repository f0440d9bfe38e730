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
import java.util.Set;
import java.util.stream.Stream;
import org.investstat.Shipped;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.figure.TinyFigure;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** An edition of a province, two prefectures and a county in 2022 and 2023, with the figures and lists that a test adds. */
public final class TinyEdition {
    public static final IndicatorDefinition AMOUNT =
            indicator("contract_amount", Text.of("合同投资额", "Contracted investment"), "亿元", 2, IndicatorKind.ADDITIVE);
    public static final IndicatorDefinition COUNT =
            indicator("project_count", Text.of("签约项目数", "Signed projects"), "个", 0, IndicatorKind.ADDITIVE);
    public static final IndicatorDefinition SHARE =
            indicator("contract_amount_share", Text.of("合同投资额占比", "Share"), "%", 1, IndicatorKind.SHARE);
    public static final IndicatorDefinition RATE =
            indicator("start_rate", Text.of("开工率", "Start rate"), "%", 1, IndicatorKind.RATIO);

    private final List<TinyFigure> figures = new ArrayList<>();
    private final List<BoardDefinition> boards = new ArrayList<>();
    private final Map<String, List<@Nullable Object[]>> lists = new LinkedHashMap<>();

    public TinyEdition figures(TinyFigure... some) {
        figures.addAll(List.of(some));
        return this;
    }

    public TinyEdition board(String title, List<List<Dimension>> breakdowns, IndicatorDefinition... columns) {
        boards.add(new BoardDefinition(
                "board_" + boards.size(),
                Text.of(title, "Board " + boards.size()),
                BoardLayout.WIDE,
                breakdowns,
                Stream.of(columns).map(IndicatorDefinition::id).toList(),
                EnumSet.allOf(RegionLevel.class),
                Optional.empty()));
        return this;
    }

    public TinyEdition targets(String title, IndicatorDefinition... columns) {
        boards.add(new BoardDefinition(
                "targets",
                Text.of(title, "Targets"),
                BoardLayout.TARGETS,
                List.of(List.of()),
                Stream.of(columns).map(IndicatorDefinition::id).toList(),
                EnumSet.allOf(RegionLevel.class),
                Optional.empty()));
        return this;
    }

    /** A row of a published list, in the order of the columns that a report asks for. */
    public TinyEdition listed(String table, @Nullable Object... row) {
        lists.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        return this;
    }

    public Edition edition() {
        return new Edition(
                new Edition.Imprint("night-1", LocalDate.of(2023, 12, 20), "0.1.0", "520000", LocalDate.of(2021, 1, 1)),
                List.of(
                        new Edition.Place("520000", "贵州省", RegionLevel.PROVINCE, null),
                        new Edition.Place("520100", "贵阳市", RegionLevel.PREFECTURE, "520000"),
                        new Edition.Place("520102", "南明区", RegionLevel.COUNTY, "520100"),
                        new Edition.Place("520300", "遵义市", RegionLevel.PREFECTURE, "520000")),
                TinyFigure.periods("2022", "2023", "2023Q3", "2023-11", "2023YTD"),
                List.of(AMOUNT, COUNT, SHARE, RATE),
                boards,
                List.of(),
                account(),
                TinyFigure.all(figures),
                new PrintedNumbers(),
                new MemberNames(Shipped.reference(), Map.of()),
                listed());
    }

    private static IndicatorDefinition indicator(String id, Text title, String unit, int decimals, IndicatorKind kind) {
        Optional<String> summed = Optional.of("amount").filter(column -> unit.equals("亿元"));
        Measure measure = new Measure(Facts.CONTRACT_LINES, "signed_on", Optional.empty(), summed, Optional.empty());
        return new IndicatorDefinition(
                id,
                title,
                unit,
                decimals,
                kind,
                Optional.of(measure),
                Optional.empty(),
                kind == IndicatorKind.SHARE ? Optional.of(AMOUNT.id()) : Optional.empty(),
                false,
                true,
                Set.of(),
                Set.of(),
                LocalDate.of(2019, 1, 1),
                Text.of("口径", "definition"),
                Set.of());
    }

    private static Edition.Account account() {
        return new Edition.Account(
                List.of(new Edition.LedgerAccount(
                        "projects", Text.of("项目", "projects"), 3, Map.of("accepted", 2L, "rejected", 1L))),
                List.of(new Edition.Reason("projects", "region_unknown", 1, Text.of("查无此地", "no such place"))),
                Map.of(Severity.WARNING, 1L),
                new Edition.Repeats(0, 0, BigDecimal.ZERO, BigDecimal.ZERO));
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

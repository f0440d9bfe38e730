package org.investstat.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.investstat.Shipped;
import org.investstat.config.HeadlineCell;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.IndicatorKind;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.figure.Evaluation;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.indicator.figure.TinyFigure;
import org.investstat.report.Edition;
import org.investstat.report.ListSource;
import org.investstat.table.Dimension;
import org.investstat.table.Facts;
import org.investstat.table.RegionLevel;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** An edition of a province with a prefecture and a county, whose figures are literals. */
final class EditionRows {
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    private final List<IndicatorDefinition> indicators = new ArrayList<>();
    private final List<TinyFigure> figures = new ArrayList<>();
    private final List<HeadlineCell> headlines = new ArrayList<>();
    private final Map<String, String> teams = new HashMap<>();
    private Edition.Account account = new Edition.Account(
            List.of(), List.of(), Map.of(), new Edition.Repeats(0, 0, BigDecimal.ZERO, BigDecimal.ZERO));

    /** A figure with two decimals that count hundredths, or both sides of a ratio. */
    record Row(
            String region,
            String period,
            Map<Dimension, String> members,
            Evaluation now,
            @Nullable Evaluation earlier) {

        private TinyFigure of(IndicatorDefinition indicator) {
            TinyFigure figure = TinyFigure.total(indicator, region, period, now);
            for (Map.Entry<Dimension, String> member : members.entrySet()) {
                figure = figure.of(member.getKey(), member.getValue());
            }
            return earlier == null ? figure : figure.since(earlier);
        }
    }

    static Row total(String region, String period, long hundredths) {
        return total(region, period, over(hundredths, 100));
    }

    static Row total(String region, String period, Evaluation now) {
        return new Row(region, period, Map.of(), now, null);
    }

    /** One that was 10 a year before. */
    static Row member(String region, String period, Dimension dimension, String member, long hundredths) {
        return new Row(region, period, Map.of(dimension, member), over(hundredths, 100), over(10, 1));
    }

    static Evaluation over(long numerator, long denominator) {
        return new Evaluation(numerator, denominator, true);
    }

    EditionRows figures(String indicator, Row... rows) {
        IndicatorDefinition defined = indicator(indicator);
        indicators.add(defined);
        Stream.of(rows).map(row -> row.of(defined)).forEach(figures::add);
        return this;
    }

    EditionRows team(String id, String name) {
        teams.put(id, name);
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
                new Edition.Imprint("judged", AS_OF, "0.1.0", "520000", LocalDate.of(2021, 1, 1)),
                List.of(
                        new Edition.Place("520000", "贵州省", RegionLevel.PROVINCE, null),
                        new Edition.Place("520100", "贵阳市", RegionLevel.PREFECTURE, "520000"),
                        new Edition.Place("520102", "南明区", RegionLevel.COUNTY, "520100")),
                TinyFigure.periods("2021", "2022", "2022Q1", "2023YTD"),
                indicators,
                List.of(new BoardDefinition(
                        "own_board",
                        Text.of("自己的看板", "A board of one's own"),
                        BoardLayout.WIDE,
                        List.of(List.of(), List.of(Dimension.EVENT)),
                        indicators.stream().map(IndicatorDefinition::id).toList(),
                        Set.of(RegionLevel.values()),
                        Optional.empty())),
                headlines,
                account,
                TinyFigure.all(figures),
                new PrintedNumbers(),
                new MemberNames(Shipped.reference(), teams),
                new NoLists());
    }

    /** Rows counted, over others where it is a rate. */
    private static IndicatorDefinition indicator(String id) {
        boolean rate = id.equals("rate");
        Measure count =
                new Measure(Facts.CONTRACT_LINES, "signed_on", Optional.empty(), Optional.empty(), Optional.empty());
        return new IndicatorDefinition(
                id,
                Text.of("指标", id),
                rate ? "%" : "个",
                rate ? 0 : 2,
                rate ? IndicatorKind.RATIO : IndicatorKind.ADDITIVE,
                Optional.of(count),
                rate ? Optional.of(count) : Optional.empty(),
                Optional.empty(),
                false,
                true,
                Set.of(),
                Set.of(),
                LocalDate.of(2019, 1, 1),
                Text.of("口径", "definition"),
                Set.of());
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

package org.investstat.indicator.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.config.JobConfigReader;
import org.investstat.config.yaml.YamlMap;
import org.investstat.table.Dimension;
import org.investstat.table.DimensionTables;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** One map of a board file to a {@link BoardDefinition}, its indicators held to its breakdowns. */
final class BoardReader {
    /** In {@code indicators}: every indicator that has one of the board's breakdowns. */
    private static final String ALL = "all";
    /** In {@code breakdowns}: no dimension. */
    private static final String TOTAL = "total";
    /** The kinds of period that targets are set for. */
    private static final Set<PeriodKind> TARGETED = Set.of(PeriodKind.YEAR, PeriodKind.YTD);

    private static final Map<String, Dimension> DIMENSIONS = JobConfigReader.words(Dimension.values(), Dimension::id);

    private final YamlMap map;
    private final String id;
    private final Map<String, IndicatorDefinition> indicators;
    private final Set<String> known;

    private BoardReader(YamlMap map, String id, Map<String, IndicatorDefinition> indicators, Set<String> known) {
        this.map = map;
        this.id = id;
        this.indicators = indicators;
        this.known = known;
    }

    /**
     * The board, or nothing where none of its indicators is valid on the as-of date, or where it is wrong.
     *
     * @param known every id that the indicator files define, valid on the as-of date or not
     */
    static Optional<BoardDefinition> read(
            YamlMap map, String id, Map<String, IndicatorDefinition> indicators, Set<String> known) {
        return new BoardReader(map, id, indicators, known).board();
    }

    private Optional<BoardDefinition> board() {
        map.has("id");
        checkId();
        Optional<Text> title = map.required("title", map.bilingual("title"));
        BoardLayout layout = map.choice("layout", JobConfigReader.words(BoardLayout.values(), BoardLayout::id))
                .orElse(BoardLayout.WIDE);
        List<List<Dimension>> breakdowns = breakdowns();
        List<String> columns = columns(breakdowns);
        Set<RegionLevel> levels = map.choices("levels", JobConfigReader.words(RegionLevel.values(), RegionLevel::id))
                .<Set<RegionLevel>>map(HashSet::new)
                .orElse(EnumSet.allOf(RegionLevel.class));
        Optional<Set<PeriodKind>> periods = map.choices(
                        "periods", JobConfigReader.words(PeriodKind.values(), PeriodKind::id))
                .map(HashSet::new);
        Optional<Set<PeriodKind>> covered =
                layout == BoardLayout.TARGETS ? Optional.of(targeted(breakdowns, periods)) : periods;
        map.done();
        return title.filter(t -> !columns.isEmpty())
                .map(t -> new BoardDefinition(id, t, layout, breakdowns, columns, levels, covered));
    }

    /** Targets are set for totals of years, and nothing else. */
    private Set<PeriodKind> targeted(List<List<Dimension>> breakdowns, Optional<Set<PeriodKind>> periods) {
        if (!breakdowns.equals(List.of(List.of()))) {
            problem(
                    map.at("breakdowns"),
                    Text.of(
                            "layout: targets 只有合计；请删去 breakdowns",
                            "layout: targets has totals only; remove breakdowns"));
        }
        if (periods.isPresent() && !TARGETED.containsAll(periods.get())) {
            problem(
                    map.at("periods"),
                    Text.of("layout: targets 只有 year 和 ytd", "layout: targets has the periods year and ytd only"));
        }
        return periods.orElse(TARGETED);
    }

    private void checkId() {
        Set<String> taken = new HashSet<>(Set.of(
                Facts.CONTRACTS.name(),
                OutputTables.INDICATORS.name(),
                OutputTables.REJECTS.name(),
                OutputTables.FINDINGS.name(),
                OutputTables.DUPLICATES.name(),
                OutputTables.RECONCILIATION.name(),
                OutputTables.RECONCILIATION_UNITS.name()));
        DimensionTables.all().forEach(table -> taken.add(table.name()));
        Facts.all().forEach(fact -> taken.add(fact.name()));
        if (!IndicatorReader.ID.matcher(id).matches()) {
            map.problem(
                    "id",
                    Text.of("“{0}”不能作编号；用小写字母、数字和下划线", "'{0}' is no id; use small letters, digits and underscores")
                            .with(id));
        } else if (taken.contains(id)) {
            map.problem(
                    "id",
                    Text.of("“{0}”是另一张表的名称；请另取编号", "'{0}' is the name of another table; choose another id")
                            .with(id));
        }
    }

    private List<List<Dimension>> breakdowns() {
        List<List<YamlMap.Item>> written = map.groups("breakdowns").orElse(List.of());
        Set<List<Dimension>> breakdowns = new LinkedHashSet<>();
        for (List<YamlMap.Item> group : written) {
            breakdown(group)
                    .filter(b -> !breakdowns.add(b))
                    .ifPresent(b -> problem(
                            map.at("breakdowns"),
                            Text.of("分组重复；请只留一个", "a breakdown appears twice; keep one of them")));
        }
        return written.isEmpty() ? List.of(List.of()) : List.copyOf(breakdowns);
    }

    private Optional<List<Dimension>> breakdown(List<YamlMap.Item> group) {
        if (group.size() == 1 && group.get(0).text().equals(TOTAL)) {
            return Optional.of(List.of());
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (YamlMap.Item item : group) {
            Dimension dimension = DIMENSIONS.get(item.text());
            if (dimension != null) {
                dimensions.add(dimension);
                continue;
            }
            problem(
                    item.at(),
                    Text.of("没有维度“{0}”", "there is no dimension '{0}'")
                            .with(item.text())
                            .then("", Nearest.hint(item.text(), Dimension.ids())));
        }
        if (dimensions.size() > 2 || new HashSet<>(dimensions).size() < dimensions.size()) {
            problem(
                    group.get(0).at(),
                    Text.of("一个分组至多两个不同的维度", "a breakdown has at most two dimensions, and different ones"));
        }
        return dimensions.size() == group.size() ? Optional.of(dimensions) : Optional.empty();
    }

    private List<String> columns(List<List<Dimension>> breakdowns) {
        List<YamlMap.Item> written =
                map.required("indicators", map.items("indicators")).orElse(List.of());
        if (written.size() == 1 && written.get(0).text().equals(ALL)) {
            return indicators.values().stream()
                    .filter(i -> breakdowns.stream().anyMatch(i::offers))
                    .map(IndicatorDefinition::id)
                    .toList();
        }
        Set<String> columns = new LinkedHashSet<>();
        written.forEach(item -> column(item, breakdowns, columns));
        return List.copyOf(columns);
    }

    private void column(YamlMap.Item item, List<List<Dimension>> breakdowns, Set<String> columns) {
        String name = item.text();
        IndicatorDefinition indicator = indicators.get(name);
        if (!known.contains(name)) {
            problem(
                    item.at(),
                    Text.of("没有指标“{0}”", "there is no indicator '{0}'")
                            .with(name)
                            .then("", Nearest.hint(name, known)));
        } else if (columns.contains(name)) {
            problem(
                    item.at(),
                    Text.of("指标“{0}”重复；请只列一次", "the indicator '{0}' appears twice; list it once")
                            .with(name));
        } else if (indicator != null) {
            columns.add(name);
            // Without any, each of them is a problem of its own.
            if (!breakdowns.isEmpty() && breakdowns.stream().noneMatch(indicator::offers)) {
                lacks(item, breakdowns);
            }
        }
    }

    private void lacks(YamlMap.Item item, List<List<Dimension>> breakdowns) {
        String dimensions = breakdowns.stream()
                .map(b -> b.isEmpty()
                        ? TOTAL
                        : String.join(" x ", b.stream().map(Dimension::id).toList()))
                .collect(Collectors.joining(", "));
        problem(
                item.at(),
                breakdowns.equals(List.of(List.of()))
                        ? Text.of(
                                        "指标“{0}”没有合计；请删去它或给看板加分组",
                                        "the indicator '{0}' has no total; remove it or give the board a breakdown")
                                .with(item.text())
                        : Text.of(
                                        "指标“{0}”不能按 {1} 分组；请删去其一",
                                        "the indicator '{0}' has no breakdown by {1}; remove one of them")
                                .with(item.text(), dimensions));
    }

    private void problem(String at, Text what) {
        map.problems().add(at, Text.same(id).then(": ", what));
    }
}

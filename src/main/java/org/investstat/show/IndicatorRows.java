package org.investstat.show;

import java.util.List;
import java.util.stream.Collectors;
import org.investstat.command.IndicatorListing;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.report.Grid;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/** The definitions as rows for people. */
public final class IndicatorRows {
    private IndicatorRows() {}

    public static IndicatorListing listing(Definitions definitions) {
        List<Grid.Column> columns = List.of(
                Grid.Column.words("id", Text.of("编号", "id")),
                Grid.Column.words("title", Text.of("指标", "indicator")),
                Grid.Column.words("unit", Text.of("单位", "unit")),
                Grid.Column.words("kind", Text.of("类型", "kind")),
                Grid.Column.words("valid_from", Text.of("起用日期", "valid from")),
                Grid.Column.words("breakdowns", Text.of("可用分组", "breakdowns")),
                Grid.Column.words("definition", Text.of("口径", "definition")));
        return new IndicatorListing(new Grid(
                columns,
                definitions.indicators().values().stream()
                        .map(IndicatorRows::row)
                        .toList()));
    }

    private static Text valid(IndicatorDefinition indicator) {
        return indicator.validFrom().equals(IndicatorDefinition.ALWAYS)
                ? Text.of("一直", "always")
                : Text.same(indicator.version());
    }

    private static List<Text> row(IndicatorDefinition indicator) {
        return Grid.row(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.kind().id() + (indicator.cumulative() ? " (cumulative)" : ""),
                valid(indicator),
                indicator.breakdowns().stream().map(Dimension::id).collect(Collectors.joining(" ")),
                indicator.definition());
    }
}

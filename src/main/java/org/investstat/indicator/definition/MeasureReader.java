package org.investstat.indicator.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.config.JobConfigReader;
import org.investstat.config.yaml.YamlMap;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.TableColumn;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** The keys of a measure, of a definition itself or of one side of a ratio, held to the columns of their fact. */
final class MeasureReader {
    /** In {@code measure}: rows are counted. */
    static final String ROWS = "rows";

    private final YamlMap map;
    private final String id;
    private final FactSchema fact;

    private MeasureReader(YamlMap map, String id, FactSchema fact) {
        this.map = map;
        this.id = id;
        this.fact = fact;
    }

    /** The fact that a map names, else the one it inherits; none is a problem of the caller's. */
    static Optional<FactSchema> fact(YamlMap map, Optional<FactSchema> inherited) {
        Map<String, FactSchema> facts = new LinkedHashMap<>();
        Facts.all().forEach(f -> facts.put(f.name(), f));
        return map.choice("fact", facts).or(() -> inherited);
    }

    /** The measure of a definition or of one side of a ratio; empty where it is wrong, which has been reported. */
    static Optional<Measure> read(
            YamlMap map, String id, IndicatorKind kind, Optional<FactSchema> fact, Optional<String> inheritedDate) {
        if (fact.isEmpty()) {
            map.items("measure");
            map.items("date");
            map.items("until");
            map.items("filter");
            map.items("attribution");
            if (!map.has("fact")) {
                map.required("fact", Optional.empty());
            }
            return Optional.empty();
        }
        return new MeasureReader(map, id, fact.get()).read(kind, inheritedDate);
    }

    private Optional<Measure> read(IndicatorKind kind, Optional<String> inheritedDate) {
        Optional<String> column = map.required("measure", map.text("measure"));
        boolean fits = column.isPresent() && fits(kind, column.get());
        Optional<String> date = dateColumn("date");
        String placedBy = date.or(
                        () -> inheritedDate.filter(d -> fact.table().find(d).isPresent()))
                .orElse(fact.date());
        Optional<String> until = kind.ends() ? map.required("until", dateColumn("until")) : Optional.empty();
        Optional<String> filter = filter();
        return fits
                ? Optional.of(new Measure(fact, placedBy, until, column.filter(c -> !c.equals(ROWS)), filter))
                : Optional.empty();
    }

    private boolean fits(IndicatorKind kind, String column) {
        if (kind.tellsApart()) {
            return typed("measure", column, DataTypes.StringType::equals, Text.of("文字列", "a column of texts"));
        }
        return (column.equals(ROWS) && !kind.keepsValues())
                || typed("measure", column, MeasureReader::isNumber, Text.of("数字列", "a column of numbers"));
    }

    private Optional<String> dateColumn(String key) {
        return map.text(key)
                .filter(c -> typed(key, c, DataTypes.DateType::equals, Text.of("日期列", "a column of dates")));
    }

    private boolean typed(String key, String column, Predicate<DataType> type, Text expected) {
        Optional<TableColumn> found = fact.table().find(column);
        if (found.isEmpty()) {
            problem(
                    key,
                    Text.of("{0} 没有列“{1}”", "{0} has no column '{1}'")
                            .with(fact.name(), column)
                            .then("", Nearest.hint(column, columns(type))));
            return false;
        }
        boolean fits = type.test(found.get().type());
        if (!fits) {
            problem(
                    key,
                    Text.of("“{0}”不是", "'{0}' is not ")
                            .with(column)
                            .then("", expected)
                            .then("", Nearest.hint("", columns(type))));
        }
        return fits;
    }

    private List<String> columns(Predicate<DataType> type) {
        return fact.table().columns().stream()
                .filter(c -> type.test(c.type()))
                .map(TableColumn::name)
                .toList();
    }

    /** Whole numbers, money and areas; a share has no sum that means anything. */
    private static boolean isNumber(DataType type) {
        return type.equals(DataTypes.LongType) || Measure.isHundredths(type);
    }

    private Optional<String> filter() {
        Optional<String> filter = map.text("filter").map(String::strip);
        filter.ifPresent(f -> FilterExpression.columns(
                f,
                fact,
                what -> problem(
                        "filter",
                        Text.of("条件“{0}”：", "filter \"{0}\": ").with(f).then("", what))));
        Optional<Attribution> attribution =
                map.choice("attribution", JobConfigReader.words(Attribution.values(), Attribution::id));
        return attribution.filter(a -> a == Attribution.LEAD).isPresent() ? lead(filter) : filter;
    }

    /** The line break ends a comment that the filter may end in. */
    private Optional<String> lead(Optional<String> filter) {
        String column = "is_lead";
        if (fact.table().find(column).isEmpty()) {
            problem(
                    "attribution",
                    Text.of("{0} 每行本就计在牵头投资方；请删去 attribution", "{0} counts at the lead already; remove attribution")
                            .with(fact.name()));
            return filter;
        }
        return Optional.of(filter.map(f -> column + " and (" + f + (f.contains("--") ? "\n)" : ")"))
                .orElse(column));
    }

    private void problem(String key, Text what) {
        map.problem(key, Text.same(id).then(": ", what));
    }
}

package org.investstat.indicator.definition;

import static org.investstat.indicator.definition.IndicatorDefinition.ALWAYS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.investstat.config.JobConfigReader;
import org.investstat.config.yaml.YamlMap;
import org.investstat.indicator.definition.WrittenIndicator.Side;
import org.investstat.table.Dimension;
import org.investstat.table.FactSchema;
import org.investstat.table.OutputTables;
import org.investstat.text.Text;

/** One map of an indicator file to an {@link WrittenIndicator}; which keys it may have depends on its kind. */
final class IndicatorReader {
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final YamlMap map;
    private final String id;

    private IndicatorReader(YamlMap map, String id) {
        this.map = map;
        this.id = id;
    }

    static Optional<WrittenIndicator> read(YamlMap map) {
        String id = map.required("id", map.text("id")).orElse("");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            map.problem(
                    "id",
                    Text.of("“{0}”不能作编号；用小写字母、数字和下划线", "'{0}' is no id; use small letters, digits and underscores")
                            .with(id));
        } else if (OutputTables.board("", List.of()).find(id).isPresent()) {
            map.problem(
                    "id",
                    Text.of("“{0}”是看板自有的列名；请另取编号", "'{0}' is a column of every board; choose another id")
                            .with(id));
        }
        return new IndicatorReader(map, id).draft();
    }

    private Optional<WrittenIndicator> draft() {
        Optional<Text> title = map.required("title", map.bilingual("title"));
        Optional<String> unit = map.required("unit", map.text("unit"));
        Optional<Integer> decimals =
                map.required("decimals", map.integer("decimals")).filter(this::isPrintable);
        Optional<IndicatorKind> kind = map.required(
                "kind", map.choice("kind", JobConfigReader.words(IndicatorKind.values(), IndicatorKind::id)));
        Optional<LocalDate> from = map.has("valid_from") ? map.date("valid_from") : Optional.of(ALWAYS);
        Optional<Text> definition = map.required("definition", map.bilingual("definition"));
        refuseOthers(kind);
        Optional<WrittenIndicator> draft = kind.flatMap(k -> {
            Set<Dimension> requires = requires();
            Optional<FactSchema> fact = k.isDerived() ? Optional.empty() : MeasureReader.fact(map, Optional.empty());
            Optional<Side> value = value(k, fact);
            Optional<Side> denominator = k.isRatio() ? side("denominator", fact) : Optional.empty();
            boolean cumulative = k.isRatio() && map.flag("cumulative").orElse(false);
            Optional<String> of = k.isDerived() ? map.required("of", map.text("of")) : Optional.empty();
            boolean whole =
                    k.isDerived() ? of.isPresent() : value.isPresent() && (!k.isRatio() || denominator.isPresent());
            return whole
                            && title.isPresent()
                            && unit.isPresent()
                            && decimals.isPresent()
                            && from.isPresent()
                            && definition.isPresent()
                    ? Optional.of(new WrittenIndicator(
                            map,
                            id,
                            title.get(),
                            unit.get(),
                            decimals.get(),
                            k,
                            from.get(),
                            definition.get(),
                            requires,
                            value,
                            denominator,
                            cumulative,
                            of))
                    : Optional.empty();
        });
        map.done();
        return draft;
    }

    private boolean isPrintable(int decimals) {
        boolean fits = decimals >= 0 && decimals <= 6;
        if (!fits) {
            map.problem(
                    "decimals",
                    Text.of("{0}: 小数位数须在 0 到 6 之间，却是 {1}", "{0}: decimals are 0 to 6, not {1}")
                            .with(id, decimals));
        }
        return fits;
    }

    /** Keys of other kinds get a better message than an unknown one; without a kind nothing can be said of them. */
    private void refuseOthers(Optional<IndicatorKind> kind) {
        Set<String> all = new TreeSet<>();
        for (IndicatorKind each : IndicatorKind.values()) {
            all.addAll(each.keys());
        }
        for (String key : all) {
            if (kind.isEmpty()) {
                map.has(key);
            } else if (!kind.get().keys().contains(key) && map.keys().contains(key)) {
                map.has(key);
                map.problem(
                        key,
                        Text.of(
                                        "{0}: 键“{1}”对 kind: {2} 没有意义；请删去",
                                        "{0}: the key '{1}' means nothing to kind: {2}; remove it")
                                .with(id, key, kind.get().id()));
            }
        }
    }

    private Set<Dimension> requires() {
        Set<Dimension> requires = EnumSet.noneOf(Dimension.class);
        map.choices("requires", JobConfigReader.words(Dimension.values(), Dimension::id))
                .ifPresent(requires::addAll);
        return requires;
    }

    private Optional<Side> value(IndicatorKind kind, Optional<FactSchema> fact) {
        if (kind.isDerived()) {
            return Optional.empty();
        }
        return kind.isRatio()
                ? side("numerator", fact)
                : MeasureReader.read(map, id, kind, fact, Optional.empty())
                        .map(m -> new Side("measure", Optional.empty(), Optional.of(m)));
    }

    private Optional<Side> side(String key, Optional<FactSchema> fact) {
        Optional<String> date = map.text("date");
        if (!map.holdsMap(key)) {
            return map.required(key, map.text(key)).map(name -> new Side(key, Optional.of(name), Optional.empty()));
        }
        return map.map(key).flatMap(inner -> {
            Optional<Measure> measure =
                    MeasureReader.read(inner, id, IndicatorKind.ADDITIVE, MeasureReader.fact(inner, fact), date);
            inner.done();
            return measure.map(m -> new Side(key, Optional.empty(), Optional.of(m)));
        });
    }
}

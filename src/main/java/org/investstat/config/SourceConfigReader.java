package org.investstat.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.config.yaml.YamlMap;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** The key {@code sources} of the configuration: mappings are held to the ledgers' columns and choices. */
final class SourceConfigReader {
    private SourceConfigReader() {}

    static Map<String, SourceConfig> sources(YamlMap m) {
        Map<String, SourceConfig> sources = new LinkedHashMap<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            m.map(ledger.name()).ifPresent(source -> sources.put(ledger.name(), source(source, ledger)));
        }
        m.done();
        return sources;
    }

    private static SourceConfig source(YamlMap m, LedgerSchema ledger) {
        SourceConfig unsaid = SourceConfig.DEFAULT;
        Optional<String> path = m.text("path");
        Format format = m.choice("format", JobConfigReader.words(Format.values(), Format::id))
                .orElse(unsaid.format());
        Optional<String> charset = m.checked("charset", m.text("charset"), SourceConfig::charsetName);
        char delimiter = m.checked("delimiter", m.text("delimiter"), SourceConfig::delimiter)
                .orElse(unsaid.delimiter());
        Map<String, String> header = m.map("header").map(h -> header(h, ledger)).orElse(Map.of());
        Map<String, Map<String, String>> values =
                m.map("values").map(v -> values(v, ledger)).orElse(Map.of());
        MoneyUnit unit = m.choice("unit", JobConfigReader.words(MoneyUnit.values(), MoneyUnit::word))
                .orElse(unsaid.unit());
        ShareUnit share = m.choice("share_unit", JobConfigReader.words(ShareUnit.values(), ShareUnit::id))
                .orElse(unsaid.shareUnit());
        boolean extra = m.flag("extra_columns").orElse(unsaid.extraColumns());
        Delivery delivery = delivery(m, ledger);
        m.done();
        return new SourceConfig(path, format, charset, delimiter, header, values, unit, share, extra, delivery);
    }

    private static Delivery delivery(YamlMap m, LedgerSchema ledger) {
        Delivery unsaid = Delivery.USUAL;
        boolean required = m.flag("required").orElse(unsaid.required());
        int rows = m.checked("min_rows", m.integer("min_rows"), Delivery::rows).orElse(unsaid.minRows());
        Optional<BigDecimal> shrink = m.checked("max_shrink", m.text("max_shrink"), Delivery::share);
        Optional<Integer> age = m.checked("max_age_days", m.integer("max_age_days"), Quality::days);
        if (age.isPresent() && ledger.newest().isEmpty()) {
            m.problem(
                    "max_age_days",
                    Text.of(
                                    "{0} 没有日期列，无从判断新旧；请删去",
                                    "{0} has no column of dates, so that nobody knows its age; remove it")
                            .with(ledger.name()));
            age = Optional.empty();
        }
        return new Delivery(required, rows, shrink, age);
    }

    private static Map<String, String> header(YamlMap m, LedgerSchema ledger) {
        List<String> columns = ledger.columns().stream().map(LedgerColumn::name).toList();
        Map<String, String> header = m.allTexts();
        header.forEach((theirs, ours) ->
                known(m, theirs, ours, columns, Text.of("{0} 没有列“{1}”", "{0} has no column '{1}'"), ledger.name()));
        return header;
    }

    private static Map<String, Map<String, String>> values(YamlMap m, LedgerSchema ledger) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (LedgerColumn column : ledger.columns()) {
            m.map(column.name()).ifPresent(v -> {
                Map<String, String> words = v.allTexts();
                if (!column.choices().isEmpty()) {
                    Text what = Text.of("{0} 没有取值“{1}”", "{0} has no value '{1}'");
                    words.forEach((theirs, ours) -> known(v, theirs, ours, column.choices(), what, column.name()));
                }
                values.put(column.name(), words);
            });
        }
        m.done();
        return values;
    }

    private static void known(YamlMap m, String key, String word, List<String> known, Text what, String where) {
        if (!known.contains(word)) {
            m.problem(key, what.with(where, word).then("", Nearest.hint(word, known)));
        }
    }
}

package org.investstat.source.file;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a task needs to know of a ledger and its configuration. Columns are matched by name after NFKC and trimming,
 * never by position (reading rule 2).
 *
 * @param headings normalised header in the file to canonical column
 * @param charset configured charset, null to detect it
 * @param unit of amounts that say none
 * @param shareUnit of shares without %
 */
public record Layout(
        String ledger,
        List<LedgerColumn> columns,
        Map<String, String> headings,
        boolean extraColumns,
        char delimiter,
        @Nullable String charset,
        MoneyUnit unit,
        ShareUnit shareUnit)
        implements Serializable {
    private static final int MOST_NAMED = 20;

    public static Layout of(LedgerSchema ledger, SourceConfig config) {
        Map<String, String> headings = new HashMap<>();
        ledger.columns().forEach(column -> headings.put(column.name(), column.name()));
        config.header().forEach((heading, column) -> headings.put(normal(heading), column));
        return new Layout(
                ledger.name(),
                List.copyOf(ledger.columns()),
                headings,
                config.extraColumns(),
                config.delimiter(),
                config.charset().orElse(null),
                config.unit(),
                config.shareUnit());
    }

    public static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
    }

    /** For each column of the ledger the field that holds it, or -1. */
    public int[] positions(List<String> header) {
        List<String> found = header.stream().map(this::key).toList();
        return columns.stream().mapToInt(column -> found.indexOf(column.name())).toArray();
    }

    /** Everything that is wrong with a file's header, in one line. */
    public Optional<Text> problem(String file, List<String> header) {
        List<Text> problems = new ArrayList<>();
        list(problems, "缺少列 {0}", "missing columns {0}", missing(header));
        if (!extraColumns) {
            list(problems, "多余列 {0}", "extra columns {0}", extra(header));
        }
        list(problems, "重复列 {0}", "duplicate columns {0}", duplicate(header));
        list(problems, "没有列名的列 {0}", "columns without a name {0}", unnamed(header));
        return problems.stream()
                .reduce((all, next) -> all.then("; ", next))
                .map(all -> Text.same(file + ": ")
                        .then("", all)
                        .then(
                                "",
                                Text.of(
                                                "。请改正表头，或在 sources.{0}.header 中写明对应的列",
                                                ". Correct the header, or map its names in sources.{0}.header")
                                        .with(ledger)));
    }

    private static void list(List<Text> problems, String zh, String en, List<String> names) {
        if (!names.isEmpty()) {
            problems.add(Text.of(zh, en).with(listed(names)));
        }
    }

    /** As many as a line can show; a file of another kind would name thousands. */
    private static String listed(List<String> names) {
        String shown = names.stream().limit(MOST_NAMED).map(Damage::shown).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? shown : shown + " ... (" + names.size() + ")";
    }

    private List<String> missing(List<String> header) {
        List<String> found = header.stream().map(this::key).toList();
        return columns.stream()
                .filter(LedgerColumn::required)
                .map(LedgerColumn::name)
                .filter(name -> !found.contains(name))
                .toList();
    }

    /** The column that a name in a header means; empty where it means none. */
    Optional<LedgerColumn> column(String heading) {
        String name = key(heading);
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether a header names a column. */
    public boolean has(List<String> header, String column) {
        return header.stream().anyMatch(heading -> key(heading).equals(column));
    }

    /** Names of columns that mean none of the ledger's. */
    public List<String> extra(List<String> header) {
        List<String> known = columns.stream().map(LedgerColumn::name).toList();
        return header.stream()
                .map(Layout::normal)
                .filter(name -> !name.isEmpty() && !known.contains(key(name)))
                .distinct()
                .toList();
    }

    private List<String> duplicate(List<String> header) {
        Map<String, List<String>> same = new LinkedHashMap<>();
        header.stream()
                .map(Layout::normal)
                .filter(name -> !name.isEmpty())
                .forEach(name ->
                        same.computeIfAbsent(key(name), k -> new ArrayList<>()).add(name));
        return same.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .toList();
    }

    private static List<String> unnamed(List<String> header) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (normal(header.get(i)).isEmpty()) {
                numbers.add(Integer.toString(i + 1));
            }
        }
        return numbers;
    }

    /** The canonical column of a heading, or the heading itself where it means none. */
    private String key(String heading) {
        String name = normal(heading);
        return headings.getOrDefault(name, name);
    }
}

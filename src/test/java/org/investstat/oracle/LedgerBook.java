package org.investstat.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/** Collects the rows of all ledgers in reading order and writes them as files of many layouts. */
final class LedgerBook {
    private final Map<String, List<LedgerRow>> ledgers = new LinkedHashMap<>();
    private int serial;

    private final long seed;

    /** @param seed a part of every identifier, so that the books of several seeds lie in one ledger without meeting */
    LedgerBook(long seed) {
        this.seed = seed;
        Ledgers.all().forEach(l -> ledgers.put(l.name(), new ArrayList<>()));
    }

    /** A new identifier. */
    String id(String prefix) {
        serial++;
        return "%s-%d-%05d".formatted(prefix, seed, serial);
    }

    List<LedgerRow> rows(String ledger) {
        return ledgers.get(ledger);
    }

    void add(String ledger, LedgerRow row) {
        ledgers.get(ledger).add(row);
    }

    void row(String ledger, OracleFate fate, Map<String, String> values) {
        add(ledger, new LedgerRow(values, fate, "", false, 0));
    }

    void accepted(String ledger, Map<String, String> values) {
        row(ledger, OracleFate.ACCEPTED, values);
    }

    void rejected(String ledger, String code, Map<String, String> values) {
        add(ledger, new LedgerRow(values, OracleFate.REJECTED, code, false, 0));
    }

    /** Rejected because another row was. */
    void caused(String ledger, String code, Map<String, String> values) {
        add(ledger, new LedgerRow(values, OracleFate.REJECTED, code, true, 0));
    }

    /** Rejected for a wrong number of fields. */
    void ragged(String ledger, int extraFields, Map<String, String> values) {
        add(ledger, new LedgerRow(values, OracleFate.REJECTED, "field_count", false, extraFields));
    }

    /** Writes every ledger in a layout that depends on the seed, and says what must become of every row. */
    List<Expected> writeMixed(Path folder) throws IOException {
        return writeMixed((layout, ledger) -> layout.write(folder, ledger, rows(ledger.name())));
    }

    /** The same, in a folder for each ledger and under names with the seed: room for other books beside this one. */
    List<Expected> writeBeside(Path folder) throws IOException {
        return writeMixed((layout, ledger) ->
                layout.writeInFolder(folder, ledger, ledger.name() + "-" + seed, rows(ledger.name())));
    }

    private interface Writer {
        List<Expected> write(LedgerLayout layout, LedgerSchema ledger) throws IOException;
    }

    private List<Expected> writeMixed(Writer writer) throws IOException {
        List<Expected> expected = new ArrayList<>();
        int at = 0;
        for (LedgerSchema ledger : Ledgers.all()) {
            Random random = new Random(seed * 31 + at);
            int layout = Math.floorMod(seed + at, LedgerLayout.COUNT);
            expected.addAll(writer.write(LedgerLayout.of(layout, random), ledger));
            at++;
        }
        return List.copyOf(expected);
    }

    /** Writes every ledger as one plain UTF-8 file with columns in canonical order. */
    List<Expected> writePlain(Path folder) throws IOException {
        List<Expected> expected = new ArrayList<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            expected.addAll(LedgerLayout.plain().write(folder, ledger, rows(ledger.name())));
        }
        return List.copyOf(expected);
    }

    /**
     * Writes every ledger as a folder of many small files, each of which holds rows of one fate: an account by file is
     * then an account by row.
     */
    List<Expected> writeByFate(Path folder) throws IOException {
        List<Expected> expected = new ArrayList<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            Path inner = Files.createDirectories(folder.resolve(ledger.name()));
            List<LedgerRow> rows = rows(ledger.name());
            int file = 0;
            for (int from = 0, to; from < rows.size(); from = to) {
                to = endOfRun(rows, from);
                String stem = "%s-%05d".formatted(ledger.name(), ++file);
                expected.addAll(LedgerLayout.plain().writeFile(inner, ledger, stem, rows.subList(from, to)));
            }
        }
        return List.copyOf(expected);
    }

    private static int endOfRun(List<LedgerRow> rows, int from) {
        int to = from + 1;
        while (to < rows.size() && rows.get(to).fate() == rows.get(from).fate()) {
            to++;
        }
        return to;
    }

    static List<String> columns(LedgerSchema ledger) {
        return ledger.columns().stream().map(LedgerColumn::name).toList();
    }
}

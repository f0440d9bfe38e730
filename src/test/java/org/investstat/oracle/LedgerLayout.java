package org.investstat.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.investstat.table.LedgerSchema;

/**
 * How one ledger lies on disk: one file, or a folder of two.
 *
 * @param files the encodings of its files, one or two
 * @param random shuffles columns and sprinkles quotes, blanks and empty records; absent: none of that
 */
record LedgerLayout(List<CsvFile.Form> files, Optional<Random> random) {
    static final int COUNT = 6;

    static LedgerLayout plain() {
        return new LedgerLayout(List.of(CsvFile.Form.UTF_8), Optional.empty());
    }

    static LedgerLayout of(int number, Random random) {
        List<CsvFile.Form> files = switch (number) {
            case 0 -> List.of(CsvFile.Form.UTF_8);
            case 1 -> List.of(CsvFile.Form.UTF_8_BOM);
            case 2 -> List.of(CsvFile.Form.GB18030);
            case 3 -> List.of(CsvFile.Form.UTF_8, CsvFile.Form.GB18030);
            case 4 -> List.of(CsvFile.Form.UTF_8_GZ);
            default -> List.of(CsvFile.Form.GB18030_GZ, CsvFile.Form.UTF_8_BOM);
        };
        return new LedgerLayout(files, Optional.of(random));
    }

    List<Expected> write(Path folder, LedgerSchema ledger, List<LedgerRow> rows) throws IOException {
        if (files.size() == 1) {
            return writeFile(folder, ledger, ledger.name(), files.get(0), rows);
        }
        return writeInFolder(folder, ledger, ledger.name(), rows);
    }

    /** In the ledger's own folder, whether one file or two. */
    List<Expected> writeInFolder(Path folder, LedgerSchema ledger, String stem, List<LedgerRow> rows)
            throws IOException {
        Path inner = Files.createDirectories(folder.resolve(ledger.name()));
        if (files.size() == 1) {
            return writeFile(inner, ledger, stem, files.get(0), rows);
        }
        int half = rows.size() / 2;
        List<Expected> expected = new ArrayList<>();
        expected.addAll(writeFile(inner, ledger, stem + "-a", files.get(0), rows.subList(0, half)));
        expected.addAll(writeFile(inner, ledger, stem + "-b", files.get(1), rows.subList(half, rows.size())));
        return expected;
    }

    /** One file in the first form of this layout. */
    List<Expected> writeFile(Path folder, LedgerSchema ledger, String stem, List<LedgerRow> rows) throws IOException {
        return writeFile(folder, ledger, stem, files.get(0), rows);
    }

    private List<Expected> writeFile(
            Path folder, LedgerSchema ledger, String stem, CsvFile.Form form, List<LedgerRow> rows) throws IOException {
        List<String> columns = new ArrayList<>(LedgerBook.columns(ledger));
        random.ifPresent(r -> Collections.shuffle(columns, r));
        CsvFile file = new CsvFile(columns, form, random);
        List<Expected> expected = new ArrayList<>();
        String name = stem + form.ending();
        for (LedgerRow row : rows) {
            long line = file.add(row);
            expected.add(new Expected(ledger.name(), name, line, row.fate(), row.code(), row.caused()));
        }
        file.write(folder.resolve(name));
        return expected;
    }
}

package org.investstat.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.investstat.sample.SampleRow.Plant;

/** The planted rows, one file of literals a ledger, and their places among the others. */
final class Planted {
    private Planted() {}

    /** The rows planted in a ledger, and of a folder in one file of it. */
    static List<SampleRow> of(String ledger, String file) {
        InputStream in = Objects.requireNonNull(Planted.class.getResourceAsStream("planted/" + ledger + ".csv"));
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(Planted::row)
                    .filter(r -> Objects.requireNonNull(r.plant()).file().equals(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The planted rows keep their order: some are about the row before them. */
    static List<SampleRow> among(List<SampleRow> rows, List<SampleRow> planted) {
        List<SampleRow> all = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            all.add(rows.get(i));
            while (next < planted.size() && (long) (next + 1) * rows.size() / (planted.size() + 1) <= i) {
                all.add(planted.get(next++));
            }
        }
        all.addAll(planted.subList(next, planted.size()));
        return all;
    }

    private static SampleRow row(NamedCsvRecord r) {
        boolean folder = r.getHeader().contains("file");
        Plant plant = new Plant(r.getField("at"), folder ? r.getField("file") : "", r.getField("zh"), r.getField("en"));
        List<String> cells = r.getFields().subList(folder ? 5 : 4, r.getFieldCount()).stream()
                .map(c -> c.replace("{U+3000}", "\u3000")
                        .replace("{NBSP}", "\u00a0")
                        .replace("{NL}", "\n"))
                .toList();
        return new SampleRow(cells, SampleFate.of(r.getField("fate")), plant);
    }
}

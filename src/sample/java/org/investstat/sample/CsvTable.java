package org.investstat.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small committed CSV in memory. */
record CsvTable(List<Line> lines) {

    static CsvTable read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new CsvTable(reader.stream().map(Line::new).toList());
        }
    }

    record Line(NamedCsvRecord cells) {
        String cell(String column) {
            return cells.getField(column);
        }
    }
}

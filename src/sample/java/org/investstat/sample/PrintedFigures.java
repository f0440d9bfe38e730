package org.investstat.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.RunTables;

/**
 * {@code data-sample/figures.csv}: what was printed, what the sample was made for, and what the job computed. The
 * outcome of a figure is {@code reproduced}, {@code contradicted} (what was printed is not what its own numbers give)
 * or {@code not_in_ledgers} (no ledger holds it); the note of the last two says why.
 */
record PrintedFigures(Path file, List<Map<String, String>> lines) {

    static PrintedFigures read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<Map<String, String>> lines = new ArrayList<>();
            reader.forEach(r -> lines.add(new LinkedHashMap<>(r.getFieldsAsMap())));
            return new PrintedFigures(file, lines);
        }
    }

    /** The same table with its column {@code computed} as the published tables say. */
    PrintedFigures computed(RunTables tables) throws SQLException {
        List<Map<String, String>> filled = new ArrayList<>();
        for (Map<String, String> line : lines) {
            Map<String, String> copy = new LinkedHashMap<>(line);
            copy.put("computed", line.get("source").equals("none") ? "" : computed(line, tables));
            filled.add(copy);
        }
        return new PrintedFigures(file, filled);
    }

    private static String computed(Map<String, String> line, RunTables tables) throws SQLException {
        List<String> found = tables.rows(query(line));
        return found.size() == 1 && !found.get(0).isEmpty() ? sixDecimals(found.get(0)) : found.size() + " rows";
    }

    /** Figures whose computed value is not the expected one, or does not print as it was printed. */
    List<String> differing() {
        return lines.stream()
                .filter(line -> !line.get("computed").equals(line.get("expected")) || !hasItsOutcome(line))
                .map(line -> line.get("figure") + ": printed " + line.get("printed") + ", expected "
                        + line.get("expected") + ", computed " + line.get("computed"))
                .toList();
    }

    void write() throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(lines.get(0).keySet());
            lines.forEach(line -> csv.writeRecord(line.values()));
        }
    }

    private static boolean hasItsOutcome(Map<String, String> line) {
        boolean explained = !line.get("note").isEmpty();
        return switch (line.get("outcome")) {
            case "reproduced" -> printsAsPrinted(line);
            case "contradicted" -> explained && !printsAsPrinted(line);
            case "not_in_ledgers" -> explained && line.get("source").equals("none");
            default -> false;
        };
    }

    /** About (约) means within one per cent, more than (余) at least. */
    private static boolean printsAsPrinted(Map<String, String> line) {
        BigDecimal computed = new BigDecimal(line.get("computed"));
        String printed = line.get("printed");
        BigDecimal number = new BigDecimal(printed.replaceAll("[约余]", ""));
        if (printed.startsWith("约")) {
            BigDecimal off = computed.subtract(number).abs();
            return off.compareTo(number.movePointLeft(2)) <= 0;
        }
        if (printed.endsWith("余")) {
            return computed.compareTo(number) >= 0;
        }
        return computed.setScale(Math.max(0, number.scale()), RoundingMode.HALF_UP)
                        .compareTo(number)
                == 0;
    }

    private static String query(Map<String, String> line) {
        if (line.get("source").equals("query")) {
            return line.get("query");
        }
        String cell = "select value from indicators where indicator_id = '%s' and region_code = '%s'"
                .formatted(line.get("indicator_id"), line.get("region_code"));
        String period =
                " and period_kind = '%s' and period = '%s'".formatted(line.get("period_kind"), line.get("period"));
        String member = line.get("dim_1").isEmpty()
                ? " and dim_1 is null"
                : " and dim_1 = '%s' and member_1 = '%s' and dim_2 is null"
                        .formatted(line.get("dim_1"), line.get("member_1"));
        return cell + period + member;
    }

    private static String sixDecimals(String number) {
        return new BigDecimal(number).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}

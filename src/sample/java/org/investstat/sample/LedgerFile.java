package org.investstat.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * One file as a unit hands it over.
 *
 * @param path below {@code ledgers/}; {@code .gz} is compressed
 * @param header the Chinese headers in the order of the file
 * @param order for each column of the file its place in the rows
 */
record LedgerFile(
        String ledger,
        String path,
        Charset charset,
        boolean mark,
        String lineEnd,
        List<String> header,
        int[] order,
        List<SampleRow> rows) {

    /** A planted row and the line of its first character; the header is line 1. */
    record Found(String path, int line, SampleRow row) {}

    static LedgerFile utf8(String ledger, String path, List<String> header, List<SampleRow> rows) {
        return new LedgerFile(ledger, path, StandardCharsets.UTF_8, false, "\n", header, natural(header), rows);
    }

    LedgerFile in(Charset other, String newLineEnd) {
        return new LedgerFile(ledger, path, other, mark, newLineEnd, header, order, rows);
    }

    LedgerFile marked() {
        return new LedgerFile(ledger, path, charset, true, lineEnd, header, order, rows);
    }

    LedgerFile ordered(int... newOrder) {
        return new LedgerFile(ledger, path, charset, mark, lineEnd, header, newOrder, rows);
    }

    byte[] bytes() {
        byte[] text = (mark ? "\uFEFF" : "").concat(text()).getBytes(charset);
        if (!path.endsWith(".gz")) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    List<Found> planted() {
        List<Found> found = new ArrayList<>();
        int line = 2;
        for (SampleRow row : rows) {
            if (row.plant() != null) {
                found.add(new Found(path, line, row));
            }
            line += 1 + (int) record(row).chars().filter(c -> c == '\n').count();
        }
        return found;
    }

    long count(SampleFate fate) {
        return rows.stream().filter(r -> r.fate() == fate).count();
    }

    private String text() {
        StringBuilder text = new StringBuilder(line(header)).append(lineEnd);
        rows.forEach(r -> text.append(record(r)).append(lineEnd));
        return text.toString();
    }

    private String record(SampleRow row) {
        boolean emptyLine = row.plant() != null && row.plant().at().equals("line");
        return emptyLine ? "" : line(row.cells());
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int at : order) {
            line.append(line.isEmpty() && at == order[0] ? "" : ",").append(quoted(cells.get(at)));
        }
        return line.toString();
    }

    private static String quoted(String cell) {
        boolean needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static int[] natural(List<String> header) {
        int[] order = new int[header.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }
}

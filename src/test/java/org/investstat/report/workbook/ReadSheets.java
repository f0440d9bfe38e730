package org.investstat.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.investstat.report.Edition;
import org.investstat.table.PeriodKind;

/** A workbook as a reader of its format sees it. */
public final class ReadSheets {
    private final byte[] bytes;

    public ReadSheets(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static ReadSheets of(Edition edition) {
        return new ReadSheets(bytes(edition));
    }

    /** Made for all periods but months. */
    static byte[] bytes(Edition edition) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new BoardWorkbook(EnumSet.complementOf(EnumSet.of(PeriodKind.MONTH))).write(edition, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All rows of a sheet, those of the head first. */
    public List<Row> rows(String sheet) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    /** The rows below the head, values as text; an empty cell is empty. */
    List<List<String>> body(String sheet) throws IOException {
        return rows(sheet).stream()
                .skip(Sheet.HEAD)
                .map(row -> row.stream().map(ReadSheets::text).toList())
                .toList();
    }

    Cell cell(String sheet, int row, int column) throws IOException {
        return rows(sheet).get(Sheet.HEAD + row).getCell(column);
    }

    /** One of the files that the workbook is made of. */
    String part(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return text(zip);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(Cell cell) {
        return cell == null || cell.getValue() == null ? "" : cell.getText();
    }
}

package org.investstat.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Gives a workbook the as-of date as the time at which it was made, in place of the clock's, which the library writes:
 * the same edition is the same bytes. Everything else is copied as it is, compressed.
 */
final class ReproducibleWorkbook {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

    private ReproducibleWorkbook() {}

    static void copy(ByteArrayOutputStream workbook, LocalDate asOf, OutputStream out) throws IOException {
        try (ZipFile from =
                ZipFile.builder().setByteArray(workbook.toByteArray()).get()) {
            ZipArchiveOutputStream to = new ZipArchiveOutputStream(out);
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                if (entry.getName().equals(PROPERTIES)) {
                    dated(from, entry, asOf, to);
                } else {
                    try (InputStream raw = from.getRawInputStream(entry)) {
                        to.addRawArchiveEntry(entry, raw);
                    }
                }
            }
            to.finish();
        }
    }

    private static void dated(ZipFile from, ZipArchiveEntry entry, LocalDate asOf, ZipArchiveOutputStream to)
            throws IOException {
        String text;
        try (InputStream in = from.getInputStream(entry)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String dated = CREATED.matcher(text).replaceFirst("$1" + asOf + "T00:00:00Z$2");
        ZipArchiveEntry replaced = new ZipArchiveEntry(entry.getName());
        replaced.setTime(entry.getTime());
        to.putArchiveEntry(replaced);
        new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8)).transferTo(to);
        to.closeArchiveEntry();
    }
}

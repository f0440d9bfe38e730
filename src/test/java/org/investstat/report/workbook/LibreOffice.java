package org.investstat.report.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A workbook as LibreOffice opens it, without a window. {@code scripts/install-libreoffice} installs it. */
public final class LibreOffice {
    /** UTF-8, quoted where needed, cells as shown, every sheet a file. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true,false,false,-1";

    private static final String FIRST_PAGES =
            "pdf:calc_pdf_Export:{\"PageRange\":{\"type\":\"string\",\"value\":\"1-2\"}}";
    private static final int MINUTES = 3;

    private final Path workbook;
    private final Path folder;

    /** @param folder empty, for what it makes */
    public LibreOffice(Path workbook, Path folder) {
        this.workbook = workbook;
        this.folder = folder;
    }

    /** Converts all sheets at once. */
    public LibreOffice toCsv() throws IOException, InterruptedException {
        convert(CSV);
        return this;
    }

    /** The first pages on paper. */
    public Path toPdf() throws IOException, InterruptedException {
        convert(FIRST_PAGES);
        return folder.resolve(name() + ".pdf");
    }

    /** The rows of a sheet, as shown; the head first. */
    public List<List<String>> sheet(String sheet) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(folder.resolve(name() + "-" + sheet + ".csv"))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    public List<String> sheets() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".csv"))
                    .map(file -> file.substring(name().length() + 1, file.length() - ".csv".length()))
                    .toList();
        }
    }

    private String name() {
        return workbook.getFileName().toString().replaceFirst("\\.xlsx$", "");
    }

    private void convert(String format) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice took more than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("LibreOffice failed: " + Files.readString(log));
        }
    }
}

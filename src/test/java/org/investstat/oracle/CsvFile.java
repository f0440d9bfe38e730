package org.investstat.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** One CSV file in the making; counts the lines as an editor would. */
final class CsvFile {
    /** Encoding, packing and line ends of a file. */
    enum Form {
        UTF_8(".csv", "\n"),
        UTF_8_BOM(".csv", "\r\n"),
        GB18030(".csv", "\r\n"),
        UTF_8_GZ(".csv.gz", "\n"),
        GB18030_GZ(".csv.gz", "\n");

        private final String ending;
        private final String eol;

        Form(String ending, String eol) {
            this.ending = ending;
            this.eol = eol;
        }

        String ending() {
            return ending;
        }

        private Charset charset() {
            return name().startsWith("GB18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        }
    }

    private final List<String> columns;
    private final Form form;
    private final Optional<Random> random;
    private final StringBuilder text = new StringBuilder();
    private long nextLine = 1;

    CsvFile(List<String> columns, Form form, Optional<Random> random) {
        this.columns = List.copyOf(columns);
        this.form = form;
        this.random = random;
        if (form == Form.UTF_8_BOM) {
            text.append('\uFEFF');
        }
        record(columns);
    }

    /** Appends a row and tells the line it starts on. */
    long add(LedgerRow row) {
        if (chance(40)) {
            blankRecord();
        }
        List<String> fields = new ArrayList<>();
        for (String column : columns) {
            fields.add(padded(row.values().getOrDefault(column, "")));
        }
        if (row.extraFields() > 0) {
            fields.add("多");
        } else if (row.extraFields() < 0) {
            fields.remove(fields.size() - 1);
        }
        long line = nextLine;
        record(fields);
        return line;
    }

    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = form.ending.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.toString().getBytes(form.charset()));
        }
        Files.write(file, bytes.toByteArray());
    }

    private void record(List<String> fields) {
        List<String> quoted = fields.stream().map(this::quoted).toList();
        String line = String.join(",", quoted).replace("\n", form.eol);
        nextLine += 1 + line.chars().filter(c -> c == '\n').count();
        text.append(line).append(form.eol);
    }

    /** Records without any content are no rows, however they are blank. */
    private void blankRecord() {
        String blank = switch (random.orElseThrow().nextInt(3)) {
            case 0 -> "";
            case 1 -> ",".repeat(columns.size() - 1);
            default -> "   ";
        };
        text.append(blank).append(form.eol);
        nextLine++;
    }

    private String quoted(String field) {
        boolean must = field.contains(",") || field.contains("\"") || field.contains("\n");
        return must || (!field.isEmpty() && chance(12)) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private String padded(String value) {
        if (value.isEmpty() || !chance(60)) {
            return value;
        }
        return switch (random.orElseThrow().nextInt(3)) {
            case 0 -> " " + value;
            case 1 -> value + "\u3000";
            default -> "\u00a0" + value + " ";
        };
    }

    private boolean chance(int oneIn) {
        return random.isPresent() && random.get().nextInt(oneIn) == 0;
    }
}

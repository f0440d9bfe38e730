package org.investstat.hostile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.investstat.TinyLedgers;

/**
 * One hostile input and what must become of it. Its files are in a resource folder of its name, or {@link MadeFiles}
 * makes them; they take the place of a tiny ledger's.
 *
 * @param outcome of a run that goes on: how many rows of the case's own ledgers are accepted, then file, line and code of
 *     every other row, {@code !} before the code of a note; of a run that ends: a part of the message
 */
record HostileCase(String group, String name, String zh, String en, int exit, String outcome) {
    static final Path FOLDER =
            Path.of(System.getProperty("investstat.basedir", "."), "src/test/resources/org/investstat/hostile");

    static List<HostileCase> all() {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("cases.csv"))) {
            return records.stream()
                    .map(r -> new HostileCase(
                            r.getField("group"),
                            r.getField("case"),
                            r.getField("zh"),
                            r.getField("en"),
                            Integer.parseInt(r.getField("exit")),
                            r.getField("outcome")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ofReference() {
        return group.equals("reference");
    }

    /** Files of the repository; empty where the test makes them. */
    Path files() {
        return FOLDER.resolve(name);
    }

    /** Tiny ledgers with the case's own in their place. */
    Path laidOut(Path input) throws IOException, SQLException {
        TinyLedgers.required(input);
        if (Files.isDirectory(files())) {
            try (Stream<Path> own = Files.walk(files())) {
                List<Path> files = own.filter(Files::isRegularFile)
                        .map(files()::relativize)
                        .toList();
                for (Path file : files) {
                    Files.deleteIfExists(input.resolve(ledger(file) + ".csv"));
                }
                for (Path file : files) {
                    Files.createDirectories(input.resolve(file).getParent());
                    Files.copy(files().resolve(file), input.resolve(file));
                }
            }
        } else {
            MadeFiles.of(name).write(input);
        }
        return input;
    }

    /** The ledgers that a case is about: those whose files it brings, contracts where they are made. */
    List<String> ledgers() throws IOException {
        if (!Files.isDirectory(files())) {
            return List.of(MadeFiles.of(name).ledger());
        }
        try (Stream<Path> own = Files.list(files())) {
            return own.map(file -> ledger(file.getFileName()))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String ledger(Path file) {
        return file.getName(0).toString().replaceFirst("\\..*", "");
    }

    @Override
    public String toString() {
        return name;
    }
}

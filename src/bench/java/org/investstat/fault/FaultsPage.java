package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code src/docs/faults.md}: words of people, and between them tables that tests and scripts/torture write. */
record FaultsPage(Path file) {
    private static final String HEAD = "|---";
    private static final String OF_THE_SUITE = "## In every build";
    private static final String OF_THE_SCRIPT = "## In scripts/torture";
    private static final String OF_RUNS_IN_A_ROW = "## Run after run in one process";

    static FaultsPage shipped() {
        return new FaultsPage(Path.of(System.getProperty("investstat.basedir", "."), "src", "docs", "faults.md"));
    }

    /** The rows of the table that the suite proves. */
    List<String> rows() throws IOException {
        return rows(Files.readAllLines(file), OF_THE_SUITE);
    }

    void addRows(List<String> more) throws IOException {
        List<String> all = new ArrayList<>(rows());
        all.addAll(more);
        replace(OF_THE_SUITE, all.stream().sorted().toList());
    }

    /** Rows take the place of those that are alike; the others stay. */
    void replaceRows(Predicate<String> alike, List<String> rows) throws IOException {
        List<String> all = new ArrayList<>(rows());
        all.removeIf(alike);
        all.addAll(rows);
        replace(OF_THE_SUITE, all.stream().sorted().toList());
    }

    /** What one part of the script saw takes the place of what it saw the last time; other parts stay. */
    void replacePart(String part, List<Result> results) throws IOException {
        List<String> rows = new ArrayList<>(rows(Files.readAllLines(file), OF_THE_SCRIPT));
        rows.removeIf(row -> row.startsWith("| " + part + " |"));
        results.forEach(result -> rows.add(result.row()));
        replace(OF_THE_SCRIPT, rows);
    }

    /** What the process held after each run. */
    void replaceFootprints(List<Footprint> after) throws IOException {
        List<String> rows = new ArrayList<>();
        after.forEach(footprint -> rows.add(footprint.row(rows.size() + 1)));
        replace(OF_RUNS_IN_A_ROW, rows);
    }

    private static List<String> rows(List<String> lines, String section) {
        int from = first(lines, section);
        return lines.subList(from, end(lines, from));
    }

    private void replace(String section, List<String> rows) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int from = first(lines, section);
        List<String> page = new ArrayList<>(lines.subList(0, from));
        page.addAll(rows);
        page.addAll(lines.subList(end(lines, from), lines.size()));
        Files.write(file, page);
    }

    /** Of the first row below the head of the section's table. */
    private static int first(List<String> lines, String section) {
        int at = lines.indexOf(section);
        while (!lines.get(at).startsWith(HEAD)) {
            at++;
        }
        return at + 1;
    }

    private static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).startsWith("|")) {
            end++;
        }
        return end;
    }
}

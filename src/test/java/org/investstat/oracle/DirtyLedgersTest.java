package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.investstat.oracle.JobRunner.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fate of every row of ten dirty sets of ledgers, against the one it was written for. */
@Tag("runs")
class DirtyLedgersTest {
    static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);

    /** The fact of each ledger that has one with the source of its rows. */
    private static final Map<String, String> FACTS = Map.of(
            "projects", "projects",
            "contracts", "contracts",
            "funds", "fund_lines",
            "activities", "activities",
            "teams", "team_staff",
            "factories", "factories",
            "industry_funds", "fund_registrations");

    @TempDir
    private Path folder;

    @Test
    void everyRowMeetsTheFateItWasWrittenFor() throws IOException, SQLException {
        Path input = Files.createDirectory(folder.resolve("input"));
        List<Expected> expected = DirtyLedgers.writeTogether(input, SEEDS);
        Outcome run = run(input);
        assertThat(apart(rejects(run), expectedRejects(expected))).isEmpty();
        assertThat(apart(accounts(run), expectedAccounts(expected))).isEmpty();
        for (Map.Entry<String, String> fact : FACTS.entrySet()) {
            assertThat(apart(acceptedLines(run, fact.getValue()), accepted(expected, fact.getKey())))
                    .as(fact.getValue())
                    .isEmpty();
        }
        assertThat(silent(run)).isEmpty();
    }

    /** The manifest counts by file; with rows of one fate in each file it tells the fate of each row. */
    @Test
    void futureDuplicateAndSupersededRowsAreTheVeryOnes() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        List<Expected> expected = DirtyLedgers.book(21).writeByFate(input);
        Outcome run = run(input);
        assertThat(apart(accounts(run), expectedAccounts(expected))).isEmpty();
    }

    /** Figures are not judged here: few periods will do. */
    private Outcome run(Path input) {
        return JobRunner.published(
                input,
                folder.resolve("output"),
                DirtyWorld.AS_OF,
                "quality.max_rejected_share=1",
                "quality.findings.key_collision=warning",
                "periods.kinds=[ytd]");
    }

    /** What only one of two lists holds, as often as it does: thousands of equal rows are not worth printing. */
    private static List<String> apart(List<String> found, List<String> expected) {
        Map<String, Integer> balance = new TreeMap<>();
        found.forEach(row -> balance.merge(row, 1, Integer::sum));
        expected.forEach(row -> balance.merge(row, -1, Integer::sum));
        return balance.entrySet().stream()
                .filter(row -> row.getValue() != 0)
                .map(row -> (row.getValue() > 0 ? "unexpected: " : "missing: ") + row.getKey())
                .toList();
    }

    private static List<String> rejects(Outcome run) throws SQLException {
        return rows(
                run,
                "select concat_ws(' ', ledger, parse_filename(source_file), source_line, code, "
                        + "if(caused_by is null, '', 'caused')) from %s",
                "rejects");
    }

    private static List<String> expectedRejects(List<Expected> expected) {
        return expected.stream()
                .filter(e -> e.fate() == OracleFate.REJECTED)
                .map(e -> String.join(
                        " ", e.ledger(), e.file(), Long.toString(e.line()), e.code(), e.caused() ? "caused" : ""))
                .toList();
    }

    private static List<String> acceptedLines(Outcome run, String table) throws SQLException {
        return rows(run, "select distinct concat_ws(' ', parse_filename(source_file), source_line) from %s", table);
    }

    /** Rejects that do not tell a clerk in both languages what is wrong with what. */
    private static List<String> silent(Outcome run) throws SQLException {
        return rows(
                run,
                "select concat_ws(' ', ledger, source_file, source_line, code, reason, reason_en) from %s "
                        + "where not coalesce(length(reason) > 3 and length(reason_en) > 5 and reason <> reason_en "
                        + "and (\"column\" <> '' or code = 'field_count') and not contains(reason, '{'), false)",
                "rejects");
    }

    private static List<String> accepted(List<Expected> expected, String ledger) {
        return expected.stream()
                .filter(e -> e.fate() == OracleFate.ACCEPTED && e.ledger().equals(ledger))
                .map(e -> e.file() + " " + e.line())
                .toList();
    }

    /** Rows by file and fate as the manifest has them; fates without rows left out. */
    private static List<String> accounts(Outcome run) throws IOException {
        List<String> accounts = new ArrayList<>();
        for (JsonNode file : run.manifest().get("inputs")) {
            String name = bareName(file.get("name").asText());
            file.get("account").get("fates").properties().forEach(f -> {
                if (f.getValue().asLong() > 0) {
                    accounts.add(name + " " + f.getKey() + " " + f.getValue());
                }
            });
        }
        return accounts;
    }

    private static List<String> expectedAccounts(List<Expected> expected) {
        return expected.stream()
                .collect(Collectors.groupingBy(e -> e.file() + " " + e.fate().id(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    private static String bareName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> rows(Outcome run, String sql, String table) throws SQLException {
        String read = "read_parquet('" + run.tables().resolve(table) + "/*.parquet')";
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(read))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

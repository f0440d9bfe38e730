package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.investstat.table.DimensionTables;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.OutputTables;
import org.investstat.table.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about ledgers and tables name every column that there is, in order, and no other. */
class SchemaPagesTest {
    private static final Path DOCS = Path.of(System.getProperty("investstat.basedir", "."), "src", "docs");

    static Stream<LedgerSchema> ledgers() {
        return Ledgers.all().stream();
    }

    static Stream<TableSchema> tables() {
        return Stream.of(
                        DimensionTables.all().stream(),
                        Stream.of(
                                OutputTables.INDICATORS,
                                OutputTables.REJECTS,
                                OutputTables.FINDINGS,
                                OutputTables.DUPLICATES,
                                OutputTables.RECONCILIATION,
                                OutputTables.RECONCILIATION_UNITS,
                                OutputTables.board("boards", List.of()),
                                OutputTables.targets("scoreboard"),
                                Facts.CONTRACTS),
                        Facts.all().stream().map(FactSchema::table))
                .flatMap(tables -> tables);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void theLedgersPageIsCurrent(LedgerSchema ledger) {
        List<String> columns = ledger.columns().stream()
                .map(c -> "`" + c.name() + "`" + (c.required() ? " *" : ""))
                .toList();

        assertThat(rows("ledgers.md").get(ledger.name())).extracting(r -> r[1]).isEqualTo(columns);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void theLedgersPageNamesEveryChoice(LedgerSchema ledger) {
        for (LedgerColumn column : ledger.columns()) {
            String row = String.join("|", rows("ledgers.md").get(ledger.name()).get(ledger.position(column.name())));
            column.choices().forEach(choice -> assertThat(row).contains("`" + choice + "`"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTablesPageIsCurrent(TableSchema table) {
        List<String> columns = table.columns().stream()
                .map(c -> "`" + c.name() + "` " + c.type().simpleString())
                .toList();

        assertThat(rows("tables.md").get(table.name()))
                .extracting(r -> r[1] + " " + r[2])
                .isEqualTo(columns);
    }

    @Test
    void noPageDescribesWhatIsNotThere() {
        assertThat(rows("ledgers.md").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ledgers().map(LedgerSchema::name).toList());
        assertThat(rows("tables.md").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        tables().map(TableSchema::name).toList());
    }

    /** The cells of each row of each section's table, by the section's name. */
    private static Map<String, List<String[]>> rows(String page) {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        List<String[]> current = new ArrayList<>();
        for (String line : lines(page)) {
            if (line.startsWith("## `")) {
                current = new ArrayList<>();
                sections.put(line.substring(4, line.indexOf('`', 4)), current);
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cells[i].strip();
                }
                current.add(cells);
            }
        }
        return sections;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(DOCS.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

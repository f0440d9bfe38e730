package org.investstat.job.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.investstat.check.ReportingUnits;
import org.investstat.check.ReportingUnits.Place;
import org.investstat.parquet.TableReader;
import org.investstat.publish.ReturnList;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.report.CsvListing;
import org.investstat.rows.Rows;
import org.investstat.show.PublishedList;
import org.investstat.table.LedgerSchema;
import org.investstat.table.OutputTables;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.table.Severity;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back to those who are to mend it: a CSV for each reporting unit with its rejected rows and its findings of
 * severity error; rows that lead to no unit are listed by their file.
 */
final class ReturnLists {
    /** Of each table; what is beyond is in the table alone. */
    private static final int MOST = 100_000;
    /** Ledgers may lie in a hundred thousand files. */
    private static final int MOST_FILES = 100;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    /** Without it spreadsheets take UTF-8 for the charset of their system. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final StructType REJECT = OutputTables.REJECTS.struct();
    private static final RowColumn<String> LEDGER = RowColumn.of(REJECT, "ledger");
    private static final RowColumn<String> FILE = RowColumn.of(REJECT, LedgerSchema.FILE);
    private static final RowColumn<Long> LINE = RowColumn.of(REJECT, LedgerSchema.LINE);

    private final RunFolder folder;
    private final Regions regions;
    private final Lang lang;
    private final Set<String> names = new HashSet<>();

    ReturnLists(RunFolder folder, Regions regions, Lang lang) {
        this.folder = folder;
        this.regions = regions;
        this.lang = lang;
    }

    /**
     * One list.
     *
     * @param title of whom it is, or of which file
     */
    record Written(String name, Text title, int rows) {}

    /** Who is to mend rows: a unit, else a ledger's file; units come first. */
    private record Addressee(boolean byFile, String unit, String ledger, String file) implements Comparable<Addressee> {
        @Override
        public int compareTo(Addressee other) {
            return java.util.Comparator.comparing(Addressee::byFile)
                    .thenComparing(Addressee::unit)
                    .thenComparing(Addressee::ledger)
                    .thenComparing(Addressee::file)
                    .compare(this, other);
        }
    }

    /** From the tables rejects and findings of the run's folder. */
    List<Written> write(Map<String, Rows> fated) {
        List<@Nullable Object[]> rows = new ArrayList<>(rejects());
        rows.addAll(errors());
        Map<Place, String> units = ReportingUnits.of(
                fated,
                rows.stream().map(ReturnLists::place).flatMap(Optional::stream).toList());
        Map<Addressee, List<@Nullable Object[]>> lists = new TreeMap<>();
        for (@Nullable Object[] row : rows) {
            lists.computeIfAbsent(addressee(row, units), a -> new ArrayList<>()).add(row);
        }
        List<Written> written = new ArrayList<>();
        lists.forEach((addressee, own) -> {
            if (!addressee.byFile() || written.size() < MOST_FILES) {
                written.add(write(addressee, own));
            }
        });
        return written;
    }

    private List<@Nullable Object[]> rejects() {
        return TableReader.first(
                folder.table(OutputTables.REJECTS.name()), OutputTables.REJECTS.names(), MOST, folder.hadoop());
    }

    /** As rows of rejects: the key stands for the value. Errors come first in the table. */
    private List<@Nullable Object[]> errors() {
        RowColumns columns = new RowColumns();
        RowColumn<String> severity = columns.text("severity");
        RowColumn<String> ledger = columns.text("ledger");
        RowColumn<String> file = columns.text(LedgerSchema.FILE);
        RowColumn<Long> line = columns.whole(LedgerSchema.LINE);
        RowColumn<String> key = columns.text("key");
        RowColumn<String> code = columns.text("code");
        RowColumn<String> text = columns.text("text");
        RowColumn<String> english = columns.text("text_en");
        return TableReader.first(folder.table(OutputTables.FINDINGS.name()), columns.names(), MOST, folder.hadoop())
                .stream()
                .filter(row -> Severity.ERROR.id().equals(severity.of(row)))
                .map(row -> new @Nullable Object[] {
                    ledger.of(row),
                    file.of(row),
                    line.of(row),
                    null,
                    key.of(row),
                    code.of(row),
                    text.of(row),
                    english.of(row),
                    null
                })
                .toList();
    }

    /** Empty of a finding that is of no row. */
    private static Optional<Place> place(@Nullable Object[] row) {
        Long line = LINE.of(row);
        return FILE.of(row) == null || line == null
                ? Optional.empty()
                : Optional.of(new Place(LEDGER.text(row), FILE.text(row), line));
    }

    private static Addressee addressee(@Nullable Object[] row, Map<Place, String> units) {
        return place(row)
                .map(units::get)
                .map(unit -> new Addressee(false, unit, "", ""))
                .orElseGet(() -> new Addressee(true, "", LEDGER.text(row), FILE.text(row)));
    }

    private Written write(Addressee addressee, List<@Nullable Object[]> rows) {
        String name = name(addressee.byFile() ? addressee.ledger() : addressee.unit());
        ReturnList.write(folder, name, BYTE_ORDER_MARK + CsvListing.text(PublishedList.rejects(rows), lang));
        return new Written(name, title(addressee), rows.size());
    }

    private Text title(Addressee addressee) {
        if (addressee.byFile()) {
            return Text.same(addressee.file().isEmpty() ? addressee.ledger() : addressee.file());
        }
        String name = regions.find(addressee.unit()).map(Region::name).orElse("");
        return Text.same((addressee.unit() + " " + name).strip());
    }

    /** A name that every file system and locale takes; who it is of, is told beside it. */
    private String name(String wished) {
        String plain = PLAIN.matcher(wished).matches() ? wished : "unit";
        return Stream.iterate(1, i -> i + 1)
                .map(i -> (i == 1 && !plain.equals("unit") ? plain : plain + "-" + i) + ".csv")
                .filter(candidate -> names.add(candidate.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}

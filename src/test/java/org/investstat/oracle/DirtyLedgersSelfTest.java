package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("oracle")
class DirtyLedgersSelfTest {
    private static final Set<String> CODES = Set.of(
            "value_missing",
            "date_unreadable",
            "date_time_of_day",
            "number_unreadable",
            "number_approximate",
            "number_negative",
            "amount_too_large",
            "unit_unknown",
            "unit_disagrees",
            "currency_unknown",
            "rate_missing",
            "choice_unknown",
            "flag_unreadable",
            "share_unreadable",
            "region_unknown",
            "region_ambiguous",
            "region_outside",
            "region_abolished",
            "origin_china",
            "industry_unknown",
            "chain_unknown",
            "subtotal",
            "field_count",
            "duplicate_key",
            "orphan",
            "group_rejected",
            "share_sum",
            "share_zero",
            "span_inverted",
            "times_below_one",
            "area_too_large",
            "year_unreadable",
            "half_month_unreadable",
            "indicator_unknown",
            "target_unit_differs",
            "target_with_bound",
            "target_too_large");

    @TempDir
    private Path folder;

    @Test
    void everySeedPlantsEveryCodeAndEveryFate() {
        for (long seed = 1; seed <= 10; seed++) {
            LedgerBook book = DirtyLedgers.book(seed);
            List<LedgerRow> rows = rows(book).toList();
            Set<String> codes = rows.stream().map(LedgerRow::code).collect(Collectors.toCollection(TreeSet::new));
            codes.remove("");
            assertThat(codes).isEqualTo(new TreeSet<>(CODES));
            assertThat(rows.stream().map(LedgerRow::fate).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(OracleFate.values());
        }
    }

    @Test
    void everyLedgerHasEveryFateThatItMayHave() {
        LedgerBook book = DirtyLedgers.book(1);
        for (LedgerSchema ledger : Ledgers.all()) {
            Set<OracleFate> fates = EnumSet.allOf(OracleFate.class);
            if (ledger.version().isEmpty()) {
                fates.remove(OracleFate.SUPERSEDED);
                if (ledger.parents().isEmpty()) {
                    fates.remove(OracleFate.FUTURE);
                }
            } else if (ledger.key().isEmpty()) {
                fates.remove(OracleFate.SUPERSEDED);
            }
            assertThat(book.rows(ledger.name()).stream().map(LedgerRow::fate))
                    .as(ledger.name())
                    .containsOnly(fates.toArray(OracleFate[]::new));
            assertThat(book.rows(ledger.name())).as(ledger.name()).hasSizeBetween(70, 450);
        }
    }

    @Test
    void booksSideBySideShareNoTarget() {
        List<String> keys = DirtyLedgersTest.SEEDS.stream()
                .flatMap(seed -> DirtyLedgers.book(seed).rows("targets").stream()
                        .filter(r -> r.fate() == OracleFate.ACCEPTED)
                        .map(LedgerRow::values)
                        .map(r -> r.get("indicator_id") + r.get("region") + r.get("year")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void aSeedGivesTheSameBytesTwice() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        assertThat(DirtyLedgers.writeTogether(first, List.of(4L, 5L)))
                .isEqualTo(DirtyLedgers.writeTogether(second, List.of(4L, 5L)));
        assertThat(contents(first)).isEqualTo(contents(second));
    }

    @Test
    void tenSeedsUseEveryForm() throws IOException {
        boolean bom = false;
        boolean gb18030 = false;
        boolean gzip = false;
        DirtyLedgers.writeTogether(folder, DirtyLedgersTest.SEEDS);
        for (Map.Entry<Path, String> file : contents(folder).entrySet()) {
            bom |= file.getValue().startsWith("\u00ef\u00bb\u00bf");
            gzip |= file.getKey().toString().endsWith(".gz");
            gb18030 |= new String(file.getValue().getBytes(StandardCharsets.ISO_8859_1), Charset.forName("GB18030"))
                    .contains("项目");
        }
        assertThat(List.of(bom, gb18030, gzip)).containsOnly(true);
    }

    @Test
    void theLineIsWhereTheRecordStarts() throws IOException {
        List<Expected> expected = DirtyLedgers.writeTogether(folder, List.of(6L));
        List<String> lines = Files.readString(folder.resolve("fx_rates/fx_rates-6.csv"))
                .lines()
                .toList();
        List<Expected> rates =
                expected.stream().filter(e -> e.ledger().equals("fx_rates")).toList();
        assertThat(rates.get(0).line()).isGreaterThanOrEqualTo(2);
        assertThat(lines.get((int) rates.get(5).line() - 1)).contains("2021");
    }

    @Test
    void writtenByFateEachFileHoldsOneFate() throws IOException {
        List<Expected> expected = DirtyLedgers.book(21).writeByFate(folder);
        Map<String, Set<OracleFate>> fates = expected.stream()
                .collect(Collectors.groupingBy(Expected::file, Collectors.mapping(Expected::fate, Collectors.toSet())));
        assertThat(fates.values()).allMatch(f -> f.size() == 1);
        assertThat(contents(folder)).hasSameSizeAs(fates);
    }

    private static Stream<LedgerRow> rows(LedgerBook book) {
        return Ledgers.all().stream().flatMap(l -> book.rows(l.name()).stream());
    }

    private static Map<Path, String> contents(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(root::relativize, DirtyLedgersSelfTest::bytes));
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

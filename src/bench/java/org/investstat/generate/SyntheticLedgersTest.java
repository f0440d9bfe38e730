package org.investstat.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.investstat.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticLedgersTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final String HOME = "520000";

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameRowsInHoweverManyParts() {
        write(new Extent(700, 7, AS_OF), "whole");
        write(new Extent(700, 7, AS_OF, 64), "parts");

        for (String ledger : List.of("projects", "project_stages", "contracts", "contract_investors")) {
            assertThat(Files.isDirectory(folder.resolve("parts").resolve(ledger)))
                    .isTrue();
            assertThat(rows("parts/" + ledger)).isEqualTo(rows("whole/" + ledger + ".csv"));
        }
        assertThat(rows("parts/investors")).isEqualTo(rows("whole/investors.csv"));
    }

    @Test
    void anotherSeedGivesOtherRows() {
        write(new Extent(50, 1, AS_OF), "one");
        write(new Extent(50, 2, AS_OF), "two");

        assertThat(rows("one/contracts.csv")).doesNotContainAnyElementsOf(rows("two/contracts.csv"));
    }

    @Test
    void rowsAreCountedByLedger() {
        Map<String, Long> counted = write(new Extent(300, 1, AS_OF), "counted");

        counted.forEach((ledger, rows) ->
                assertThat(rows("counted/" + ledger + ".csv")).as(ledger).hasSize(rows.intValue()));
    }

    @Test
    void threeProvincesHaveHalfOfTheLines() {
        World world = new World(new Extent(20_000, 3, AS_OF), Shipped.reference(), HOME);
        Map<String, Long> byProvince = LongStream.range(0, 20_000)
                .boxed()
                .flatMap(number -> world.contracts.contract(number).lines().stream())
                .collect(Collectors.groupingBy(
                        line -> Shipped.reference()
                                .regions()
                                .originProvince(line.investor().origin()),
                        Collectors.counting()));

        long lines = byProvince.values().stream().mapToLong(Long::longValue).sum();
        long largest = byProvince.entrySet().stream()
                .filter(province -> !province.getKey().equals(HOME))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(byProvince.size()).isGreaterThan(30);
        assertThat((double) lines / 20_000).isBetween(1.25, 1.35);
        assertThat((double) largest / lines).isBetween(0.45, 0.55);
    }

    private Map<String, Long> write(Extent extent, String name) {
        return SyntheticLedgers.write(extent, Shipped.reference(), HOME, folder.resolve(name));
    }

    /** Without headers; of a folder, its files one after the other. */
    private List<String> rows(String path) {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve(path))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                rows.addAll(Files.readAllLines(file).stream().skip(1).toList());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.investstat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the sentences of {@code region_cases.csv}; add a case there. */
class RegionCasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheFile() throws IOException {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.getField("case"),
                        () -> assertThat(outcome(c)).as(c.getField("text")).isEqualTo(c.getField("expected"))));
    }

    private static List<NamedCsvRecord> cases() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RegionCasesTest.class.getResourceAsStream("/reference/region_cases.csv")),
                StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
        }
    }

    private static String outcome(NamedCsvRecord c) {
        Regions regions = TestReference.shipped(c.getField("home")).regions();
        String text = c.getField("text");
        Resolution found = c.getField("role").equals("origin") ? regions.origin(text) : regions.receiving(text);
        return found.code() == null ? found.problem() : found.code() + (found.presumed() ? " presumed" : "");
    }
}

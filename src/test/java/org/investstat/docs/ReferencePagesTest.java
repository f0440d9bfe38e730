package org.investstat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.investstat.Typed;
import org.investstat.text.ExitCode;
import org.junit.jupiter.api.Test;

/** Pages that repeat what the product says of itself say it still. */
class ReferencePagesTest {
    private static final Path DOCS = Path.of(System.getProperty("investstat.basedir", "."), "src", "docs");

    @Test
    void generatedPagesAreCurrent() throws IOException {
        for (var page : ReferencePages.all().entrySet()) {
            assertThat(Files.readString(DOCS.resolve(page.getKey())))
                    .as("%s: run scripts/make-docs", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }

    @Test
    void thePageOfExitCodesHasEachOfThemWithTheWordsOfTheHelp() throws IOException {
        List<String> rows = Files.readAllLines(DOCS.resolve("exit-codes.md")).stream()
                .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                .toList();

        assertThat(rows).hasSize(ExitCode.values().length);
        for (String lang : List.of("en", "zh")) {
            assertThat(Typed.line("--help", "--lang", lang).out().stream()
                            .map(String::strip)
                            .filter(line -> line.matches("[0-9]+ {2,}.*")))
                    .hasSize(rows.size())
                    .allSatisfy(line -> {
                        String[] help = line.split(" +", 2);
                        assertThat(rows)
                                .anySatisfy(row -> assertThat(Arrays.asList(row.split(" *\\| *")))
                                        .contains(help[0], help[1]));
                    });
        }
    }
}

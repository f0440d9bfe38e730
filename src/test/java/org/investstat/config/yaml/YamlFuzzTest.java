package org.investstat.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.investstat.Mutations;
import org.investstat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random and hostile YAML: it is understood, or refused with lines that name the file; quickly. */
@Tag("fuzz")
class YamlFuzzTest {
    private static final int TRIES = 3000;
    private static final List<String> WORDS = List.of(
            "a: 1",
            "- x",
            "{a: b}",
            "[1, 2]",
            "&a",
            "*a",
            "!!set",
            "!!java.net.URL",
            "? k",
            ": v",
            "|",
            ">",
            "---",
            "...",
            "'",
            "\"",
            "#",
            "%YAML 9.9",
            "<<: *a",
            "a:",
            "\n",
            "  ",
            "\t",
            "${HOME}",
            "\\u0000");

    @Test
    void sentencesOfYamlAreUnderstoodOrRefused() {
        Mutations mutations = new Mutations(20231220);
        for (int i = 0; i < TRIES; i++) {
            understoodOrRefused(mutations.sentence(WORDS, mutations.number(2) == 0 ? " " : "\n"));
        }
    }

    @Test
    void aDamagedConfigurationIsUnderstoodOrRefused() throws IOException {
        Path file = Path.of(System.getProperty("investstat.basedir", "."), "conf", "job.yaml");
        byte[] text = Files.readAllBytes(file);
        Mutations mutations = new Mutations(20231220);
        for (int i = 0; i < TRIES / 10; i++) {
            understoodOrRefused(new String(mutations.of(text), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{", "\"", "&a [*a, ", "!!seq [", "a:\n ", "{? ", "&x ", "''"})
    void aMillionTimesTheSameIsRefusedAtOnce(String part) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> understoodOrRefused(part.repeat(1_000_000 / part.length())));
    }

    private static void understoodOrRefused(String yaml) {
        Problems problems = new Problems();
        Optional<YamlNode> node = YamlParser.file("f.yaml", yaml, problems);
        List<Text> found = problems.all();
        found.forEach(text -> {
            assertThat(text.en()).startsWith("f.yaml").hasSizeBetween(10, 3000);
            assertThat(text.zh()).startsWith("f.yaml");
        });
        assertThat(node.isPresent() || !found.isEmpty() || noDocument(yaml))
                .as(yaml)
                .isTrue();
    }

    /** Nothing but comments, marks and blanks. */
    private static boolean noDocument(String yaml) {
        return yaml.lines()
                .allMatch(line -> line.isBlank()
                        || line.startsWith("#")
                        || line.startsWith("...")
                        || line.startsWith("%")
                        || line.strip().startsWith("#"));
    }
}

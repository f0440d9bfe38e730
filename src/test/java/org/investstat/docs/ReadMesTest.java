package org.investstat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README is there twice, in Chinese and in English. */
class ReadMesTest {
    private static final Path ROOT = Path.of(System.getProperty("investstat.basedir", "."));
    private static final String CHINESE = "src/docs/README.zh.md";
    private static final String ENGLISH = "README.md";
    private static final Pattern TYPED = Pattern.compile("```(?:sh|sql|python)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Test
    void bothSayTheSameCommands() throws IOException {
        assertThat(commands(ENGLISH)).isEqualTo(commands(CHINESE)).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHINESE, ENGLISH})
    void everyLinkLeadsSomewhere(String readMe) throws IOException {
        Path folder = ROOT.resolve(readMe).toAbsolutePath().getParent();

        assertThat(found(LINK, readMe))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void eachLeadsToTheOther() throws IOException {
        assertThat(found(LINK, CHINESE)).contains("../../" + ENGLISH);
        assertThat(found(LINK, ENGLISH)).contains(CHINESE);
    }

    /** What is typed, without the comments, which are in the reader's language. */
    private static List<String> commands(String readMe) throws IOException {
        return found(TYPED, readMe).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceAll("(^|\\s+)# .*", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> found(Pattern pattern, String readMe) throws IOException {
        try (Stream<MatchResult> results =
                pattern.matcher(Files.readString(ROOT.resolve(readMe))).results()) {
            return results.map(match -> match.group(1)).toList();
        }
    }
}

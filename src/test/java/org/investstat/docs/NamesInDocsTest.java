package org.investstat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages say about classes: each that they name is there, and a name means one class. */
class NamesInDocsTest {
    private static final Path ROOT = Path.of(System.getProperty("investstat.basedir", "."));
    /** A class, maybe with a member of it; constants and words in capitals are none. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:[#.](\\w+))?(?:\\(\\))?`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    /** Files and sources that pages name, and classes of Spark. */
    private static final Set<String> OTHERS = Set.of("Thumbs", "Funds", "Nisyn", "Dataset");

    @Test
    void everyClassThatAPageNamesIsThere() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            DECLARED.matcher(text).results().forEach(found -> sources.merge(found.group(1), text, String::concat));
        }
        List<String> missing = new ArrayList<>();
        for (Path page : DocumentedBlocks.pages(ROOT)) {
            Matcher named = NAMED.matcher(Files.readString(page));
            while (named.find()) {
                String source = sources.get(named.group(1));
                boolean there = source != null && (named.group(2) == null || source.contains(named.group(2)));
                if (!there && !OTHERS.contains(named.group(1))) {
                    missing.add(page.getFileName() + ": " + named.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Whoever searches for a name finds what is meant. */
    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Set<String> known = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Path file : sources()) {
            String name = file.getFileName().toString();
            if (!name.equals("package-info.java") && !known.add(name)) {
                twice.add(name);
            }
        }

        assertThat(twice).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

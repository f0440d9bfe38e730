package org.investstat.reference;

import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The shipped reference data, read once a home province, and copies with one file changed. */
final class TestReference {

    static final List<String> SCHEMES = List.of("贵州十大工业产业");
    private static final Path FOLDER = Path.of(System.getProperty("investstat.basedir", "."), "conf", "reference");
    private static final Map<String, Reference> LOADED = new ConcurrentHashMap<>();

    private TestReference() {}

    static Reference shipped() {
        return shipped("520000");
    }

    static Reference shipped(String home) {
        return LOADED.computeIfAbsent(home, h -> Reference.load(TestReference::open, h, SCHEMES));
    }

    static Reference withSchemes(String... schemes) {
        return Reference.load(TestReference::open, "520000", List.of(schemes));
    }

    /** The shipped files, one of them edited. */
    static Reference edited(String file, UnaryOperator<String> edit) {
        ReferenceFiles files = name -> name.equals(file) ? new StringReader(edit.apply(text(name))) : open(name);
        return Reference.load(files, "520000", SCHEMES);
    }

    /** The shipped files, one of them replaced. */
    static Reference replaced(String file, String... lines) {
        return edited(file, old -> String.join("\n", lines));
    }

    static Reference appended(String file, String line) {
        return edited(file, old -> old.stripTrailing() + "\n" + line + "\n");
    }

    private static Reader open(String file) {
        return new StringReader(text(file));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

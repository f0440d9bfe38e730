package org.investstat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.reference.Reference;

/** The shipped reference data as Guizhou uses it, loaded and broadcast once. */
public final class Shipped {
    private static final Path FOLDER = Path.of(System.getProperty("investstat.basedir", "."), "conf", "reference");
    private static Reference reference;
    private static Broadcast<Reference> broadcast;

    private Shipped() {}

    public static synchronized Reference reference() {
        if (reference == null) {
            reference = Reference.load(Shipped::open, "520000", List.of("贵州十大工业产业"));
        }
        return reference;
    }

    /** Reference data of which a folder replaces some files. */
    public static Reference reference(Path own) {
        return Reference.load(
                file -> Files.exists(own.resolve(file)) ? Files.newBufferedReader(own.resolve(file)) : open(file),
                "520000",
                List.of("贵州十大工业产业"));
    }

    public static synchronized Broadcast<Reference> broadcast() {
        if (broadcast == null) {
            broadcast = JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                    .broadcast(reference());
        }
        return broadcast;
    }

    /** The unit of every shipped indicator. */
    public static Map<String, String> indicatorUnits() {
        return ShippedDefinitions.on(LocalDate.of(2023, 12, 20)).indicators().values().stream()
                .collect(Collectors.toMap(IndicatorDefinition::id, IndicatorDefinition::unit));
    }

    private static Reader open(String file) {
        try {
            return Files.newBufferedReader(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.annotation.Testable;

/** Slow classes of tests say in a tag why they are, and {@code scripts/test --fast} leaves all of them out. */
class TagsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.investstat");

    /** The tag, and what a class with it works with, itself or through others. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            browser, org.openqa.selenium.WebDriver
            office,  org.investstat.report.workbook.LibreOffice
            cluster, org.investstat.job.StandaloneCluster
            hdfs,    org.apache.hadoop.hdfs.MiniDFSCluster
            """)
    void whatUsesOneIsTagged(String tag, String used) throws Exception {
        String known = Class.forName(used).getName();
        List<JavaClass> users = tests().filter(test -> test.getTransitiveDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().equals(known)))
                .toList();

        assertThat(users).allSatisfy(test -> assertThat(tags(test)).contains(tag));
    }

    @Test
    void theFastSuiteLeavesOutEveryTag() throws IOException {
        Path script = Path.of(System.getProperty("investstat.basedir", "."), "scripts", "test");
        Matcher slow = Pattern.compile("^slow=(.*)$", Pattern.MULTILINE).matcher(Files.readString(script));

        assertThat(slow.find()).isTrue();
        assertThat(slow.group(1).split(","))
                .containsAll(tests().flatMap(test -> tags(test).stream()).collect(Collectors.toSet()));
    }

    private static Stream<JavaClass> tests() {
        return CLASSES.stream()
                .filter(each -> each.getMethods().stream().anyMatch(m -> m.isMetaAnnotatedWith(Testable.class)));
    }

    private static Set<String> tags(JavaClass test) {
        return Stream.of(test.reflect().getAnnotationsByType(Tag.class))
                .map(Tag::value)
                .collect(Collectors.toSet());
    }
}

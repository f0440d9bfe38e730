package org.investstat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the shape of the house: who may use whom, who touches files, the clock and the exit. */
class ArchitectureTest {
    private static final String HOME = "org.investstat";
    private static final int LONGEST_FILE = 400;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOME);

    private static final Set<String> FILE_READS = Set.of(
            "java.io.FileInputStream.<init>",
            "java.io.FileReader.<init>",
            "java.io.RandomAccessFile.<init>",
            "java.nio.file.Files.newInputStream",
            "java.nio.file.Files.newBufferedReader",
            "java.nio.file.Files.newByteChannel",
            "java.nio.file.Files.readAllBytes",
            "java.nio.file.Files.readString",
            "java.nio.file.Files.readAllLines",
            "java.nio.file.Files.lines",
            "java.nio.file.Files.list",
            "java.nio.file.Files.walk",
            "org.apache.hadoop.fs.FileSystem.open",
            "org.apache.hadoop.fs.FileSystem.globStatus",
            "org.apache.hadoop.fs.FileSystem.listStatus",
            "org.apache.hadoop.fs.FileSystem.listFiles",
            "org.apache.parquet.hadoop.ParquetFileReader.open",
            "org.apache.parquet.hadoop.ParquetReader.builder",
            "org.apache.spark.sql.SparkSession.read",
            "org.apache.spark.SparkContext.textFile",
            "org.apache.spark.api.java.JavaSparkContext.textFile",
            "org.apache.spark.api.java.JavaSparkContext.binaryFiles");

    private static final Set<String> FILE_WRITES = Set.of(
            "java.io.FileOutputStream.<init>",
            "java.io.FileWriter.<init>",
            "java.nio.file.Files.newOutputStream",
            "java.nio.file.Files.newBufferedWriter",
            "java.nio.file.Files.write",
            "java.nio.file.Files.writeString",
            "java.nio.file.Files.createDirectories",
            "java.nio.file.Files.createDirectory",
            "java.nio.file.Files.createFile",
            "java.nio.file.Files.createSymbolicLink",
            "java.nio.file.Files.move",
            "java.nio.file.Files.copy",
            "java.nio.file.Files.delete",
            "java.nio.file.Files.deleteIfExists",
            "org.apache.hadoop.fs.FileSystem.create",
            "org.apache.hadoop.fs.FileSystem.append",
            "org.apache.hadoop.fs.FileSystem.mkdirs",
            "org.apache.hadoop.fs.FileSystem.rename",
            "org.apache.hadoop.fs.FileSystem.delete",
            "org.apache.spark.sql.Dataset.write");

    /** What takes a path for a pattern. */
    private static final Set<String> PATTERN_READS = Set.of(
            "org.apache.hadoop.fs.FileSystem.globStatus",
            "org.apache.spark.sql.DataFrameReader.load",
            "org.apache.spark.sql.DataFrameReader.parquet",
            "org.apache.spark.sql.DataFrameReader.csv",
            "org.apache.spark.sql.DataFrameReader.json",
            "org.apache.spark.sql.DataFrameReader.text",
            "org.apache.spark.sql.DataFrameReader.textFile",
            "org.apache.spark.sql.DataFrameReader.orc",
            "org.apache.spark.sql.DataFrameReader.xml",
            "org.apache.spark.SparkContext.textFile",
            "org.apache.spark.SparkContext.wholeTextFiles",
            "org.apache.spark.SparkContext.binaryFiles",
            "org.apache.spark.SparkContext.hadoopFile",
            "org.apache.spark.SparkContext.newAPIHadoopFile",
            "org.apache.spark.api.java.JavaSparkContext.textFile",
            "org.apache.spark.api.java.JavaSparkContext.wholeTextFiles",
            "org.apache.spark.api.java.JavaSparkContext.binaryFiles",
            "org.apache.spark.api.java.JavaSparkContext.hadoopFile",
            "org.apache.spark.api.java.JavaSparkContext.newAPIHadoopFile");

    private static final Set<String> SPARK_WRITES = Set.of(
            "org.apache.spark.sql.DataFrameWriter.save",
            "org.apache.spark.sql.DataFrameWriter.parquet",
            "org.apache.spark.sql.DataFrameWriter.csv",
            "org.apache.spark.sql.DataFrameWriter.json",
            "org.apache.spark.sql.DataFrameWriter.text",
            "org.apache.spark.sql.DataFrameWriter.orc",
            "org.apache.spark.sql.DataFrameWriter.xml",
            "org.apache.spark.sql.DataFrameWriter.saveAsTable");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.Calendar.getInstance");

    private static final Set<String> EXITS =
            Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");

    /** One package a line, then what it may use besides itself. */
    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            text      -> ''
            table     -> text
            config    -> text table
            reference -> text table config
            source    -> text table config
            rows      -> text
            conform   -> text table config reference source rows
            fact      -> text table reference rows
            indicator -> text table config reference
            check     -> text table conform rows
            storage   -> text config
            parquet   -> text table storage
            publish   -> text table config storage parquet
            report    -> text table config indicator
            command   -> text table report
            show      -> text table config reference indicator storage parquet publish report command
            job       -> text table config reference source rows conform fact indicator check storage parquet publish report command show
            cli       -> text table config report command
            """)
    void packageUsesOnlyWhatLiesBelow(String name, String allowed) {
        DescribedPredicate<JavaClass> forbidden = describe(
                "another package of the house than " + allowed,
                used -> isOurs(used)
                        && !layer(used).equals(name)
                        && !List.of(allowed.split(" ")).contains(layer(used)));

        check(noClasses().that().resideInAPackage(within(name)).should().dependOnClassesThat(forbidden));
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES.stream().map(ArchitectureTest::layer).distinct())
                .isSubsetOf(
                        "text",
                        "table",
                        "config",
                        "reference",
                        "source",
                        "rows",
                        "conform",
                        "fact",
                        "indicator",
                        "check",
                        "storage",
                        "parquet",
                        "publish",
                        "report",
                        "command",
                        "show",
                        "job",
                        "cli");
    }

    @Test
    void onlyLedgersConfigurationAndTheOutputAreRead() {
        check(noClasses()
                .that(areOutside("source", "config", "storage", "parquet", "publish"))
                .should()
                .callCodeUnitWhere(oneOf("a file read", FILE_READS)));
    }

    @Test
    void onlyTheOutputIsWritten() {
        check(noClasses()
                .that(areOutside("storage", "parquet", "publish"))
                .should()
                .callCodeUnitWhere(oneOf("a file write", FILE_WRITES)));
    }

    /** A path that reaches Spark is a name: {@code out[1]} is not the output {@code out1}. */
    @Test
    void sparkReadsAndWritesFilesThroughOneDoorEach() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOME + ".source.NamedParquet")
                .should()
                .callCodeUnitWhere(oneOf("a read by pattern", PATTERN_READS)));
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOME + ".parquet.DatasetWriter")
                .should()
                .callCodeUnitWhere(oneOf("a write by Spark", SPARK_WRITES)));
    }

    /** What Spark may change from one minor release to the next is known in few rooms, each behind a door of its own. */
    @Test
    void fewRoomsGoBelowSparksPublicApi() {
        DescribedPredicate<JavaClass> below = resideInAnyPackage(
                "org.apache.spark.sql.catalyst..",
                "org.apache.spark.sql.execution..",
                "org.apache.spark.sql.vectorized..",
                "org.apache.spark.sql.classic..",
                "org.apache.spark.unsafe..");

        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        within("rows.binary"),
                        within("indicator.pass"),
                        within("indicator.definition"),
                        within("source.parquet"))
                .should()
                .dependOnClassesThat(below));
        assertThat(CLASSES.stream()
                        .filter(each -> each.getPackageName().equals(HOME + ".indicator.definition"))
                        .filter(each -> each.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> below.test(d.getTargetClass())))
                        .map(JavaClass::getSimpleName))
                .as("the parser of filters")
                .allMatch(name ->
                        List.of("FilterTree", "FilterTypes", "SqlMessages").contains(name));
    }

    /** A room is read in an afternoon. */
    @Test
    void noPackageHasMoreThanThirtyFiles() throws IOException {
        Path base = Path.of(System.getProperty("investstat.basedir", "."));
        try (Stream<Path> files = Files.walk(base.resolve("src/main/java"))) {
            Map<Path, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(sizes)
                    .allSatisfy((room, size) ->
                            assertThat(size).as("files in %s", room).isLessThanOrEqualTo(30));
        }
    }

    @Test
    void commandLineAndReportsKnowNoSpark() {
        check(noClasses()
                .that()
                .resideInAnyPackage(within("cli"), within("report"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.spark..")));
    }

    @Test
    void onlyMainExits() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOME + ".cli.Main")
                .should()
                .callCodeUnitWhere(oneOf("an exit", EXITS)));
    }

    /** No telemetry: what goes over a network goes through the file systems that the user's paths name, and Spark. */
    @Test
    void nothingOpensConnections() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http..")
                        .or(belongToAnyOf(Socket.class, ServerSocket.class, DatagramSocket.class, URLConnection.class)))
                .orShould()
                .callCodeUnitWhere(
                        oneOf("a connection", Set.of("java.net.URL.openStream", "java.net.URL.openConnection"))));
    }

    @Test
    void onlyTheJobLooksAtTheClock() {
        check(noClasses()
                .that(areOutside("job", "show", "cli"))
                .should()
                .callCodeUnitWhere(oneOf("the clock", CLOCKS)));
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        Path base = Path.of(System.getProperty("investstat.basedir", "."));
        try (Stream<Path> files = Files.walk(base.resolve("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(ArchitectureTest::isTooLong))
                    .as("files of more than %d lines", LONGEST_FILE)
                    .isEmpty();
        }
    }

    private static void check(ArchRule rule) {
        // Packages come one by one: a rule about one that is not there yet holds.
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String within(String layer) {
        return HOME + "." + layer + "..";
    }

    private static boolean isOurs(JavaClass used) {
        return used.getPackageName().startsWith(HOME + ".");
    }

    /** The package right below the root: {@code indicator} for {@code org.investstat.indicator.definition}. */
    private static String layer(JavaClass used) {
        return used.getPackageName().substring(HOME.length() + 1).split("\\.")[0];
    }

    private static DescribedPredicate<JavaClass> areOutside(String... layers) {
        return describe(
                "are outside " + String.join(", ", layers),
                used -> !List.of(layers).contains(layer(used)));
    }

    private static DescribedPredicate<JavaCall<?>> oneOf(String what, Set<String> names) {
        return describe(what, call -> names.stream().anyMatch(name -> isCallOf(call.getTarget(), name)));
    }

    /** A call on a subclass is meant too: a local file system is a file system. */
    private static boolean isCallOf(CodeUnitCallTarget target, String name) {
        int dot = name.lastIndexOf('.');
        return target.getName().equals(name.substring(dot + 1))
                && target.getOwner().isAssignableTo(name.substring(0, dot));
    }

    private static boolean isTooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > LONGEST_FILE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfigReader;
import org.investstat.config.LockTimes;
import org.investstat.publish.Example;
import org.investstat.publish.OutputLock;
import org.investstat.publish.RunFilling;
import org.investstat.publish.RunFolder;
import org.investstat.show.SystemTime;
import org.investstat.text.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that nobody may read, places that nobody may write to, links that lead elsewhere. */
@Tag("runs")
class HostileSurroundingsTest {
    private static final String SECRET = "hunter2hunter2";

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void ledgers() {
        input = Path.of(TinyLedgers.required(folder.resolve("in")).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3a://key:" + SECRET + "@bucket/out",
                "nosuch://user:" + SECRET + "@host/out",
                "jdbc:postgresql://user:" + SECRET + "@host/db",
            })
    void anAddressWithItsPasswordIsNeverPrinted(String output) {
        Typed typed = typed("--output", output, "--stacktrace");

        assertThat(typed.code()).isNotZero();
        assertThat(typed.err()).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        assertThat(typed.out()).noneMatch(line -> line.contains(SECRET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fs.s3a.secret.key=" + SECRET,
                "sources.contracts.path=s3a://key:" + SECRET + "@bucket/c.csv",
                "output.password=" + SECRET,
            })
    void aSecretAmongTheSettingsIsNeverPrinted(String setting) {
        Typed typed = typed("--output", folder.resolve("out").toString(), "--set", setting, "--set", "nonsense=1");

        assertThat(typed.code()).isEqualTo(78);
        assertThat(typed.err()).isNotEmpty().noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void aValueOfTheEnvironmentIsToldByItsName() throws IOException {
        Path config = Files.writeString(folder.resolve("job.yaml"), "home_province: ${REGION_SECRET}\n");
        ConfigFiles files = ConfigFiles.of(Optional.of(config.toString()), new Configuration());

        Failure failure = catchThrowableOfType(
                Failure.class, () -> JobConfigReader.read(files, List.of(), Map.of("REGION_SECRET", SECRET)));

        assertThat(failure)
                .hasMessage(
                        config + ":1: '${REGION_SECRET}' is no province code; write six digits that end in 0000, like"
                                + " 520000");
    }

    @Test
    void anOutputWithinTheInputIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), input);

        for (Path output :
                List.of(input, input.resolve("out"), link.resolve("out/deeper"), input.resolve("../in/out"))) {
            Typed typed = typed("--output", output.toString());

            assertThat(typed.errors())
                    .containsExactly("The output " + output + " lies in " + input
                            + ", where ledgers are read; choose another folder with --output");
            assertThat(typed.code()).isEqualTo(73);
        }
        try (Stream<Path> left = Files.list(input)) {
            assertThat(left).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../other", "..", ".hidden", "a/b", "a\\b", "a b", "%2e%2e", "x\n", ""})
    void aRunIdNamesAFolderBelowTheOutputAndNothingElse(String id) {
        Typed typed = typed("--output", folder.resolve("out").toString(), "--run-id=" + id);

        assertThat(typed.code()).isEqualTo(64);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aRunFolderThatIsALinkIsReplacedAndWhatItLeadsToIsLeftAlone() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "kept");
        Path output = folder.resolve("out");
        Files.createDirectories(output.resolve("runs"));
        Files.createSymbolicLink(output.resolve("runs/tonight"), outside);

        Files.createFile(output.resolve(".investstat"));

        RunFolder run = Example.named(output.toString(), Example.fresh(output.toString(), "tonight"));

        assertThat(output.resolve("runs/tonight")).isDirectory();
        assertThat(Files.isSymbolicLink(output.resolve("runs/tonight"))).isFalse();
        try (OutputLock lock = Example.lock(output.toString(), "tonight")) {
            RunFilling.remove(run, lock);
        }
        assertThat(outside.resolve("precious")).hasContent("kept");
    }

    @Test
    void nobodyButTheOwnerChangesTheLockOrLooksIntoACheck() throws IOException {
        Path output = folder.resolve("out");
        LockTimes times = JobConfigReader.read(
                        ConfigFiles.of(Optional.empty(), new Configuration()), List.of(), Map.of())
                .lock();
        try (OutputLock lock = OutputLock.acquire(
                output.toString(), "tonight", times, new SystemTime(), text -> {}, new Configuration())) {
            assertThat(rights(output.resolve(".lock"))).isEqualTo("rw-r--r--");
            lock.requireHeld();
        }
        RunFolder check = Example.fresh(output.toString(), "tonight");
        check.ownerAlone();

        assertThat(rights(Path.of(URI.create(check.path())))).isEqualTo("rwx------");
    }

    @Test
    void namesAreInTheTablesAsTheyWereWritten() throws SQLException {
        TinyLedgers.required(input)
                .replace("projects.csv", "电池厂", "=cmd|'/C calc'!A0")
                .replace("projects.csv", "数据中心", "+1-2")
                .replace("projects.csv", "旅游区", "@SUM(A1)<script>")
                .append("projects.csv", "P4,-2+3,520100,,,2023-03-10\n");

        Typed typed = typed("--output", folder.resolve("out").toString(), "--run-id", "tonight");

        assertThat(typed.code()).as("%s", typed.err()).isZero();
        try (RunTables tables = RunTables.of(folder.resolve("out/runs/tonight"))) {
            assertThat(tables.rows("select project_name from projects order by project_id"))
                    .containsExactly("=cmd|'/C calc'!A0", "+1-2", "@SUM(A1)<script>", "-2+3");
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Typed typed(String... more) {
        Stream<String> common =
                Stream.of("--input", input.toString(), "--as-of", TinyLedgers.AS_OF, "--local=2", "--lang=en");
        return Typed.run(Stream.concat(common, Stream.of(more)).toArray(String[]::new));
    }
}

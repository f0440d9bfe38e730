package org.investstat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing waits for what will never come. */
@Timeout(30)
class SpecialFilesTest {
    @TempDir
    Path folder;

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    @Test
    void pipesAndDevicesAreToldAndFilesAreNot() throws Exception {
        assertThat(told(pipe("p"))).contains("p is a named pipe and no file; remove it");
        assertThat(told(Files.createSymbolicLink(folder.resolve("zeros"), Path.of("/dev/zero"))))
                .contains("zeros is a character device and no file; remove it");
        assertThat(told(Files.createFile(folder.resolve("f")))).isEmpty();
        assertThat(told(folder)).isEmpty();
        assertThat(told(folder.resolve("gone"))).isEmpty();
    }

    private static Optional<String> told(Path file) throws IOException {
        return SpecialFiles.refusal(
                        FileSystem.getLocal(new Configuration(false)),
                        new org.apache.hadoop.fs.Path(file.toString()),
                        file.getFileName().toString())
                .map(Text::en);
    }

    @Test
    void aConfigurationDefinitionsAndReferenceDataAreNoPipes() throws Exception {
        Path config = pipe("job.yaml");
        ConfigFiles files = ConfigFiles.of(Optional.of(config.toString()), new Configuration(false));

        assertThatThrownBy(files::job)
                .isInstanceOf(Failure.class)
                .hasMessage(config + " is a named pipe and no file; remove it");
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.move(config, own.resolve("a.yaml"));
        assertThatThrownBy(() -> files.folders("indicators", java.util.List.of(own.toString())))
                .hasMessage(own.resolve("a.yaml") + " is a named pipe and no file; remove it");
    }

    @Test
    void whatDoesNotAnswerEndsTheWaiting() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> Patience.within(Duration.ofMillis(1500), ExitCode.INPUT, "/mnt/share", () -> {
                    never.await();
                    return "";
                }))
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.INPUT))
                .hasMessage("/mnt/share does not answer within 1 seconds; check the disk or share that it lies on");
    }

    @Test
    void whatIsThrownMeanwhileIsThrown() {
        assertThatThrownBy(() -> Patience.within(ExitCode.INPUT, "", () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no");
    }
}

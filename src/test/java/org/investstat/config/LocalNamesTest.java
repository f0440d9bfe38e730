package org.investstat.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that Hadoop's listing would leave out are noticed. */
class LocalNamesTest {
    @TempDir
    Path folder;

    @Test
    void namesThatCanBeToldAreFine() throws IOException {
        Files.writeString(folder.resolve("贵阳.csv"), "");

        assertThat(untold(folder)).isEmpty();
        assertThat(untold(folder.resolve("nowhere"))).isEmpty();
    }

    /** Of a name in GBK bytes, as an old archive unpacks it. */
    @Test
    void aNameThatIsNotUtf8IsToldWithItsRemedy() throws Exception {
        String made = "cd \"$1\" && : > \"$(printf '\\xb9\\xf3\\xd1\\xf4.csv')\"";
        assertThat(new ProcessBuilder("bash", "-c", made, "bash", folder.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(untold(folder).orElseThrow().en())
                .startsWith(folder + " holds 1 names that are not UTF-8 and cannot be opened")
                .contains("convmv -f gbk -t utf8");
    }

    /** As another process sees the folder, in a locale that knows ASCII alone. */
    @Test
    void underAsciiTheRemedyIsTheLocale() throws Exception {
        Files.writeString(folder.resolve("贵阳.csv"), "");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalNamesTest.class.getName(),
                folder.toString());
        java.environment().put("LC_ALL", "POSIX");
        Process process = java.redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();

        assertThat(lines)
                .last()
                .asString()
                .startsWith(folder + " holds 1 names that the locale of this process (US-ASCII)")
                .contains("start it with LC_ALL=C.UTF-8");
    }

    @Test
    void utf8TakenForAnotherCharsetIsNoticed() {
        Charset gbk = Charset.forName("GBK");

        assertThat(LocalNames.misread(new String("贵阳".getBytes(UTF_8), gbk), gbk))
                .isTrue();
        assertThat(LocalNames.misread("贵阳", gbk)).isFalse();
        assertThat(LocalNames.misread("funds", gbk)).isFalse();
        assertThat(LocalNames.misread("贵阳", UTF_8)).isFalse();
    }

    private static Optional<Text> untold(Path folder) throws IOException {
        return LocalNames.untold(
                FileSystem.getLocal(new Configuration(false)), new org.apache.hadoop.fs.Path(folder.toUri()));
    }

    /** Prints what is to be said of a folder. */
    public static void main(String[] args) throws IOException {
        System.out.println(untold(Path.of(args[0])).map(Text::en).orElse("nothing"));
    }
}

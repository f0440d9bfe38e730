package org.investstat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDiskTest {
    private static final String TOO_LONG = "n".repeat(300);

    @TempDir
    Path folder;

    RawLocalFileSystem disk;

    @BeforeEach
    void open() throws IOException {
        disk = new LocalDisk.Raw();
        disk.initialize(URI.create("file:///"), new Configuration());
    }

    private org.apache.hadoop.fs.Path at(String name) {
        return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    }

    @Test
    void aFileThatIsNotThereIsNotThere() throws IOException {
        assertThat(disk.exists(at("none"))).isFalse();
        assertThatThrownBy(() -> disk.getFileStatus(at("none"))).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> disk.open(at("none"))).isInstanceOf(FileNotFoundException.class);
        assertThat(disk.delete(at("none"), true)).isFalse();
    }

    @Test
    void norIsOneBelowAFile() throws IOException {
        Files.createFile(folder.resolve("file"));

        assertThat(disk.exists(at("file/below"))).isFalse();
    }

    @Test
    void aFileThatCannotBeLookedAtIsNoFileThatIsNotThere() {
        assertThatThrownBy(() -> disk.exists(at(TOO_LONG)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("File name too long");
        assertThatThrownBy(() -> disk.open(at(TOO_LONG))).hasMessageContaining("File name too long");
    }

    @Test
    void aFolderThatCannotBeMadeSaysWhy() {
        assertThatThrownBy(() -> disk.mkdirs(at(TOO_LONG))).hasMessageContaining("File name too long");
    }

    @Test
    void readingThatFailsIsAnIOException() throws IOException {
        FSDataInputStream processes = disk.open(new org.apache.hadoop.fs.Path("/proc/self/mem"));

        assertThatThrownBy(processes::read).isInstanceOf(IOException.class).hasMessage("Input/output error");
    }

    @Test
    void aFolderListsWhatIsThereAndNoBrokenLink() throws IOException {
        Files.write(folder.resolve("招商 [1]:2.csv"), new byte[3]);
        Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("none"));

        assertThat(disk.listStatus(at("")))
                .extracting(status -> status.getPath().getName(), FileStatus::isDirectory)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("招商 [1]:2.csv", false),
                        org.assertj.core.groups.Tuple.tuple("inside", true));
        assertThat(disk.listStatus(at("招商 [1]:2.csv"))[0].getLen()).isEqualTo(3);
    }

    @Test
    void aDeletedFolderLeavesWhatItsLinksLeadTo() throws IOException {
        Files.createDirectories(folder.resolve("gone/inside"));
        Files.createFile(folder.resolve("kept"));
        Files.createSymbolicLink(folder.resolve("gone/inside/link"), folder.resolve("kept"));

        assertThat(disk.delete(at("gone"), true)).isTrue();

        assertThat(folder.resolve("gone")).doesNotExist();
        assertThat(folder.resolve("kept")).exists();
    }

    @Test
    void filesAndFoldersHaveTheRightsThatHadoopGives() throws IOException {
        disk.create(at("made/file")).close();

        assertThat(rights("made")).isEqualTo("rwxr-xr-x");
        assertThat(rights("made/file")).isEqualTo("rw-r--r--");
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}

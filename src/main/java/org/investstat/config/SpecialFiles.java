package org.investstat.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.text.Text;

/** What lies on local disks and is neither file nor folder. Whoever opens it may wait for ever, or read without end. */
public final class SpecialFiles {
    private static final int KINDS = 0170000;

    private SpecialFiles() {}

    /**
     * What is to be said of one, or of a link to one.
     *
     * @param name as people call it
     */
    public static Optional<Text> refusal(FileSystem fs, Path path, String name) {
        return fs.getScheme().equals("file")
                ? what(java.nio.file.Path.of(path.toUri().getPath()))
                        .map(what -> Text.of("{0} 是{1}，不是文件；请移走", "{0} is {1} and no file; remove it")
                                .with(name, what))
                : Optional.empty();
    }

    private static Optional<Text> what(java.nio.file.Path file) {
        try {
            return switch ((int) Files.getAttribute(file, "unix:mode") & KINDS) {
                case 0010000 -> Optional.of(Text.of("命名管道", "a named pipe"));
                case 0020000 -> Optional.of(Text.of("字符设备", "a character device"));
                case 0060000 -> Optional.of(Text.of("块设备", "a block device"));
                case 0140000 -> Optional.of(Text.of("套接字", "a socket"));
                default -> Optional.empty();
            };
        } catch (IOException | UnsupportedOperationException untold) {
            return Optional.empty(); // whoever opens it says why it cannot
        }
    }
}

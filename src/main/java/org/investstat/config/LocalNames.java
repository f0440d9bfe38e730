package org.investstat.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.investstat.text.Text;

/**
 * Names on local disks that this process cannot tell. Java takes the charset of names from the locale it was started in:
 * in {@code C}, or in one that the host lacks, every file with a Chinese name is left out of Hadoop's listing, without a
 * word.
 */
public final class LocalNames {
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", UTF_8.name()));
    private static final char REPLACED = '\uFFFD';

    private LocalNames() {}

    /** What is to be said of a folder with such names; nothing of one that is not there, or on another file system. */
    public static Optional<Text> untold(FileSystem fs, org.apache.hadoop.fs.Path folder) throws IOException {
        String place = folder.toUri().getPath().replaceFirst("(?<=.)/$", "");
        if (!fs.getScheme().equals("file")) {
            return Optional.empty();
        }
        Optional<Text> itself = untold(place);
        if (itself.isPresent() || !Files.isDirectory(Path.of(place))) {
            return itself;
        }
        try (Stream<Path> inside = Files.list(Path.of(place))) {
            List<String> names = inside.filter(LocalNames::lost)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(told(place, names));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The same of a path that was written down, and cannot be looked for. */
    public static Optional<Text> untold(String path) {
        return NAMES.newEncoder().canEncode(path)
                ? Optional.empty()
                : Optional.of(Text.of(
                                "{0}：本进程的字符环境（{1}）不能表示这个路径；{2}",
                                "{0}: the locale of this process ({1}) cannot tell this path; {2}")
                        .with(path, NAMES, remedy()));
    }

    private static Text told(String folder, List<String> names) {
        if (NAMES.equals(UTF_8)) {
            return Text.of(
                            "{0} 中有 {1} 个文件名不是 UTF-8，无法打开（如 {2}）；请改名，如 convmv -f gbk -t utf8 --notest {0}/*",
                            "{0} holds {1} names that are not UTF-8 and cannot be opened (like {2}); rename them, as by convmv"
                                    + " -f gbk -t utf8 --notest {0}/*")
                    .with(folder, names.size(), names.get(0));
        }
        return Text.of(
                        "{0} 中有 {1} 个文件名，本进程的字符环境（{2}）不能表示，会漏读；{3}",
                        "{0} holds {1} names that the locale of this process ({2}) cannot tell: they would be left out; {3}")
                .with(folder, names.size(), NAMES, remedy());
    }

    private static Text remedy() {
        return Text.of(
                "请以 LC_ALL=C.UTF-8（或 locale -a 所列的另一种 UTF-8）启动；集群上设置 spark.executorEnv.LC_ALL 和"
                        + " spark.yarn.appMasterEnv.LC_ALL",
                "start it with LC_ALL=C.UTF-8 (or another UTF-8 one that locale -a lists); on a cluster set"
                        + " spark.executorEnv.LC_ALL and spark.yarn.appMasterEnv.LC_ALL");
    }

    private static boolean lost(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.indexOf(REPLACED) >= 0 && !file.toFile().exists()) || misread(name, NAMES);
    }

    /** Whether a name was written in UTF-8 and is taken for another charset: it can be opened, and is nonsense. */
    static boolean misread(String name, Charset charset) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        if (ascii || charset.equals(UTF_8) || !charset.newEncoder().canEncode(name)) {
            return false;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(charset)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

package org.investstat.config;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.config.yaml.ConfigText;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Where configuration comes from: the file that the operator names on any Hadoop file system, else {@code conf/job.yaml}
 * of the working directory, else what ships on the class path. Relative folders in the file are relative to it.
 */
public final class ConfigFiles {
    private static final String DEFAULT_FILE = "conf/job.yaml";
    private static final Pattern DEFINITION = NotDefinitions.DEFINITION;
    private static final Pattern TEMPLATE = NotDefinitions.TEMPLATE;

    private final Optional<String> file;
    private final Configuration hadoop;
    private final ShippedFiles shipped;

    private ConfigFiles(Optional<String> file, Configuration hadoop, ShippedFiles shipped) {
        this.file = file;
        this.hadoop = hadoop;
        this.shipped = shipped;
    }

    public static ConfigFiles of(Optional<String> configPath, Configuration hadoop) {
        boolean atHand = Files.isRegularFile(java.nio.file.Path.of(DEFAULT_FILE));
        Optional<String> local = atHand
                ? Optional.of(java.nio.file.Path.of(DEFAULT_FILE)
                        .toAbsolutePath()
                        .toUri()
                        .toString())
                : Optional.empty();
        SentFiles sent = new SentFiles(hadoop, java.nio.file.Path.of("").toAbsolutePath(), System.getProperties());
        return of(configPath.map(sent::find).or(() -> local), hadoop, ConfigFiles.class.getClassLoader());
    }

    static ConfigFiles of(Optional<String> file, Configuration hadoop, ClassLoader loader) {
        return new ConfigFiles(file, hadoop, new ShippedFiles(loader));
    }

    /** The configuration file itself. */
    public ConfigText job() {
        if (file.isEmpty()) {
            return shippedText("job.yaml");
        }
        String name = file.get();
        return text(shown(name), () -> open(name));
    }

    /** A path of the configuration: a relative one starts at the configuration file, or where none is, here. */
    public String resolve(String path) {
        if (file.isEmpty() || Addresses.whole(path) || new Path(path).isAbsolute()) {
            return path;
        }
        Path folder = new Path(file.get()).getParent();
        return folder == null ? path : new Path(folder, path).toString();
    }

    /**
     * The YAML files of each folder, by name. {@link JobConfig#SHIPPED} is the folder {@code kind} beside the
     * configuration file, where there is one that the list does not name itself, and else that of the class path.
     *
     * @param kind {@code indicators} or {@code boards}
     */
    public List<List<ConfigText>> folders(String kind, List<String> folders) {
        return folders(kind, folders, DEFINITION);
    }

    /** The same for the templates of the bulletin, whose names end in their language. */
    public List<List<ConfigText>> templates(List<String> folders) {
        return folders("bulletin", folders, TEMPLATE);
    }

    private List<List<ConfigText>> folders(String kind, List<String> folders, Pattern names) {
        String beside = resolve(kind);
        boolean own = file.isPresent()
                && isFolder(beside)
                && folders.stream().noneMatch(f -> !f.equals(JobConfig.SHIPPED) && samePath(resolve(f), beside));
        List<List<ConfigText>> all = new ArrayList<>();
        for (String folder : folders) {
            if (!folder.equals(JobConfig.SHIPPED)) {
                all.add(folder(resolve(folder), names));
            } else {
                all.add(own ? folder(beside, names) : shippedFolder(kind, names));
            }
        }
        return all;
    }

    /** A reference file: the operator's where the folder has it, else the one beside the configuration, else the shipped. */
    public Reader reference(JobConfig config, String name) throws IOException {
        for (String folder : referenceFolders(config)) {
            String candidate = new Path(folder, name).toString();
            if (exists(candidate)) {
                return reader(open(candidate));
            }
        }
        return reader(shipped.open("reference/" + name));
    }

    /**
     * Refuses folders of reference files that are not there, and files in them that no reader asks for: the shipped file
     * would stand in for a misspelt one without a word.
     */
    public void checkReference(JobConfig config) {
        for (String folder : referenceFolders(config)) {
            try {
                Path path = new Path(folder);
                FileStatus[] files = Addresses.fileSystem(folder, hadoop).listStatus(path);
                NotDefinitions.refuseReference(shown(folder), files, shipped.list("reference"));
            } catch (IOException | IllegalArgumentException e) {
                throw unreadable(shown(folder), e);
            }
        }
    }

    private List<String> referenceFolders(JobConfig config) {
        List<String> folders = new ArrayList<>();
        config.reference().map(this::resolve).ifPresent(folders::add);
        if (file.isPresent() && isFolder(resolve("reference"))) {
            folders.add(resolve("reference"));
        }
        return folders;
    }

    private List<ConfigText> folder(String folder, Pattern names) {
        try {
            FileSystem system = Addresses.fileSystem(folder, hadoop);
            Path path = new Path(folder);
            Optional<Text> untold = LocalNames.untold(system, system.makeQualified(path));
            if (untold.isPresent()) {
                throw new Failure(ExitCode.CONFIG, untold.get());
            }
            FileStatus[] files = system.listStatus(path);
            NotDefinitions.refuse(shown(folder), files, names);
            return Arrays.stream(files)
                    .filter(FileStatus::isFile)
                    .map(status -> status.getPath().getName())
                    .filter(names.asMatchPredicate())
                    .sorted()
                    .map(name -> new Path(folder, name).toString())
                    .map(name -> text(shown(name), () -> open(name)))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(shown(folder), e);
        }
    }

    private List<ConfigText> shippedFolder(String kind, Pattern names) {
        try {
            return shipped.list(kind).stream()
                    .filter(names.asMatchPredicate())
                    .sorted()
                    .map(name -> shippedText(kind + "/" + name))
                    .toList();
        } catch (IOException e) {
            throw unreadable(ShippedFiles.ROOT + kind, e);
        }
    }

    private ConfigText shippedText(String name) {
        return text(ShippedFiles.ROOT + name, () -> shipped.open(name));
    }

    private InputStream open(String name) throws IOException {
        FileSystem system = Addresses.fileSystem(name, hadoop);
        Path path = new Path(name);
        SpecialFiles.refusal(system, system.makeQualified(path), shown(name)).ifPresent(special -> {
            throw new Failure(ExitCode.CONFIG, special);
        });
        return Patience.within(ExitCode.CONFIG, shown(name), () -> system.open(path));
    }

    private boolean exists(String name) throws IOException {
        return Addresses.fileSystem(name, hadoop).exists(new Path(name));
    }

    private boolean isFolder(String name) {
        try {
            Path path = new Path(name);
            FileSystem system = Addresses.fileSystem(name, hadoop);
            return system.exists(path) && system.getFileStatus(path).isDirectory();
        } catch (IOException e) {
            throw unreadable(shown(name), e);
        }
    }

    private boolean samePath(String a, String b) {
        try {
            FileSystem system = Addresses.fileSystem(b, hadoop);
            return system.makeQualified(new Path(a)).equals(system.makeQualified(new Path(b)));
        } catch (IOException e) {
            throw unreadable(shown(b), e);
        }
    }

    /** Local files are called by their bare path. */
    private static String shown(String name) {
        String here = java.nio.file.Path.of("").toAbsolutePath() + "/";
        String bare = name.replaceFirst("^file:/+", "/");
        return bare.startsWith(here) ? bare.substring(here.length()) : bare;
    }

    private static Reader reader(InputStream in) {
        // A decoder of its own is strict: no replacement character ever enters.
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static ConfigText text(String name, Opening opening) {
        try (InputStream in = opening.open()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return new ConfigText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new Failure(
                    ExitCode.CONFIG,
                    Text.of("{0}: 不是 UTF-8 编码；请另存为 UTF-8", "{0}: is not UTF-8; save it as UTF-8")
                            .with(name),
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(name, e);
        }
    }

    private static Failure unreadable(String name, Exception e) {
        if (e instanceof Addresses.Unreachable unreachable) {
            return new Failure(ExitCode.CONFIG, Text.same(name).then(": ", unreachable.why()), e);
        }
        Text what = e instanceof FileNotFoundException || e instanceof java.nio.file.NoSuchFileException
                ? Text.of("{0}: 没有这个文件或文件夹；请改正路径", "{0}: there is no such file or folder; correct the path")
                        .with(name)
                : Text.of("{0}: 无法读取：{1}", "{0}: cannot be read: {1}")
                        .with(
                                name,
                                String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
        return new Failure(ExitCode.CONFIG, what, e);
    }
}

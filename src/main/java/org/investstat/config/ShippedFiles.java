package org.investstat.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The configuration that travels on the class path under {@code conf/}, packed in a jar or laid out in a folder. */
final class ShippedFiles {
    /** Folder of the class path, and prefix of the names in messages. */
    static final String ROOT = "conf/";

    private final ClassLoader loader;

    ShippedFiles(ClassLoader loader) {
        this.loader = loader;
    }

    InputStream open(String name) throws IOException {
        InputStream in = loader.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new FileNotFoundException(ROOT + name);
        }
        return in;
    }

    /** The base names of a folder's files, unordered. */
    List<String> list(String folder) throws IOException {
        URL anchor = loader.getResource(ROOT + "job.yaml");
        if (anchor == null) {
            throw new FileNotFoundException(ROOT + "job.yaml");
        }
        return anchor.getProtocol().equals("jar") ? inJar(anchor, folder) : inFolder(anchor, folder);
    }

    /** @param anchor like {@code jar:file:/lib/investstat.jar!/shipped/job.yaml} */
    private static List<String> inJar(URL anchor, String folder) throws IOException {
        String[] parts = anchor.getPath().split("!/", 2);
        String prefix = parts[1].replaceFirst("job\\.yaml$", "") + folder + "/";
        try (JarFile jar = new JarFile(Path.of(URI.create(parts[0])).toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
                    .map(name -> name.substring(prefix.length()))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private static List<String> inFolder(URL anchor, String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(anchor.toURI()).resolveSibling(folder))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}

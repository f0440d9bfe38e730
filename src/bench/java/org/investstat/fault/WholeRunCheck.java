package org.investstat.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A run's folder that holds what its manifest promises, byte for byte, and no table file besides. The product's own
 * reading takes no part in finding that out.
 *
 * @param figures table -> digests of its files, in the order of their digests: equal figures, equal digests
 */
record WholeRunCheck(String id, Map<String, Set<String>> figures) {

    /** @throws AssertionError where it is not whole */
    static WholeRunCheck read(FileSystem fs, Path folder) throws IOException {
        JsonNode manifest = json(fs, new Path(folder, "manifest.json"));
        String id = manifest.path("run_id").asText();
        require(id.equals(folder.getName()), folder + " has the manifest of run " + id);
        Map<String, Set<String>> figures = new TreeMap<>();
        Set<String> promised = new TreeSet<>();
        for (JsonNode table : manifest.path("outputs")) {
            Set<String> digests = new TreeSet<>();
            for (JsonNode file : table.path("files")) {
                promised.add(file.path("path").asText());
                digests.add(checked(fs, folder, file));
            }
            figures.put(table.path("table").asText(), digests);
        }
        require(!figures.isEmpty(), folder + " has a manifest without tables");
        Set<String> found = files(fs, folder);
        require(found.equals(promised), folder + " holds " + found + " instead of " + promised);
        return new WholeRunCheck(id, figures);
    }

    private static String checked(FileSystem fs, Path folder, JsonNode file) throws IOException {
        Path path = new Path(folder, file.path("path").asText());
        long bytes = fs.getFileStatus(path).getLen();
        require(bytes == file.path("bytes").asLong(), path + " has " + bytes + " bytes; the manifest says " + file);
        String digest = digest(fs, path);
        require(digest.equals(file.path("sha256").asText()), path + " has digest " + digest + ", not that of " + file);
        return digest;
    }

    static JsonNode json(FileSystem fs, Path path) throws IOException {
        try (InputStream in = fs.open(path)) {
            return new ObjectMapper().readTree(in.readAllBytes());
        }
    }

    private static String digest(FileSystem fs, Path path) throws IOException {
        try (InputStream in = fs.open(path);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the tables, relative to the run's folder. */
    private static Set<String> files(FileSystem fs, Path folder) throws IOException {
        return all(fs, new Path(folder, "tables")).stream()
                .map(file -> "tables/" + file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every file below a folder, relative to it. Hadoop's own recursion asks a process for the rights of each. */
    static Set<String> all(FileSystem fs, Path folder) throws IOException {
        Set<String> all = new TreeSet<>();
        for (FileStatus each : fs.listStatus(folder)) {
            String name = each.getPath().getName();
            if (each.isFile()) {
                all.add(name);
            } else {
                all(fs, each.getPath()).forEach(file -> all.add(name + "/" + file));
            }
        }
        return all;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}

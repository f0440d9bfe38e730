package org.investstat.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.investstat.config.ConfigFiles;
import org.investstat.config.Digest;
import org.investstat.config.JobConfig;

/**
 * Reference data and what it was made from.
 *
 * @param digests file -> SHA-256 of its text
 */
public record DigestedReference(Reference reference, Map<String, String> digests) {

    public static DigestedReference load(ConfigFiles files, JobConfig config) {
        Map<String, String> digests = new TreeMap<>();
        Reference reference = Reference.load(
                name -> digested(files.reference(config, name), name, digests),
                config.homeProvince(),
                config.chainSchemes());
        return new DigestedReference(reference, digests);
    }

    private static Reader digested(Reader file, String name, Map<String, String> digests) {
        try (file) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int n = file.read(buffer); n >= 0; n = file.read(buffer)) {
                text.append(buffer, 0, n);
            }
            digests.put(name, Digest.of(text.toString()));
            return new StringReader(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.investstat.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.investstat.config.ConfigFiles;
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
            StringWriter text = new StringWriter();
            file.transferTo(text);
            digests.put(name, DigestUtils.sha256Hex(text.toString()));
            return new StringReader(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.investstat.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;
import org.apache.commons.codec.digest.DigestUtils;
import org.investstat.storage.Digests;
import org.investstat.storage.FileOutput;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.Failure;

/** One file of a run's folder {@code report}. */
public final class ReportFile {
    private ReportFile() {}

    /** Puts the bytes of a report into a stream that is closed for it. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes the file and reads it back.
     *
     * @param name like {@code index.html}
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written, or differs when read back
     */
    public static Manifest.Report write(RunFolder run, String name, Content content) {
        Storage file = run.report(name);
        try {
            CRC32C checksum = new CRC32C();
            String digest = digested(file, checksum, content);
            long bytes = file.fs().getFileStatus(file.path()).getLen();
            if (Digests.checksum(file) != checksum.getValue()) {
                throw new IOException("the bytes read back differ from those written");
            }
            return new Manifest.Report(RunFolder.REPORT + "/" + name, bytes, digest);
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(file.display(), e);
        }
    }

    private static String digested(Storage file, Checksum checksum, Content content) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (FileOutput target = file.newFile();
                OutputStream out = new BufferedOutputStream(
                        new CheckedOutputStream(new DigestOutputStream(target, digest), checksum))) {
            content.write(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

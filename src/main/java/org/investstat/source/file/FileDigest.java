package org.investstat.source.file;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** The digest of a ledger's file as it is now, to be compared with what an earlier run read. */
public final class FileDigest {
    private FileDigest() {}

    /**
     * SHA-256 of all bytes, in lower-case hexadecimal.
     *
     * @throws Failure {@link ExitCode#INPUT} where the file cannot be read
     */
    public static String sha256(InputFile file, Configuration hadoop) {
        try (DigestedStream in = new DigestedStream(InputStreams.stored(file, hadoop))) {
            in.drain();
            return in.sha256();
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("{0} 无法读取（{1}）；请检查该文件及其权限", "{0} cannot be read ({1}); check it and its permissions")
                            .with(file.name(), InputStreams.reason(e)),
                    e);
        }
    }
}

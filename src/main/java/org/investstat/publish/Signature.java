package org.investstat.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.hadoop.conf.Configuration;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * {@code manifest.hmac}: HMAC-SHA256 of the manifest with a key that whoever can write to the output need not have. The manifest
 * holds the digests of all tables and reports, so nobody without the key can change any of them unseen.
 */
public final class Signature {
    private static final int FEWEST_BYTES = 16;

    private final HmacUtils hmac;

    private Signature(byte[] key) {
        this.hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
    }

    /**
     * With the key of a file of any file system: its bytes as they are.
     *
     * @throws Failure {@link ExitCode#CONFIG} where the file cannot be read, or holds fewer than 16 bytes
     */
    public static Signature with(String keyFile, Configuration hadoop) {
        try {
            Storage file = Storage.at(keyFile, hadoop);
            byte[] key = file.bytesOfFile().orElseThrow(() -> new FileNotFoundException(keyFile));
            if (key.length < FEWEST_BYTES) {
                throw new Failure(
                        ExitCode.CONFIG,
                        Text.of(
                                        "签名密钥 {0} 只有 {1} 字节；至少应有 {2} 字节，如用 openssl rand 32 生成",
                                        "The signing key {0} has {1} bytes; it needs at least {2}, like those of openssl rand 32")
                                .with(file.display(), key.length, FEWEST_BYTES));
            }
            return new Signature(key);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.CONFIG,
                    Text.of(
                                    "无法读取签名密钥 {0}：{1}；请改正 --signing-key",
                                    "Cannot read the signing key {0}: {1}; correct --signing-key")
                            .with(keyFile, OutputFailures.reason(e)),
                    e);
        }
    }

    /**
     * Signs the manifest of a run.
     *
     * @throws Failure {@link ExitCode#OUTPUT} where that cannot be written
     */
    public void write(RunFolder run) {
        Storage file = file(run);
        try {
            file.replaceText(of(run).orElseThrow(FileNotFoundException::new) + "\n");
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(file.display(), e);
        }
    }

    private Optional<String> of(RunFolder run) throws IOException {
        return run.manifest().text().map(hmac::hmacHex);
    }

    private static Storage file(RunFolder run) {
        return run.place().child(RunFolder.SIGNATURE);
    }

    /**
     * Whether a run has one.
     *
     * @throws Failure {@link ExitCode#INPUT} where that cannot be told
     */
    public static boolean isOn(RunFolder run) {
        try {
            return file(run).exists();
        } catch (IOException e) {
            throw OutputFailures.cannotRead(file(run).display(), e);
        }
    }

    /**
     * Whether the manifest of a run is what was signed with this key.
     *
     * @throws Failure {@link ExitCode#INPUT} where it cannot be read
     */
    public boolean holds(RunFolder run) {
        try {
            byte[] due = of(run).orElse("").getBytes(StandardCharsets.UTF_8);
            byte[] found = file(run).text().orElse("").strip().getBytes(StandardCharsets.UTF_8);
            return due.length > 0 && MessageDigest.isEqual(due, found);
        } catch (IOException e) {
            throw OutputFailures.cannotRead(file(run).display(), e);
        }
    }
}

package org.investstat.source.file;

import java.io.InputStream;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** What a packed file unpacks to, within reason: a few kilobytes that become gigabytes are no ledger. */
final class Unpacked extends WatchedStream {
    /** A ledger shrinks to a fifth or a twentieth; gzip at its utmost to a thousandth. */
    private static final long MOST_TIMES = 200;

    /** Below it nothing is at stake. */
    private static final long ALWAYS_ALLOWED = 16 << 20;

    private final InputFile file;
    private final long most;
    private long count;

    Unpacked(InputFile file, InputStream in) {
        super(in);
        this.file = file;
        this.most = Math.max(ALWAYS_ALLOWED, MOST_TIMES * file.size());
    }

    @Override
    protected void passed(byte[] bytes, int offset, int length) {
        count += length;
        if (count > most) {
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of(
                                    "{0} 只有 {1} 字节，解压后却超过 {2} 字节，不像台账；请查明来源，确属台账则以 .csv 提供",
                                    "{0} has {1} bytes but unpacks to more than {2}, as no ledger does; find out where it"
                                            + " comes from, and if it is a ledger give it as .csv")
                            .with(file.name(), file.size(), most));
        }
    }
}

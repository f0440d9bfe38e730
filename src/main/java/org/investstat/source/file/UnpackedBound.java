package org.investstat.source.file;

import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** A few kilobytes that become gigabytes are no ledger, whether gzip or a dictionary makes them so few. */
public final class UnpackedBound {
    /** A ledger shrinks to a fifth or a twentieth; gzip at its utmost to a thousandth. */
    private static final long MOST_TIMES = 200;

    /** Below it nothing is at stake. */
    private static final long ALWAYS_ALLOWED = 16 << 20;

    private final InputFile file;
    private final long most;
    private long count;

    public UnpackedBound(InputFile file) {
        this.file = file;
        this.most = Math.max(ALWAYS_ALLOWED, MOST_TIMES * file.size());
    }

    /**
     * So many more bytes, or characters, have come of the file.
     *
     * @throws Failure INPUT where they are too many
     */
    public void passed(long more) {
        count += more;
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

package org.investstat.job.step;

import java.util.List;
import org.investstat.check.Finding;
import org.investstat.check.FindingCode;
import org.investstat.report.bulletin.OmittedLine;

/** Sentences that the bulletin does without. */
public final class BulletinFindings {
    /** In the place of a ledger: what the finding is about. */
    private static final String BULLETIN = "bulletin";

    private BulletinFindings() {}

    public static List<Finding> of(List<OmittedLine> leftOut) {
        return leftOut.stream()
                .map(l -> new Finding(
                        FindingCode.BULLETIN_WITHOUT_VALUE.id(),
                        BULLETIN,
                        l.placeholder(),
                        l.text(),
                        l.template(),
                        (long) l.line()))
                .toList();
    }
}

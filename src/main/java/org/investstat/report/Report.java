package org.investstat.report;

import java.io.IOException;
import java.io.OutputStream;

/** One file for readers. */
public interface Report {
    /** Its name in the folder {@code report}. */
    String file();

    /** Renders the run; the same edition gives the same bytes. The stream is the caller's to close. */
    void write(Edition edition, OutputStream out) throws IOException;
}

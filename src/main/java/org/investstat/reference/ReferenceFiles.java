package org.investstat.reference;

import java.io.IOException;
import java.io.Reader;

/** Where the reference CSVs come from: the shipped ones or the operator's own; the caller decides, file by file. */
@FunctionalInterface
public interface ReferenceFiles {

    /** The decoded text of a file such as {@code regions.csv}; closed by the caller. */
    Reader open(String fileName) throws IOException;
}

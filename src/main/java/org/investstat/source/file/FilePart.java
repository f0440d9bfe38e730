package org.investstat.source.file;

import java.io.Serializable;

/** What one task read of a file: the fact and the number of the part, from 0; only part 0 knows size and digest. */
public record FilePart(FileFact fact, int part) implements Serializable {

    String key() {
        return part + ":" + fact.path();
    }
}

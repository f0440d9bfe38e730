package org.investstat.source.file;

import java.io.Serializable;

/**
 * What was read of one file, for the manifest.
 *
 * @param ledger canonical name
 * @param name see {@link InputFile#name()}; unique within the ledger
 * @param path qualified, with scheme; unique
 * @param size bytes read (compressed ones of a {@code .gz})
 * @param sha256 of these bytes, lower-case hexadecimal
 * @param charset {@code UTF-8}, {@code GB18030} or the configured one; empty for Parquet
 * @param records rows handed on, damaged ones included, wholly blank ones not
 */
public record FileFact(String ledger, String name, String path, long size, String sha256, String charset, long records)
        implements Serializable {

    /** The same file's fact with the records of another of its parts; size and digest come from the part that has them. */
    FileFact plus(FileFact part) {
        FileFact whole = sha256.isEmpty() ? part : this;
        return new FileFact(ledger, name, path, whole.size, whole.sha256, charset, records + part.records);
    }
}

package org.investstat.source.csv;

import java.io.Serializable;

/**
 * What all bytes of a CSV file tell.
 *
 * @param size bytes as stored
 * @param sha256 of these bytes
 * @param charset by its name; every byte fits it
 */
record CsvScan(long size, String sha256, String charset) implements Serializable {}

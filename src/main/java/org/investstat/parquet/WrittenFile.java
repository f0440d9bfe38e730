package org.investstat.parquet;

/**
 * One file of a published table.
 *
 * @param path relative to the run folder, like {@code tables/indicators/part-00000.parquet}
 * @param rows its rows
 * @param bytes its length
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record WrittenFile(String path, long rows, long bytes, String sha256) {}

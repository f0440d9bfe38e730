package org.investstat.oracle;

/**
 * What the job must make of one row of a generated ledger.
 *
 * @param file bare name of the file
 * @param line of the record's first character, header = 1
 * @param code reject code; empty unless rejected
 * @param caused another reject is the cause, so that {@code caused_by} must be filled
 */
record Expected(String ledger, String file, long line, OracleFate fate, String code, boolean caused) {}

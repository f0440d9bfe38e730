package org.investstat.fact.reconciliation;

import java.time.LocalDate;
import org.investstat.table.HalfMonth;

/**
 * The ledger of one submitter for one half month.
 *
 * @param submittedOn the day of its first submission, later ones may have replaced rows
 * @param projects how many it holds
 */
record Submission(HalfMonth halfMonth, Submitter submitter, LocalDate submittedOn, long projects) {}

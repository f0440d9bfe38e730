/** The three-level ledger: which ledgers are compared in a half month, where they differ, and who is late. */
@org.jspecify.annotations.NullMarked
package org.investstat.fact.reconciliation;

/**
 * Faults that are injected on purpose, and what a reader of the output sees of them: a file system that fails on
 * demand, processes that are killed, readers and runs at the same time. Used by the suite and by scripts/torture.
 */
package org.investstat.fault;

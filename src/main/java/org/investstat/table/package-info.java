/** Every schema, declared once: ledgers in, facts and tables out; the words and units of their columns. */
@org.jspecify.annotations.NullMarked
package org.investstat.table;

/** Every schema, declared once: ledgers in, facts and tables out. */
@org.jspecify.annotations.NullMarked
package org.investstat.table;

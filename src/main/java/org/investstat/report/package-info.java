/** What people read: plain rows rendered for terminals, pages and programs; no Spark. */
@org.jspecify.annotations.NullMarked
package org.investstat.report;

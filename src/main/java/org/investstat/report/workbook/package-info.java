/** The spreadsheet {@code boards.xlsx}: what a clerk filters, sorts and sends back. */
@org.jspecify.annotations.NullMarked
package org.investstat.report.workbook;

package org.investstat.report.workbook;

import org.investstat.text.Text;

/**
 * A column of a sheet.
 *
 * @param title in both header rows
 * @param width in characters
 * @param format a number format; empty for text
 */
record SheetColumn(Text title, int width, String format) {
    /** A column of words. */
    static SheetColumn text(String zh, String en, int width) {
        return new SheetColumn(Text.of(zh, en), width, "");
    }

    static SheetColumn number(String zh, String en, int width, String format) {
        return new SheetColumn(Text.of(zh, en), width, format);
    }

    static SheetColumn day(String zh, String en) {
        return new SheetColumn(Text.of(zh, en), 12, "yyyy-mm-dd");
    }
}

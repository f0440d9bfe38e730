package org.investstat.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void lineEndsAndTabsBecomeBlanks() {
        assertThat(Printable.line("电池\n厂\t一\r期 ")).isEqualTo("电池 厂 一 期");
    }

    @Test
    void whatCouldSteerATerminalBecomesAQuestionMark() {
        assertThat(Printable.line("电池\u001b[31m厂\u0007\u009b")).isEqualTo("电池?[31m厂??");
    }

    @Test
    void whatCouldTurnTheOrderOfTextBecomesAQuestionMark() {
        assertThat(Printable.line("a\u202eb\u2066c\u2069\u202c")).isEqualTo("a?b?c??");
    }

    @Test
    void lettersOfAllScriptsStay() {
        assertThat(Printable.line("𠮷🏭 ñ \u05d0")).isEqualTo("𠮷🏭 ñ \u05d0");
    }

    @Test
    void unicodesOwnEndsOfLinesAreBlanksAndMarksOfDirectionQuestionMarks() {
        assertThat(Printable.line("a\u2028b\u2029c\u200ed\u061ce")).isEqualTo("a b c?d?e");
    }

    @Test
    void anIndentedLineKeepsItsBlanks() {
        assertThat(Printable.indented("  a\u001b\tb ")).isEqualTo("  a? b");
    }
}

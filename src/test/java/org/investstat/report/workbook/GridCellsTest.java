package org.investstat.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.indicator.figure.TinyFigure.total;
import static org.investstat.report.TinyEdition.AMOUNT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.investstat.indicator.figure.PrintedNumbers;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** What Excel cannot take, and what is done about it. */
class GridCellsTest {
    @Test
    void textBeyondTheLimitIsCutAndSaysSo() {
        assertThat(CellText.of("长".repeat(32_767))).hasSize(32_767).doesNotContain("…");
        assertThat(CellText.of("长".repeat(32_768))).hasSize(32_767).endsWith("长…");
    }

    @Test
    void cutNeverSplitsACharacter() {
        assertThat(CellText.of("a" + "\uD840\uDC00".repeat(20_000)))
                .hasSize(32_766)
                .endsWith("\uDC00…");
    }

    @Test
    void controlCharactersAreShown() {
        assertThat(CellText.of("a\u0000b\tc")).isEqualTo("a\u2400b\tc");
    }

    @Test
    void textThatExcelWouldTakeForAnEscapeIsKept() {
        assertThat(CellText.of("_x0041_")).isEqualTo("_x005F_x0041_");
    }

    @Test
    void sheetNamesKeepToThirtyOneCharactersAndDifferWhateverTheirCase() {
        SheetNames names = new SheetNames();
        String longer = "Investment of ".repeat(3);

        assertThat(List.of(names.of("a/b:c"), names.of("A?B*C"), names.of("'x'"), names.of("History")))
                .containsExactly("a-b-c", "A-B-C 2", "’x’", "History 2");
        assertThat(names.of(longer)).hasSizeLessThanOrEqualTo(31);
        assertThat(names.of(longer)).hasSizeLessThanOrEqualTo(31).endsWith(" 2");
    }

    @Test
    void rowsBeyondTheLimitAreCounted() throws IOException {
        try (Workbook workbook = new Workbook(new ByteArrayOutputStream(), "test", null)) {
            Sheet sheet =
                    new Sheet(workbook.newWorksheet("x"), Text.same("x"), List.of(SheetColumn.text("甲", "a", 9)), 1, 2);
            List.of("1", "2", "3").forEach(sheet::row);
            sheet.finish();

            assertThat(sheet.rows()).isEqualTo(2);
            assertThat(sheet.leftOut()).isEqualTo(1);
        }
    }

    /** 0.0049999996 has six decimals 0.005000 and prints 0.00; the six decimals would show 0.01. */
    @Test
    void cellShowsWhatWasPrintedWhereRoundingTwiceWouldNot() {
        assertThat(cell("0.0049999996")).isEqualTo(new BigDecimal("0.00"));
        assertThat(cell("0.005001")).isEqualTo(new BigDecimal("0.005001"));
    }

    private static Object cell(String value) {
        return FigureCell.of(total(AMOUNT, "520000", "2023", value).figure(), new PrintedNumbers());
    }
}

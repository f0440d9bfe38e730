package org.investstat.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.indicator.figure.TinyFigure.total;
import static org.investstat.report.TinyEdition.AMOUNT;
import static org.investstat.report.TinyEdition.COUNT;
import static org.investstat.table.Dimension.CHANNEL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.investstat.report.TinyEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that evaluates formulas makes of the spreadsheet. */
@Tag("office")
class LibreOfficeTest {
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"点我\")";
    private static final List<String> HOSTILE = List.of("+1+1", "-2+3", "<b>&amp;\"'", "=1+1", FORMULA, "@SUM(A1:A9)");

    @TempDir
    Path folder;

    @Test
    void namesStayTextAndFiguresShowAsPrinted() throws Exception {
        TinyEdition edition = new TinyEdition().board("招商渠道", List.of(List.of(CHANNEL)), COUNT, AMOUNT);
        for (String name : HOSTILE) {
            edition.figures(
                    total(COUNT, "520000", "2023", "3").of(CHANNEL, name),
                    total(AMOUNT, "520000", "2023", "1234.565000").of(CHANNEL, name));
        }
        Path workbook = Files.write(folder.resolve("boards.xlsx"), ReadSheets.bytes(edition.edition()));

        LibreOffice opened = new LibreOffice(workbook, folder).toCsv();

        assertThat(opened.sheet("招商渠道").subList(Sheet.HEAD, Sheet.HEAD + HOSTILE.size()))
                .extracting(row -> row.get(5))
                .containsExactlyElementsOf(HOSTILE);
        assertThat(opened.sheet("招商渠道").get(Sheet.HEAD).subList(6, 8)).containsExactly("3个", "1234.57亿元");
        assertThat(new LibreOffice(workbook, folder).toPdf()).isNotEmptyFile();
    }
}

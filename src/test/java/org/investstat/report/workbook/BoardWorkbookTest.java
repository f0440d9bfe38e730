package org.investstat.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.indicator.figure.TinyFigure.none;
import static org.investstat.indicator.figure.TinyFigure.total;
import static org.investstat.report.TinyEdition.AMOUNT;
import static org.investstat.report.TinyEdition.COUNT;
import static org.investstat.report.TinyEdition.RATE;
import static org.investstat.report.TinyEdition.SHARE;
import static org.investstat.table.Dimension.CHANNEL;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.investstat.report.TinyEdition;
import org.junit.jupiter.api.Test;

/** The spreadsheet read back by a reader of its format. */
class BoardWorkbookTest {
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\",\"点我\")";

    private static TinyEdition overview() {
        return new TinyEdition()
                .board("总览", List.of(List.of()), AMOUNT, RATE)
                .figures(
                        total(AMOUNT, "520000", "2022", "1105"),
                        total(AMOUNT, "520000", "2023", "32.456789"),
                        total(AMOUNT, "520100", "2023", "20"),
                        total(AMOUNT, "520102", "2023", "12.456789"),
                        total(AMOUNT, "520300", "2023", "12.456789"),
                        total(RATE, "520000", "2023", "41.04"),
                        none(RATE, "520000", "2022"));
    }

    @Test
    void rowsGoDownTheRegionsOfTheLatestPeriodFirst() throws IOException {
        assertThat(ReadSheets.of(overview().edition()).body("总览"))
                .extracting(row -> row.subList(1, 5))
                .containsExactly(
                        List.of("2023", "省", "贵州省", "32.456789"),
                        List.of("2023", "市州", "贵阳市", "20.000000"),
                        List.of("2023", "区县", "南明区", "12.456789"),
                        List.of("2023", "市州", "遵义市", "12.456789"),
                        List.of("2022", "省", "贵州省", "1105.000000"));
    }

    @Test
    void whatLiesBelowIsIndentedAndFolds() throws IOException {
        ReadSheets sheets = ReadSheets.of(overview().edition());

        assertThat(sheets.part("xl/worksheets/sheet2.xml"))
                .contains("<row r=\"4\"><c", "<row r=\"5\" outlineLevel=\"1\"", "<row r=\"6\" outlineLevel=\"2\"")
                .contains("summaryBelow=\"0\"");
        assertThat(sheets.part("xl/styles.xml")).contains("indent=\"2\"", "indent=\"4\"");
    }

    @Test
    void figuresAreNumbersWhoseFormatHasThePrintedDecimalsAndTheUnit() throws IOException {
        Cell cell = ReadSheets.of(overview().edition()).cell("总览", 0, 4);

        assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell.getDataFormatString()).isEqualTo("0.00\"亿元\"");
    }

    @Test
    void rateOverNothingIsADashAndNoZero() throws IOException {
        assertThat(ReadSheets.of(overview().edition()).cell("总览", 4, 5).getText())
                .isEqualTo("—");
    }

    @Test
    void headerIsInBothLanguagesStaysInViewAndHasFilters() throws IOException {
        ReadSheets sheets = ReadSheets.of(overview().edition());

        assertThat(sheets.rows("总览").get(1).getCell(4).getText()).isEqualTo("合同投资额");
        assertThat(sheets.rows("总览").get(2).getCell(4).getText()).isEqualTo("Contracted investment");
        assertThat(sheets.part("xl/worksheets/sheet2.xml"))
                .contains("xSplit=\"4\" ySplit=\"3\"", "<autoFilter ref=\"A3:J8\">");
    }

    @Test
    void nameThatLooksLikeAFormulaStaysText() throws IOException {
        ReadSheets sheets = ReadSheets.of(new TinyEdition()
                .board("招商渠道", List.of(List.of(CHANNEL)), COUNT)
                .figures(total(COUNT, "520000", "2023", "3").of(CHANNEL, FORMULA))
                .edition());

        Cell cell = sheets.cell("招商渠道", 0, 5);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo(FORMULA);
        assertThat(sheets.part("xl/worksheets/sheet2.xml")).doesNotContain("<f>");
    }

    @Test
    void sumWithoutAFigureIsZeroAndAShareWithoutOneEmpty() throws IOException {
        List<List<String>> rows = ReadSheets.of(new TinyEdition()
                        .board("招商渠道", List.of(List.of(CHANNEL)), COUNT, AMOUNT, SHARE)
                        .figures(
                                total(COUNT, "520000", "2023", "3").of(CHANNEL, "云上签约"),
                                total(AMOUNT, "520000", "2023", "8").of(CHANNEL, "以商招商"))
                        .edition())
                .body("招商渠道");

        assertThat(rows)
                .extracting(row -> row.subList(5, 9))
                .containsExactly(List.of("云上签约", "3.000000", "0", ""), List.of("以商招商", "0", "8.000000", ""));
    }

    @Test
    void breakdownsOfPrefecturesAreThereForYearsAndNotForQuartersNorForCounties() throws IOException {
        List<List<String>> rows = ReadSheets.of(new TinyEdition()
                        .board("招商渠道", List.of(List.of(CHANNEL)), COUNT)
                        .figures(
                                total(COUNT, "520000", "2023Q3", "3").of(CHANNEL, "甲"),
                                total(COUNT, "520100", "2023Q3", "2").of(CHANNEL, "甲"),
                                total(COUNT, "520100", "2023YTD", "2").of(CHANNEL, "甲"),
                                total(COUNT, "520102", "2023YTD", "2").of(CHANNEL, "甲"),
                                total(COUNT, "520000", "2023-11", "1").of(CHANNEL, "甲"))
                        .edition())
                .body("招商渠道");

        assertThat(rows).extracting(row -> row.get(1) + row.get(3)).containsExactly("2023Q3贵州省", "2023YTD贵阳市");
    }

    @Test
    void targetsHaveCompletionAndTimePassedAsPercentages() throws IOException {
        ReadSheets sheets = ReadSheets.of(new TinyEdition()
                .targets("目标完成情况", COUNT)
                .figures(
                        total(COUNT, "520000", "2023", "300").aimingAt("400", "min"),
                        total(COUNT, "520000", "2022", "300"))
                .edition());

        assertThat(sheets.body("目标完成情况"))
                .extracting(row -> row.subList(4, 11))
                .containsExactly(List.of("300.000000", "400", "个", "以上", "0.750000", "0.969863", "是"));
        assertThat(sheets.cell("目标完成情况", 0, 8).getDataFormatString()).isEqualTo("0.0%");
    }

    @Test
    void rejectsHaveWhatACountyNeedsAndRoomForItsAnswer() throws IOException {
        ReadSheets sheets = ReadSheets.of(overview()
                .listed("rejects", "contracts", "2022.csv", 42L, "share", "abc", "看不懂", "unreadable", "share_bad", null)
                .edition());

        assertThat(sheets.body("被拒记录").get(0))
                .startsWith("contracts", "2022.csv", "42", "share", "abc", "看不懂", "unreadable", "share_bad");
        assertThat(sheets.rows("被拒记录").get(1).getCell(9).getText()).isEqualTo("更正为（填报单位填写）");
    }

    @Test
    void gravestFindingsComeFirstAndTheContentsSayHowManyAreLeftOut() throws IOException {
        TinyEdition edition = overview();
        for (int i = 0; i < ListSheet.MOST_ROWS; i++) {
            edition.listed("findings", "info", "code", "projects", "P" + i, "文", "text", "f.csv", 2L);
        }
        edition.listed("findings", "warning", "code", "projects", "W", "文", "text", "f.csv", 2L);
        ReadSheets sheets = ReadSheets.of(edition.edition());

        assertThat(sheets.body("数据发现")).hasSize(ListSheet.MOST_ROWS);
        assertThat(sheets.body("数据发现").get(0)).startsWith("warning");
        assertThat(contents(sheets)).contains("只列前5000行，另有1行见 Parquet 表。");
    }

    @Test
    void contentsLinkToEverySheetAndSayWhichFiguresAreThere() throws IOException {
        ReadSheets sheets = ReadSheets.of(overview().edition());

        assertThat(sheets.part("xl/worksheets/sheet1.xml"))
                .contains(
                        "location=\"&apos;&#x603b;&#x89c8;&apos;!A1\"",
                        "&apos;&#x6307;&#x6807;&#x53e3;&#x5f84;&apos;!A1");
        assertThat(contents(sheets))
                .contains("night-1", "2023-12-20", WorkbookCoverage.RULE.get(0).zh());
    }

    @Test
    void definitionsHaveUnitAndVersion() throws IOException {
        assertThat(ReadSheets.of(overview().edition()).body("指标口径").get(0))
                .startsWith("合同投资额", "Contracted investment", "亿元", "2", "%", "口径", "definition")
                .endsWith("contract_amount");
    }

    @Test
    void ledgersAreFollowedByTheReasonsOfTheirRejects() throws IOException {
        assertThat(ReadSheets.of(overview().edition()).body("行数去向"))
                .extracting(row -> row.subList(0, 4))
                .containsExactly(List.of("项目", "3", "2", "1"), List.of("其中：region_unknown", "", "", "1"));
    }

    @Test
    void sameEditionIsTheSameBytesWheneverItIsMade() throws Exception {
        byte[] first = ReadSheets.bytes(overview().edition());
        Thread.sleep(5);

        assertThat(ReadSheets.bytes(overview().edition())).isEqualTo(first);
        assertThat(new ReadSheets(first).part("docProps/core.xml")).contains(">2023-12-20T00:00:00Z</dcterms:created>");
    }

    private static String contents(ReadSheets sheets) throws IOException {
        StringBuilder all = new StringBuilder();
        sheets.rows(ContentsSheet.NAME)
                .forEach(row -> row.stream()
                        .filter(cell -> cell != null)
                        .forEach(cell -> all.append(cell.getText()).append('\n')));
        return all.toString();
    }
}

package org.investstat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Change;
import org.investstat.report.Listing.Coded;
import org.investstat.report.Listing.Column;
import org.investstat.report.Listing.Words;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Column REGION = Column.key("region", Text.of("地区", "region"));
    private static final Column MEMBER = Column.key("member", Text.of("成员", "member"));
    private static final Column AMOUNT = Column.figures("amount", Text.of("合同投资额", "Contracted investment"), "亿元");
    private static final Column SHARE = Column.figures("share", Text.of("占比", "Share"), "%");
    private static final Column NOTE = Column.words("note", Text.of("说明", "note"));
    private static final Cell GUIZHOU = new Coded("520000", Text.same("贵州省"));

    @Test
    void changesAndTrendsFollowTheirFigures() {
        Listing board = new Listing(
                List.of(MEMBER, AMOUNT),
                List.of(
                        List.of(words("广东"), figure("8.5", "8.50亿元", "12.3456", "%", "1", null, "5", "8.5")),
                        List.of(words("浙江"), figure("2", "2.00亿元", "-0.04", "%")),
                        List.of(words("台湾"), Amount.of(null, Text.same("—")))));

        assertThat(ScreenTable.lines(board, Lang.ZH, 80, Paint.NONE))
                .containsExactly(
                        "成员  合同投资额    同比  走势",
                        "────  ──────────  ──────  ────",
                        "广东    8.50亿元  ▲12.3%  ▁·▃▇",
                        "浙江    2.00亿元    0.0%",
                        "台湾           —");
    }

    @Test
    void aFallOfPointsPointsDown() {
        assertThat(ListingGrid.arrow(new Change(new BigDecimal("-0.45"), "pp"))).isEqualTo("▼0.5pp");
    }

    @Test
    void aTrendOfEqualValuesIsLevel() {
        assertThat(Sparkline.of(Arrays.asList(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .isEqualTo("▃▃▃");
    }

    @Test
    void twoValuesAreNoTrend() {
        assertThat(Sparkline.of(Arrays.asList(BigDecimal.ONE, null, BigDecimal.TEN)))
                .isEmpty();
    }

    @Test
    void manyRowsThatAreTooWideAreTablesBelowEachOtherUnderWhatTheyHaveInCommon() {
        Listing board = new Listing(
                List.of(REGION, MEMBER, AMOUNT, SHARE),
                List.of(
                        List.of(GUIZHOU, words("广东"), plain("1105.00亿元"), plain("32.9%")),
                        List.of(GUIZHOU, words("浙江"), plain("200.00亿元"), plain("6.0%")),
                        List.of(GUIZHOU, words("江苏"), plain("100.00亿元"), plain("3.0%")),
                        List.of(GUIZHOU, words("北京"), plain("90.00亿元"), plain("2.7%"))));

        assertThat(ScreenTable.lines(board, Lang.ZH, 20, Paint.NONE))
                .containsExactly(
                        "贵州省",
                        "成员   合同投资额",
                        "────  ───────────",
                        "广东  1105.00亿元",
                        "浙江   200.00亿元",
                        "江苏   100.00亿元",
                        "北京    90.00亿元",
                        "",
                        "成员   占比",
                        "────  ─────",
                        "广东  32.9%",
                        "浙江   6.0%",
                        "江苏   3.0%",
                        "北京   2.7%");
    }

    @Test
    void aSingleRowThatIsTooWideStandsUpright() {
        Listing board = new Listing(
                List.of(REGION, AMOUNT, SHARE, SHARE),
                List.of(List.of(GUIZHOU, figure("1105", "1105.00亿元", "3", "%"), plain("32.9%"), plain("1.0%"))));

        assertThat(ScreenTable.lines(board, Lang.EN, 41, Paint.NONE))
                .containsExactly(
                        "贵州省",
                        "Contracted investment  1105.00亿元  ▲3.0%",
                        "Share                        32.9%",
                        "Share                         1.0%");
    }

    @Test
    void longWordsTakeSeveralLinesWhereThatMakesATableFit() {
        Listing list =
                new Listing(List.of(SHARE, NOTE), List.of(List.of(plain("1.0%"), words("累计到位资金减少40972万元，余180498万元"))));

        assertThat(ScreenTable.lines(list, Lang.ZH, 30, Paint.NONE))
                .containsExactly(
                        "占比  说明", "────  ────────────────────────", "1.0%  累计到位资金减少40972万", "      元，余180498万元");
    }

    @Test
    void linesBreakAtBlanks() {
        assertThat(WrappedText.lines("Intended investment (framework)", 20))
                .containsExactly("Intended investment", "(framework)");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertThat(WrappedText.lines("签约项目（协议）数", 10)).containsExactly("签约项目", "（协议）数");
    }

    @Test
    void coloursDoNotMoveColumns() {
        Listing board =
                new Listing(List.of(AMOUNT, SHARE), List.of(List.of(figure("1", "1亿元", "3", "%"), plain("2%"))));

        String coloured = ScreenTable.lines(board, Lang.ZH, 80, Paint.COLOURS).get(2);

        assertThat(coloured).contains("\u001b[36m▲3.0%\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
                .isEqualTo(ScreenTable.lines(board, Lang.ZH, 80, Paint.NONE).get(2));
    }

    @Test
    void csvHasNumbersWithoutUnitsAndChangesWithTheirSign() {
        Listing board = new Listing(
                List.of(REGION, AMOUNT),
                List.of(
                        List.of(GUIZHOU, figure("1105.004999", "1105.00亿元", "-12.345678", "%")),
                        List.of(GUIZHOU, Amount.of(null, Text.same("—")))));

        assertThat(CsvListing.text(board, Lang.ZH))
                .isEqualTo("地区,合同投资额(亿元),合同投资额 同比(%)\r\n贵州省,1105.00,-12.3\r\n贵州省,,\r\n");
    }

    @Test
    void csvQuotesAndNoSpreadsheetRunsItsTexts() {
        Listing list = new Listing(
                List.of(NOTE, SHARE),
                List.of(
                        List.of(words("=HYPERLINK(\"http://x\",\"y\")"), plain("-1.5%")),
                        List.of(words("＋1"), plain("2%")),
                        List.of(words("-公司"), plain("2%"))));

        assertThat(CsvListing.text(list, Lang.EN))
                .isEqualTo("note,Share(%)\r\n" + "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",-1.5"
                        + "\r\n'＋1,2\r\n'-公司,2\r\n");
    }

    @Test
    void jsonHasNumbersAndCodesBesideWhatPeopleRead() {
        Listing board = new Listing(
                List.of(REGION, AMOUNT, NOTE),
                List.of(
                        List.of(GUIZHOU, figure("1105.000000", "1105.00亿元", "-12.345678", "%"), words("a\"b")),
                        List.of(new Coded(null, Text.same("")), Amount.of(null, Text.same("—")), words(""))));

        assertThat(JsonRows.lines(board, Lang.ZH))
                .containsExactly(
                        "[",
                        "  {\"region\": \"520000\", \"region_text\": \"贵州省\", \"amount\": 1105,"
                                + " \"amount_text\": \"1105.00亿元\", \"amount_change_on_year\": -12.345678,"
                                + " \"amount_change_unit\": \"%\", \"note\": \"a\\\"b\"},",
                        "  {\"region\": null, \"region_text\": \"\", \"amount\": null, \"amount_text\": \"—\","
                                + " \"note\": \"\"}",
                        "]");
    }

    private static Cell words(String text) {
        return new Words(Text.same(text));
    }

    private static Cell plain(String text) {
        return Amount.of(BigDecimal.ONE, Text.same(text));
    }

    private static Cell figure(String value, String text, String change, String unit, String... trend) {
        return new Amount(
                new BigDecimal(value),
                Text.same(text),
                new Change(new BigDecimal(change), unit),
                Arrays.stream(trend)
                        .map(point -> point == null ? null : new BigDecimal(point))
                        .toList());
    }
}

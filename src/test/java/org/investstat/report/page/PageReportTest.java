package org.investstat.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.report.page.EditionRows.member;
import static org.investstat.report.page.EditionRows.over;
import static org.investstat.report.page.EditionRows.total;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.investstat.config.HeadlineCell;
import org.investstat.indicator.figure.Evaluation;
import org.investstat.table.Dimension;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;

/** What stands in the file, whoever looks at it. */
class PageReportTest {
    private static final String HOSTILE = "</script><script>alert(1)</script><!--{{script}}";

    @Test
    void everyFigureStandsInThePageAsPrinted() {
        EditionRows rows = new EditionRows()
                .figures(
                        "amount",
                        total("520000", "2022", 32_905L),
                        total("520000", "2023YTD", over(0, 0)),
                        member("520100", "2022", Dimension.EVENT, "数博会", 1_234L),
                        member("520100", "2022", Dimension.EVENT, "贵商大会", 0L),
                        member("520102", "2023YTD", Dimension.EVENT, "数博会", -7L))
                .figures("count", member("520100", "2022", Dimension.EVENT, "贵商大会", 5L));

        assertThat(ReadPage.of(rows.edition()).figures())
                .containsExactly(
                        "amount 520000 2022 32905 -",
                        "amount 520000 2023YTD - -",
                        "amount 520100 2022 数博会 1234 234",
                        "amount 520100 2022 贵商大会 0 -1000",
                        "amount 520102 2023YTD 数博会 -7 -1007",
                        "count 520100 2022 贵商大会 5 -995");
    }

    @Test
    void noDigitOfALargeNumberIsLost() {
        EditionRows rows = new EditionRows()
                .figures(
                        "amount",
                        total("520000", "2021", Long.MAX_VALUE),
                        total("520000", "2022", Long.MIN_VALUE),
                        total("520100", "2022", over(8_765_432_109_876_543_211L, 7)),
                        total("520102", "2022", over(-8_765_432_109_876_543_211L, 7)));

        assertThat(ReadPage.of(rows.edition()).figures())
                .containsExactly(
                        "amount 520000 2021 9223372036854775807 -",
                        "amount 520000 2022 -9223372036854775808 -",
                        "amount 520100 2022 125220458712522045871 -",
                        "amount 520102 2022 -125220458712522045871 -");
    }

    @Test
    void aRatioBringsItsNumeratorAndDenominator() {
        EditionRows rows = new EditionRows()
                .figures(
                        "rate",
                        ratio("贵商大会", over(12_345_678_901L, 400)),
                        ratio("数博会", over(Long.MIN_VALUE, Long.MAX_VALUE)));

        assertThat(ReadPage.of(rows.edition()).figures())
                .containsExactly(
                        "rate 520000 2022 数博会 -100 - -9223372036854775808/9223372036854775807",
                        "rate 520000 2022 贵商大会 3086419725 - 12345678901/400");
    }

    private static EditionRows.Row ratio(String event, Evaluation sides) {
        return new EditionRows.Row("520000", "2022", Map.of(Dimension.EVENT, event), sides, null);
    }

    @Test
    void noNameEndsAScriptOrFillsASlot() {
        EditionRows rows = new EditionRows()
                .figures("amount", member("520000", "2022", Dimension.TEAM, "E1", 1L))
                .team("E1", HOSTILE)
                .rejected(HOSTILE)
                .headline(new HeadlineCell(
                        Text.same(HOSTILE), "amount", Optional.empty(), "2022", Map.of(Dimension.TEAM, "E1")));
        ReadPage page = ReadPage.of(rows.edition());

        assertThat(page.html()).doesNotContain("<script>alert(1)", HOSTILE).contains("&lt;script&gt;alert(1)");
        assertThat(page.edition().at("/dimensions/team/members/0/1").asText()).isEqualTo(HOSTILE);
        assertThat(page.edition().at("/account/reasons/0/example/0").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void thePolicyAllowsThePagesOwnScriptsAndStyleAlone() throws Exception {
        ReadPage page = ReadPage.of(
                new EditionRows().figures("amount", total("520000", "2022", 1L)).edition());
        String style = digest(page.elements("<style>", "</style>").get(0).getBytes(StandardCharsets.UTF_8));
        String script = digest(page.elements("<script>", "</script>").get(0).getBytes(StandardCharsets.UTF_8));
        String charts = digest(page.unpacked("charts"));

        assertThat(page.html())
                .contains("content=\"default-src 'none'; script-src " + script + " " + charts + "; style-src " + style
                        + "; base-uri 'none'; form-action 'none'\"");
        assertThat(page.elements("<script>", "</script>")).hasSize(1);
    }

    private static String digest(byte[] bytes) throws Exception {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes))
                + "'";
    }

    @Test
    void thePageNamesNoAddressToLoadFrom() {
        String html = ReadPage.of(new EditionRows()
                        .figures("amount", total("520000", "2022", 1L))
                        .edition())
                .html();

        assertThat(html).doesNotContainPattern("(src|href)=\"(http|//)").doesNotContain("@import", "url(");
    }

    @Test
    void theSameEditionGivesTheSameBytes() {
        EditionRows rows = new EditionRows()
                .figures("amount", member("520000", "2022", Dimension.EVENT, "E1", 1L))
                .rejected("example");

        assertThat(ReadPage.of(rows.edition()).html())
                .isEqualTo(ReadPage.of(rows.edition()).html());
    }

    @Test
    void withoutScriptsHeadlinesAndTotalsAreTables() {
        String plain = ReadPage.of(new EditionRows()
                        .figures("amount", total("520000", "2022", 32_905L), total("520000", "2023YTD", 777L))
                        .headline(new HeadlineCell(
                                Text.of("合同额", "Contracts"), "amount", Optional.empty(), "2022", Map.of()))
                        .edition())
                .elements("<noscript>", "</noscript>")
                .get(0);

        assertThat(plain).contains("合同额", "329.05个", "7.77个", "2023-12-20");
    }
}

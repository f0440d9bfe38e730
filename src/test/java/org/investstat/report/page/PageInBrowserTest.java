package org.investstat.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a small run whose names are hostile, in a real browser, from disk. */
@Tag("browser")
class PageInBrowserTest {
    private static final String SCRIPT = "</script><script>alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=alert(2)>";
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;
    private static RunTables tables;

    @BeforeAll
    static void runAndOpen() throws SQLException {
        browser = Browser.shared();
        TinyLedgers ledgers = TinyLedgers.in(folder.resolve("in"))
                .replace("projects.csv", "驻粤招商", SCRIPT)
                .replace("projects.csv", "P2,数据中心,GUIAN,I6450,", "P2,数据中心,GUIAN,I6450," + IMAGE)
                .append("projects.csv", "P4,电池,520300,C3841,\"" + FORMULA.replace("\"", "\"\"") + "\",2023-03-10\n")
                .append("projects.csv", "P5,无此地,火星,C3841,,2023-03-10\n")
                .append("contracts.csv", "C5,P4,formal,2023-03-09,5000.67,亿元,2023-03-10\n")
                .append("contract_investors.csv", "C5,I1,1,y\n");
        Typed run = Typed.run(
                "--config",
                Path.of(System.getProperty("investstat.basedir", "."), "conf/job.yaml")
                        .toString(),
                "--input",
                ledgers.toString(),
                "--output",
                folder.resolve("out").toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--set",
                "quality.max_rejected_share=1");
        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isZero();
        page = folder.resolve("out/current/report/index.html");
        tables = RunTables.of(folder.resolve("out/current"));
    }

    @AfterAll
    static void close() throws SQLException {
        tables.close();
    }

    @AfterEach
    void nothingWasAskedForAndNothingComplained() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void theFigureOfTheProvinceIsThePublishedOne() throws SQLException {
        browser.open(page, "lang=zh&period=2022");

        assertThat(Browser.plain(browser.text("#overview .huge")))
                .isEqualTo(tables.text("contract_amount", "520000", "2022"));
    }

    @Test
    void filtersActOnEverythingAndStandInTheAddress() throws SQLException {
        browser.open(page, "lang=zh&period=2022")
                .choose("#prefecture", "遵义市")
                .choose("#kind", "年度")
                .choose("#period", "2023年 · 未满期");

        assertThat(browser.run("return location.hash")).isEqualTo("#region=520300&period=2023&lang=zh");
        assertThat(Browser.plain(browser.text("#overview .huge")))
                .isEqualTo(tables.text("contract_amount", "520300", "2023"));
        assertThat(browser.ranking("#share_by_origin")).containsExactlyElementsOf(tables.rows("""
                        select member_1_name || ' ' || text from indicators where indicator_id = 'contract_amount'
                        and region_code = '520300' and period = '2023' and dim_1 = 'origin_province' and dim_2 is null
                        order by value desc"""));
    }

    @Test
    void anAddressOpensWhatItSays() throws SQLException {
        browser.open(page, "region=GUIAN&period=2023Q2&lang=en");

        assertThat(browser.text("#overview .kicker")).isEqualTo("贵安新区 · 2023Q2");
        assertThat(Browser.plain(browser.text("#overview .huge")))
                .isEqualTo(tables.text("contract_amount", "GUIAN", "2023Q2"));
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    }

    @Test
    void theFunnelAndTheFlowsShowThePublishedFigures() throws SQLException {
        browser.open(page, "lang=zh&period=2023");
        browser.unfold("#chain_by_origin .fold");

        assertThat(browser.ranking("#funnel")).containsExactlyElementsOf(tables.rows("""
                        select member_1_name || ' ' || text from indicators where indicator_id = 'stage_project_count'
                        and region_code = '520000' and period = '2023' and dim_1 = 'stage'"""));
        assertThat(Browser.plain(browser.text("#chain_by_origin .grid tbody .num")))
                .isEqualTo(tables.value("""
                        select replace(text, '亿元', '') from indicators where indicator_id = 'contract_amount'
                        and region_code = '520000' and period = '2023' and dim_1 = 'chain' and dim_2 = 'origin_province'
                        order by value desc limit 1"""));
    }

    @Test
    void aPressedFigureTellsItsDefinitionItsSidesAndItsPlace() throws SQLException {
        browser.open(page, "lang=zh&period=2023");
        browser.unfold("#overview > .fold");
        browser.run("""
                [...document.querySelectorAll('#overview .grid tr')].find((row) => row.cells[0].textContent === '开工率')
                  .querySelector('.num').click()""");
        browser.shownCard();

        assertThat(browser.text("#card")).contains("签约的项目中", "start_rate", "一直施行", "同龄比较");
        String sides = tables.value("""
                select cast(numerator as bigint) || '|' || cast(denominator as bigint) from indicators
                where indicator_id = 'start_rate' and region_code = '520000' and period = '2023' and dim_1 is null""");
        assertThat(browser.text("#card dl")).contains("分子" + sides.split("\\|")[0], "分母" + sides.split("\\|")[1]);
        assertThat(tables.rows(browser.text("#card code")
                        .replace("'tables/indicators/*.parquet'", "indicators")
                        .replace("select *", "select text")))
                .containsExactly(browser.text("#card .big"));
    }

    @Test
    void namesFromLedgersStayText() {
        browser.open(page, "lang=zh&period=2023");

        assertThat(browser.ranking("#channels"))
                .anyMatch(line -> line.startsWith(SCRIPT))
                .anyMatch(line -> line.startsWith(IMAGE))
                .anyMatch(line -> line.startsWith(FORMULA));
        assertThat(browser.has("#page img")).isFalse();
        assertThat(browser.text("#reasons")).contains("火星");
    }

    @Test
    void aNameThatBecameMarkupWouldStillNotRun() {
        browser.open(page, "lang=zh");
        browser.run("""
                const place = document.body.appendChild(document.createElement('div'));
                place.innerHTML = '<img src=x onerror="window.harmed = true">';
                const script = document.createElement('script');
                script.textContent = 'window.harmed = true';
                place.append(script);""");

        assertThat(browser.run("return window.harmed === undefined")).isEqualTo(true);
        assertThat(browser.complaints()).isNotEmpty().allMatch(line -> line.contains("Content Security Policy"));
        browser.requests();
    }

    @Test
    void aPlaceWithoutFiguresSaysSo() {
        browser.open(page, "lang=en&region=520100&period=2021-03");

        assertThat(browser.text("#share_by_origin")).contains("No figures for this place and period");
        assertThat(browser.text("#chain_by_origin")).contains("This board has only: Province");
    }

    @Test
    void nobodyIsShutOutInLightOrDark() {
        browser.preferring("light").open(page, "lang=zh&period=2023").unfold("#share_by_origin > .fold");

        assertThat(browser.barriers("{}")).as("light").isEmpty();

        browser.preferring("dark").open(page, "lang=zh&period=2023");

        assertThat(browser.barriers("{ runOnly: ['color-contrast'] }"))
                .as("dark")
                .isEmpty();

        browser.preferring("light");
    }

    @Test
    void onPaperChartsAreLightAndNoWiderThanThePaper() {
        browser.preferring("dark").open(page, "lang=zh&period=2023");
        browser.run("window.dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.run("""
                const paper = document.querySelector('main').getBoundingClientRect().width;
                return Math.max(...[...document.querySelectorAll('.chart svg')].map((svg) => svg.width.baseVal.value)) < paper + 1""")).isEqualTo(true);
        assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("light");

        browser.run("window.dispatchEvent(new Event('afterprint'))");

        assertThat(browser.run("return document.documentElement.dataset.theme")).isNull();
        browser.preferring("light");
    }

    @Test
    void aPhoneShowsItWithoutScrollingSideways() {
        browser.wide(390).open(page, "lang=en&period=2023");

        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.wide(1440);
    }
}

package org.investstat.report.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.investstat.indicator.figure.TinyFigure.none;
import static org.investstat.indicator.figure.TinyFigure.total;
import static org.investstat.report.TinyEdition.AMOUNT;
import static org.investstat.report.TinyEdition.COUNT;
import static org.investstat.report.TinyEdition.RATE;
import static org.investstat.report.TinyEdition.SHARE;
import static org.investstat.table.Dimension.CHANNEL;
import static org.investstat.table.Dimension.ORIGIN_PROVINCE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.investstat.config.yaml.ConfigText;
import org.investstat.config.yaml.Problems;
import org.investstat.report.Edition;
import org.investstat.report.TinyEdition;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as the press office gets them. */
class BulletinTest {
    private static final Edition EDITION = new TinyEdition()
            .figures(
                    total(AMOUNT, "520000", "2023YTD", "1105").changed(-371).aimingAt("1500", "min"),
                    total(AMOUNT, "520000", "2022", "53.855").changed(123),
                    total(AMOUNT, "520100", "2023YTD", "0.5").changed(0),
                    total(COUNT, "520000", "2023YTD", "12327").aimingAt("12000", "about"),
                    total(COUNT, "520100", "2023YTD", "2"),
                    total(RATE, "520000", "2023YTD", "41.04").changed(-12),
                    total(RATE, "520000", "2022", "41.04").changed(5),
                    none(RATE, "520100", "2023YTD"),
                    total(SHARE, "520000", "2023YTD", "32.9").of(ORIGIN_PROVINCE, "440000"),
                    total(SHARE, "520000", "2023YTD", "8.02").of(ORIGIN_PROVINCE, "110000"),
                    total(SHARE, "520000", "2023YTD", "8.04").of(ORIGIN_PROVINCE, "310000"),
                    total(SHARE, "520000", "2023YTD", "13").of(ORIGIN_PROVINCE, "520000"),
                    total(SHARE, "520000", "2023YTD", "14").of(ORIGIN_PROVINCE, "unknown"),
                    total(COUNT, "520000", "2023YTD", "7").of(CHANNEL, "<b>*云上*</b>"))
            .edition();

    private static String zh(String template) {
        return said("t.zh.md", template, Lang.ZH);
    }

    private static String en(String template) {
        return said("t.en.md", template, Lang.EN);
    }

    private static String said(String file, String template, Lang lang) {
        return bulletin(file, template).in(lang);
    }

    private static Bulletin bulletin(String file, String template) {
        Problems problems = new Problems();
        Template read = TemplateReader.read(new ConfigText(file, template), problems);
        problems.throwIfAny();
        return Bulletin.of(new BulletinPlan(List.of(read), List.of()), EDITION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '`', textBlock = """
            {contract_amount}                              = 1105.00亿元
            {contract_amount:short}                        = 1105亿元
            {contract_amount:number}                       = 1105
            `{contract_amount[period=2022]}`               = 53.86亿元
            `{contract_amount[period=last_year]:exact}`    = 53.855亿元
            `{project_count[region=520100]:words}个`       = 两个
            {project_count:words}                          = 12327
            {contract_amount:change}                       = 下降37.1%
            `{contract_amount[period=2022]:change}`        = 增长12.3%
            `{contract_amount[region=520100]:change}`      = 持平
            {start_rate:change}                            = 下降1.2个百分点
            `{start_rate[period=2022]:change}`             = 提高0.5个百分点
            {contract_amount:target}                       = 1500亿元以上
            {project_count:target}                         = 12000个左右
            {contract_amount:completion}                   = 73.7%
            {contract_amount:schedule}                     = 97.0%
            {contract_amount:pace}                         = 慢于序时进度
            {project_count:pace}                           = 快于序时进度
            {period}                                       = 2023年1月1日至12月20日
            `{period[period=2022]}`                        = 2022年
            {as_of}                                        = 2023年12月20日
            `{region[region=520100]}`                      = 贵阳市
            {{x}}                                          = {x}
            """)
    void figureIsSaidInChinese(String template, String words) {
        assertThat(zh(template)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '`', textBlock = """
            {contract_amount}                              = 110.500 billion yuan
            {contract_amount:short}                        = 110.5 billion yuan
            {contract_amount:target}                       = at least 150 billion yuan
            {project_count}                                = 12,327
            `{project_count[region=520100]:words}`         = two
            {contract_amount:change}                       = down 37.1%
            {start_rate:change}                            = down 1.2 percentage points
            `{contract_amount[region=520100]:change}`      = unchanged
            {contract_amount:pace}                         = behind schedule
            {period}                                       = 1 January to 20 December 2023
            """)
    void figureIsSaidInEnglish(String template, String words) {
        assertThat(en(template)).isEqualTo(words);
    }

    @Test
    void listRanksMembersByTheirExactValuesWithoutWhatIsUnknownOrLeftOut() {
        String list = "{contract_amount_share[origin_province=*,except=home]:top 3}";

        assertThat(zh(list)).isEqualTo("广东省32.9%、上海市8%、北京市8%");
        assertThat(en(list)).isEqualTo("广东省 (32.9%), 上海市 (8%) and 北京市 (8%)");
        assertThat(zh("{contract_amount_share[origin_province=*]:names 2}")).isEqualTo("广东省、贵州省");
    }

    @Test
    void defaultsHoldForTheLinesBelowThem() {
        assertThat(zh("@ region=520100\n{contract_amount}\n@\n{contract_amount}"))
                .isEqualTo("0.50亿元\n1105.00亿元");
    }

    @Test
    void lineWithoutAValueIsLeftOutAndNamedWithWhatIsMissing() {
        Bulletin bulletin = bulletin("t.zh.md", """
                甲
                开工率{start_rate[region=520100]}，{project_count[channel=无]}
                {contract_amount[period=2019]}
                {start_rate[period=2022]:target}
                {project_count:change_previous}
                {stage_days}
                {project_count[region=522300]}
                {period[period=2019]}
                {contract_amount_share[channel=*]:top 3}
                乙{project_count}""");

        assertThat(bulletin.in(Lang.ZH)).isEqualTo("甲\n乙12327个");
        assertThat(bulletin.leftOut())
                .extracting(
                        OmittedLine::at, OmittedLine::placeholder, l -> l.why().en())
                .containsExactly(
                        tuple(
                                "t.zh.md:2",
                                "{start_rate[region=520100]}",
                                "the indicator has no value there, its denominator is zero, say"),
                        tuple("t.zh.md:2", "{project_count[channel=无]}", "the ledgers have no record of the kind"),
                        tuple("t.zh.md:3", "{contract_amount[period=2019]}", "the run has no period '2019'"),
                        tuple("t.zh.md:4", "{start_rate[period=2022]:target}", "there is no such target"),
                        tuple(
                                "t.zh.md:5",
                                "{project_count:change_previous}",
                                "there is no earlier value to compare it with"),
                        tuple("t.zh.md:6", "{stage_days}", "its ledger is absent, so the run has no such indicator"),
                        tuple("t.zh.md:7", "{project_count[region=522300]}", "the ledgers name no region '522300'"),
                        tuple("t.zh.md:8", "{period}", "the run has no period '2019'"),
                        tuple(
                                "t.zh.md:9",
                                "{contract_amount_share[channel=*]:top 3}",
                                "the ledgers have no record of the kind"));
        assertThat(bulletin.leftOut().get(1).text())
                .isEqualTo(Text.of(
                        "{project_count[channel=无]} 没有值：台账中没有这样的记录；该句已略去；请改正占位符，句子可缺的在行首加 ?",
                        "{project_count[channel=无]} has no value: the ledgers have no record of the kind; the line is left"
                                + " out; correct the placeholder, or begin a line that may lack a value with ?"));
    }

    @Test
    void strictBulletinIsRefusedWithEveryPlaceholderWithoutAValue() {
        Bulletin bulletin = bulletin("t.zh.md", "开工率{start_rate[region=520100]}，{project_count[channel=无]}");

        assertThatThrownBy(bulletin::requireWhole)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA))
                .hasMessage("""
                        t.zh.md:1: {start_rate[region=520100]} has no value: the indicator has no value there, its denominator \
                        is zero, say; correct the placeholder, begin the line with ?, or drop bulletin_strict
                        t.zh.md:1: {project_count[channel=无]} has no value: the ledgers have no record of the kind; correct \
                        the placeholder, begin the line with ?, or drop bulletin_strict""");
        assertThat(bulletin("t.zh.md", "? 开工率{start_rate[region=520100]}").requireWhole())
                .isNotNull();
    }

    @Test
    void bulletinWithoutASentenceSaysSo() {
        String nothing = "# 甲\n\n截至{as_of}\n\n{start_rate[region=520100]}\n\n? {start_rate[region=520100]}";

        assertThat(zh(nothing)).isEqualTo("# 甲\n\n截至2023年12月20日\n\n截至2023年12月20日的数据写不出一句通稿：模板中的 2 句都缺值，已全部略去。");
        assertThat(en("# A\n\n? {start_rate[region=520100]}"))
                .isEqualTo(
                        "As of 20 December 2023 there is no sentence to say: all sentences of the templates (1) lack a"
                                + " value and are left out.");
    }

    @Test
    void optionalLineWithoutAValueIsLeftOutAndItsHeadingWithIt() {
        assertThat(zh("# 甲\n\n## 乙\n\n? 开工率{start_rate[region=520100]}\n\n## 丙\n\n? 项目{project_count}"))
                .isEqualTo("# 甲\n\n## 丙\n\n项目12327个");
    }

    @Test
    void everySlipOfATemplateIsToldAtOnce() {
        assertThatThrownBy(() -> zh("""
                        {contract_amount:shrot}
                        {contract_amount[origin_provnce=440000]}
                        {contract_amount[origin_province=*]}
                        {contract_amount:top 3}
                        {contract amount}
                        {contract_amount[region]}"""))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIG))
                .hasMessageContaining("t.zh.md:1: {contract_amount:shrot}: there is no form 'shrot'")
                .hasMessageContaining("t.zh.md:2: there is no dimension 'origin_provnce'")
                .hasMessageContaining("t.zh.md:3: {contract_amount[origin_province=*]}: a list of members is")
                .hasMessageContaining("t.zh.md:4: {contract_amount:top 3}: a list of members is")
                .hasMessageContaining("t.zh.md:5: the brace in '{contract amount}' begins no placeholder")
                .hasMessageContaining("t.zh.md:6: 'region' should be key=value");
    }

    @Test
    void namesAndTemplatesBringNoMarkupIntoThePage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BulletinPage(bulletin("t.zh.md", "# 渠道\n\n引进 <script>alert(1)</script> {project_count[channel=*]:top 1}"))
                .write(EDITION, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<article lang=\"zh-CN\">", "<h1>渠道</h1>", "&lt;script&gt;")
                .contains("&lt;b&gt;*云上*&lt;/b&gt;7个")
                .doesNotContain("<script", "<b>", "<em>");
    }

    @Test
    void markdownHasTheChineseBulletinAboveTheEnglishOne() throws IOException {
        Problems none = new Problems();
        Bulletin both = Bulletin.of(
                new BulletinPlan(
                        List.of(
                                TemplateReader.read(new ConfigText("a.en.md", "Hello"), none),
                                TemplateReader.read(new ConfigText("b.zh.md", "你好"), none)),
                        List.of()),
                EDITION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BulletinMarkdown(both).write(EDITION, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("你好\n\n---\n\nHello\n");
    }
}

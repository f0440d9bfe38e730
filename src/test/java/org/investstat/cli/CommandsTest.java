package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.investstat.command.Ordering;
import org.investstat.command.Ordering.Direction;
import org.investstat.command.PointerOption;
import org.investstat.command.RunRequest;
import org.investstat.command.RunRequest.Mode;
import org.investstat.command.ShowRequest;
import org.investstat.text.Lang;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final FakeApplication application = new FakeApplication();

    @Test
    void runEndsWithWhatWasPublished() {
        Terminal typed = Terminal.type(application, "run", "--as-of", "2023-12-20");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .containsExactly(
                        "Published: run r1, as of 2023-12-20",
                        "Where: out/runs/r1",
                        "Reports: out/runs/r1/report/ (page index.html, boards.xlsx, bulletin.md)",
                        "Headline figures:",
                        "  Share of Guangdong     2022            32.9%",
                        "  Contracted investment  2023YTD  1,105.00亿元",
                        "Rows read: 12,345 = accepted 12,000 + superseded 300 + duplicate 0 + future 0 + rejected 45",
                        "In the input and not read: 2: README.md, 说明.docx (ignore silences it)",
                        "Findings: error 0, warning 1,234, info 5",
                        "Suspected repeats: pairs 3; contracted investment 1105.00亿元, without the repeats (2)"
                                + " 1098.33亿元",
                        "Figures: 98,765 in 1.3 s");
    }

    @Test
    void runEndsInChineseWhereAsked() {
        Terminal typed = Terminal.type(application, "run", "--as-of", "2023-12-20", "--lang=zh");

        assertThat(typed.out())
                .containsExactly(
                        "已发布：批次 r1，数据截止日 2023-12-20",
                        "位置：out/runs/r1",
                        "报告：out/runs/r1/report/（页面 index.html、boards.xlsx、bulletin.md）",
                        "主要指标：",
                        "  广东占比    2022            32.9%",
                        "  合同投资额  2023YTD  1,105.00亿元",
                        "读入 12,345 行 = 采用 12,000 + 被替代 300 + 重复 0 + 晚于截止日 0 + 拒收 45",
                        "输入中有未读入的文件 2 个：README.md, 说明.docx（可写入 ignore）",
                        "检查发现：错误 0，警告 1,234，提示 5",
                        "疑似重复：3 对；合同投资额合计 1105.00亿元，剔除其中 2 个项目后 1098.33亿元",
                        "指标值 98,765 个，用时 1.3 秒");
    }

    @Test
    void progressGoesToTheErrorStreamLineByLine() {
        Terminal typed = Terminal.type(application, "run", "--as-of", "2023-12-20");

        assertThat(typed.err().stream()
                        .map(line -> line.replaceFirst(
                                "20\\d\\d-\\d\\d-\\d\\dT[0-9:]{8}(Z|[+-]\\d\\d:\\d\\d) +[0-9.]+", "T N")))
                .containsExactly(
                        "[T N s] Reading ledgers",
                        "[T N s]   contracts: 12 rows",
                        "[T N s] Reading ledgers: done in 1.3 s");
    }

    @Test
    void runAsksForWhatWasTyped() {
        Terminal.type(
                application,
                "run",
                "--config=job.yaml",
                "--as-of=2023-12-20",
                "--input=in",
                "--output=out",
                "--run-id=night-1",
                "--set=a.b=1=2",
                "--set",
                "c=@d",
                "--no-current",
                "--allow-older",
                "--allow-future",
                "--status-file=s.json",
                "--accept-shrink=funds",
                "--accept-shrink",
                "project_stages",
                "--follow-links",
                "--local=2");

        assertThat(application.asked)
                .containsExactly(new RunRequest(
                        Optional.of("job.yaml"),
                        LocalDate.of(2023, 12, 20),
                        Optional.of("in"),
                        Optional.of("out"),
                        Optional.of("night-1"),
                        List.of("a.b=1=2", "c=@d"),
                        Mode.PUBLISH,
                        Set.of(PointerOption.NO_CURRENT, PointerOption.ALLOW_OLDER, PointerOption.ALLOW_FUTURE),
                        Optional.of("s.json"),
                        Optional.of("local[2]"),
                        Set.of("funds", "project_stages"),
                        Optional.empty(),
                        true,
                        Lang.EN));
    }

    @Test
    void localWithoutANumberTakesAllCores() {
        Terminal.type(application, "run", "--local", "--as-of", "2023-12-20");

        assertThat(request().master()).contains("local[*]");
    }

    @Test
    void withoutLocalTheMasterIsNotOurs() {
        Terminal.type(application, "run", "--as-of", "2023-12-20");

        assertThat(request().master()).isEmpty();
    }

    @Test
    void dryRunIsACheck() {
        Terminal typed = Terminal.type(application, "run", "--as-of", "2023-12-20", "--dry-run");

        assertThat(request().mode()).isEqualTo(Mode.CHECK);
        assertThat(typed.out())
                .startsWith("Checked: run r1, as of 2023-12-20; every gate is open, nothing was published")
                .noneMatch(line -> line.startsWith("Where"));
    }

    @Test
    void checkTakesTheSameOptionsAsRun() {
        Terminal.type(application, "check", "--as-of", "2023-12-20", "--output", "out", "--run-id", "x", "--local");

        assertThat(request().mode()).isEqualTo(Mode.CHECK);
    }

    @Test
    void planPrintsItsSectionsApart() {
        Terminal typed = Terminal.type(application, "plan", "--as-of", "2023-12-20");

        assertThat(typed.out())
                .containsExactly(
                        "Reads",
                        "Ledger",
                        "---------",
                        "contracts",
                        "",
                        "Writes",
                        "Ledger",
                        "---------",
                        "contracts",
                        "",
                        "would be refused");
    }

    @Test
    void indicatorsAreATableUnlessSaidOtherwise() {
        assertThat(Terminal.type(application, "indicators").out())
                .containsExactly(
                        "Id               Title",
                        "---------------  ---------------------",
                        "contract_amount  Contracted investment");
    }

    @Test
    void indicatorsAsMarkdown() {
        assertThat(Terminal.type(application, "indicators", "--format", "markdown", "--lang", "zh")
                        .out())
                .containsExactly("| 编号 | 名称 |", "| --- | --- |", "| contract_amount | 合同投资额 |");
    }

    @Test
    void indicatorsAsJson() {
        assertThat(Terminal.type(application, "indicators", "--format=json").out())
                .containsExactly("[", "  {\"id\": \"contract_amount\", \"title\": \"Contracted investment\"}", "]");
    }

    @Test
    void indicatorsOnADay() {
        Terminal.type(application, "indicators", "--as-of", "2023-12-20", "--set", "a=1");

        assertThat(application.asked)
                .containsExactly(List.of(Optional.empty(), List.of("a=1"), Optional.of(LocalDate.of(2023, 12, 20))));
    }

    @Test
    void showPrintsTitleNotesAndRows() {
        assertThat(Terminal.type(application, "show", "overview").out())
                .containsExactly("Overview", "Members overlap and do not add up", "Region", "-------", "Guizhou");
    }

    @Test
    void showAsksForWhatWasTyped() {
        Terminal.type(application, "show", "overview", "--region=贵阳", "--period=2022", "--output=o", "--run=r1");

        assertThat(application.asked)
                .containsExactly(new ShowRequest(
                        "overview",
                        Optional.of("贵阳"),
                        Optional.of("2022"),
                        Optional.of("o"),
                        Optional.of("r1"),
                        Optional.empty(),
                        List.of(),
                        Ordering.OWN,
                        Lang.EN));
    }

    @Test
    void showIsSortedAndCutAsTyped() {
        Terminal.type(application, "show", "overview", "--sort=contract_amount:desc", "--top", "10");
        Terminal.type(application, "show", "overview", "--sort=region", "--format=csv");

        assertThat(application.asked)
                .extracting(asked -> ((ShowRequest) asked).ordering())
                .containsExactly(
                        new Ordering(Optional.of("contract_amount"), Direction.DOWN, OptionalInt.of(10)),
                        new Ordering(Optional.of("region"), Direction.UP, OptionalInt.of(Integer.MAX_VALUE)));
    }

    @Test
    void showForOtherProgramsHasNeitherTitleNorNotes() {
        assertThat(Terminal.type(application, "show", "overview", "--format", "csv")
                        .out())
                .containsExactly("Region", "Guizhou");
        assertThat(Terminal.type(application, "show", "overview", "--format", "json")
                        .out())
                .containsExactly("[", "  {\"region\": \"Guizhou\"}", "]");
    }

    @Test
    void showAsMarkdownCanBePasted() {
        assertThat(Terminal.type(application, "show", "overview", "--format=markdown")
                        .out())
                .containsExactly(
                        "## Overview",
                        "",
                        "Members overlap and do not add up",
                        "",
                        "| Region |",
                        "| --- |",
                        "| Guizhou |");
    }

    private RunRequest request() {
        return (RunRequest) application.asked.get(0);
    }
}

package org.investstat.cli.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.command.Deliveries;
import org.investstat.command.RepeatSummary;
import org.investstat.command.RunSummary;
import org.investstat.command.RunSummary.Ending;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.report.TerminalTable;
import org.investstat.report.bulletin.OmittedLine;
import org.investstat.table.MoneyUnit;
import org.investstat.table.Severity;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** The last lines of a run: what was published, where, headline figures, row account, findings. */
public final class SummaryLines {
    private static final Text PUBLISHED = Text.of("已发布：批次 {0}，数据截止日 {1}", "Published: run {0}, as of {1}");
    private static final Text CHECKED = Text.of(
            "检查通过：批次 {0}，数据截止日 {1}；未发布任何内容", "Checked: run {0}, as of {1}; every gate is open, nothing was published");
    private static final Text ALREADY = Text.of(
            "批次 {0} 此前已发布，数据截止日 {1}；配置和台账未变，未重新计算",
            "Already published: run {0}, as of {1}; configuration and ledgers are the same, nothing was computed");
    private static final Text BESIDE = Text.of(
            "已发布（另存，未移动 CURRENT）：批次 {0}，数据截止日 {1}", "Published beside, CURRENT was left alone: run {0}, as of {1}");
    private static final Text ALREADY_BESIDE = Text.of(
            "批次 {0} 此前已发布，数据截止日 {1}；配置和台账未变，未重新计算；CURRENT 指向另一批次，未移动",
            "Already published: run {0}, as of {1}; configuration and ledgers are the same, nothing was computed;"
                    + " CURRENT names another run and was left alone");
    private static final Text MOVED = Text.of(
            "批次 {0} 此前已发布，数据截止日 {1}；配置和台账未变，未重新计算；已核对，并把 CURRENT 移到该批次",
            "Already published: run {0}, as of {1}; configuration and ledgers are the same, nothing was computed;"
                    + " it was verified, and CURRENT, which named another run, was moved to it");
    private static final Text WHERE = Text.of("位置：{0}", "Where: {0}");
    private static final Text REPORTS = Text.of(
            "报告：{0}/report/（页面 index.html、boards.xlsx、bulletin.md）",
            "Reports: {0}/report/ (page index.html, boards.xlsx, bulletin.md)");
    private static final Text HEADLINES = Text.of("主要指标：", "Headline figures:");
    private static final Text ABSENT = Text.of("未持有的台账：{0}", "Ledgers not held: {0}");
    private static final Text LOST = Text.of("（上一发布批次 {0} 有：{1}）", " (the run published before, {0}, had {1})");
    private static final Text EMPTY = Text.of("没有数据行的台账：{0}", "Ledgers without a row: {0}");
    private static final Text PASSED_OVER = Text.of("未读入的列：{0}", "Columns not read: {0}");
    private static final Text ACCEPTED =
            Text.of("本次经 --accept-shrink 放行的台账：{0}", "Ledgers passed this once by --accept-shrink: {0}");
    private static final Text ROWS = Text.of("读入 {0} 行 = {1}", "Rows read: {0} = {1}");
    private static final Text FINDINGS = Text.of("检查发现：{0}", "Findings: {0}");
    private static final Text LEFT_OUT = Text.of(
            "通稿：{0} 句没有值，已略去（show findings 列出全部）。如 {1}：{2}",
            "Bulletin: sentences without a value, left out: {0} (show findings lists them). Like {1}: {2}");
    private static final Text UNREAD =
            Text.of("输入中有未读入的文件 {0} 个：{1}（可写入 ignore）", "In the input and not read: {0}: {1} (ignore silences it)");
    private static final int UNREAD_SHOWN = 5;
    private static final Text REPEATS = Text.of(
            "疑似重复：{0} 对；合同投资额合计 {2}亿元，剔除其中 {1} 个项目后 {3}亿元",
            "Suspected repeats: pairs {0}; contracted investment {2}亿元, without the repeats ({1}) {3}亿元");
    private static final Text NO_REPEATS = Text.of("疑似重复：没有", "Suspected repeats: none");
    private static final Text FIGURES = Text.of("指标值 {0} 个，用时 {1} 秒", "Figures: {0} in {1} s");
    private static final Set<Ending> EARLIER =
            EnumSet.of(Ending.ALREADY_PUBLISHED, Ending.ALREADY_BESIDE, Ending.MOVED);
    private static final Map<String, Text> FATES = fates();
    private static final Map<Severity, Text> SEVERITIES = Map.of(
            Severity.ERROR, Text.of("错误", "error"),
            Severity.WARNING, Text.of("警告", "warning"),
            Severity.INFO, Text.of("提示", "info"));

    private final RunSummary run;
    private final Lang lang;

    private SummaryLines(RunSummary run, Lang lang) {
        this.run = run;
        this.lang = lang;
    }

    public static List<String> of(RunSummary run, Lang lang) {
        return new SummaryLines(run, lang).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(say(ending(), run.runId(), run.asOf()));
        run.publishedPath().ifPresent(path -> lines.add(say(WHERE, path)));
        if (EARLIER.contains(run.ending())) {
            return lines;
        }
        run.publishedPath().ifPresent(path -> lines.add(say(REPORTS, path)));
        if (!run.headlines().isEmpty()) {
            lines.add(say(HEADLINES));
            headlines().forEach(line -> lines.add("  " + line));
        }
        deliveries(lines);
        lines.add(say(ROWS, number(run.rowsRead()), account()));
        if (!run.unread().isEmpty()) {
            lines.add(say(UNREAD, number(run.unread().size()), unread()));
        }
        lines.add(say(FINDINGS, findings()));
        if (!run.leftOut().isEmpty()) {
            lines.add(leftOut());
        }
        lines.add(repeats());
        lines.add(say(FIGURES, number(run.figures()), PlainProgress.seconds(run.took())));
        run.notes().forEach(note -> lines.add(say(note)));
        return lines;
    }

    private Text ending() {
        return switch (run.ending()) {
            case PUBLISHED -> PUBLISHED;
            case CHECKED -> CHECKED;
            case PUBLISHED_BESIDE -> BESIDE;
            case ALREADY_PUBLISHED -> ALREADY;
            case ALREADY_BESIDE -> ALREADY_BESIDE;
            case MOVED -> MOVED;
        };
    }

    private List<String> headlines() {
        List<Column> columns = List.of(
                Column.words("title", Text.same("")),
                Column.words("period", Text.same("")),
                Column.numbers("text", Text.same("")));
        List<List<Text>> rows = run.headlines().stream()
                .map(headline -> Grid.row(headline.title(), headline.period(), headline.text()))
                .toList();
        return TerminalTable.bodyLines(new Grid(columns, rows), lang);
    }

    /** What is missing is said on every night that it is. */
    private void deliveries(List<String> lines) {
        Deliveries deliveries = run.deliveries();
        if (!deliveries.absent().isEmpty()) {
            String absent = say(ABSENT, names(deliveries.absent()));
            lines.add(
                    deliveries.lost().isEmpty()
                            ? absent
                            : absent + say(LOST, deliveries.publishedRun().orElse(""), names(deliveries.lost())));
        }
        if (!deliveries.empty().isEmpty()) {
            lines.add(say(EMPTY, names(deliveries.empty())));
        }
        if (!deliveries.passedOver().isEmpty()) {
            lines.add(say(PASSED_OVER, names(deliveries.passedOver())));
        }
        if (!deliveries.accepted().isEmpty()) {
            lines.add(say(ACCEPTED, names(deliveries.accepted())));
        }
    }

    private String names(List<String> ledgers) {
        return String.join(lang == Lang.ZH ? "、" : ", ", ledgers);
    }

    /** The known fates in their order, absent ones as 0; then whatever else the run counted. */
    private String account() {
        Map<String, Long> counts = new LinkedHashMap<>();
        FATES.keySet().forEach(fate -> counts.put(fate, 0L));
        counts.putAll(run.rowsByFate());
        return counts.entrySet().stream()
                .map(count -> FATES.getOrDefault(count.getKey(), Text.same(count.getKey()))
                                .in(lang) + " " + number(count.getValue()))
                .collect(Collectors.joining(" + "));
    }

    private String unread() {
        String shown = run.unread().stream().limit(UNREAD_SHOWN).collect(Collectors.joining(", "));
        return run.unread().size() <= UNREAD_SHOWN ? shown : shown + " ...";
    }

    private String findings() {
        return List.of(Severity.ERROR, Severity.WARNING, Severity.INFO).stream()
                .map(severity -> SEVERITIES
                                .getOrDefault(severity, Text.same(severity.id()))
                                .in(lang) + " " + number(run.findings().getOrDefault(severity, 0L)))
                .collect(Collectors.joining(lang == Lang.ZH ? "，" : ", "));
    }

    private String leftOut() {
        OmittedLine first = run.leftOut().get(0);
        long sentences = run.leftOut().stream().map(OmittedLine::at).distinct().count();
        return say(LEFT_OUT, number(sentences), first.at(), first.text());
    }

    private String repeats() {
        RepeatSummary found = run.repeats();
        return found.pairs() == 0
                ? say(NO_REPEATS)
                : say(REPEATS, number(found.pairs()), number(found.projects()), yi(found.gross()), yi(found.net()));
    }

    /** Yuan in 亿元, as headlines print amounts. */
    private static String yi(BigDecimal yuan) {
        return MoneyUnit.YI.of(yuan).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private String say(Text text, Object... arguments) {
        return text.with(arguments).in(lang);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static Map<String, Text> fates() {
        Map<String, Text> names = new LinkedHashMap<>();
        names.put("accepted", Text.of("采用", "accepted"));
        names.put("superseded", Text.of("被替代", "superseded"));
        names.put("duplicate", Text.of("重复", "duplicate"));
        names.put("future", Text.of("晚于截止日", "future"));
        names.put("rejected", Text.of("拒收", "rejected"));
        return names;
    }
}

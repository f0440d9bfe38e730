package org.investstat.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.command.PlanSummary;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.period.Period;
import org.investstat.job.prepare.DeliveryGate;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.PublishedInput;
import org.investstat.job.prepare.Unanswered;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.source.LedgerFiles;
import org.investstat.table.Dimension;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.ReportingFacts;
import org.investstat.text.Text;

/** What a run would read, compute in which passes, and write; starts no Spark job. */
final class PlanSections {
    private static final Column TABLE = Column.words("table", Text.of("表", "table"));

    private final Preparation prepared;
    private final DeliveryGate deliveries;

    /** @param published what tonight's ledgers are held against; empty where nothing was published */
    PlanSections(Preparation prepared, Optional<PublishedInput> published) {
        this.prepared = prepared;
        this.deliveries = new DeliveryGate(prepared, published, Set.of());
    }

    List<PlanSummary.Section> sections() {
        List<PlanSummary.Section> sections = new ArrayList<>(List.of(reads(), passes(), boards(), periods()));
        if (!prepared.passedOver().isEmpty()) {
            sections.add(1, passedOver());
        }
        if (!prepared.bulletin().leftOut().isEmpty()) {
            sections.add(bulletin());
        }
        if (!prepared.unread().isEmpty()) {
            sections.add(1, notRead());
        }
        List<Unanswered.Asked> unanswered = Unanswered.of(prepared);
        if (!unanswered.isEmpty()) {
            sections.add(unanswered(unanswered));
        }
        return sections;
    }

    /** What is known before there are figures. */
    private PlanSummary.Section bulletin() {
        List<List<Text>> rows = new ArrayList<>();
        prepared.bulletin().leftOut().forEach(l -> rows.add(Grid.row(l.at(), l.placeholder(), l.why())));
        return new PlanSummary.Section(
                Text.of("通稿中略去的句子", "Leaves out of the bulletin"),
                new Grid(
                        List.of(
                                Column.words("line", Text.of("模板行", "line")),
                                Column.words("placeholder", Text.of("占位符", "placeholder")),
                                Column.words("why", Text.of("为何没有值", "why it has no value"))),
                        rows));
    }

    private static PlanSummary.Section unanswered(List<Unanswered.Asked> asked) {
        return new PlanSummary.Section(
                Text.of("没有指标值", "Gives no figure"),
                new Grid(
                        List.of(Column.words("key", Text.of("名称", "name")), Column.words("why", Text.of("原因", "why"))),
                        asked.stream().map(a -> Grid.row(a.key(), a.text())).toList()));
    }

    private PlanSummary.Section reads() {
        List<List<Text>> rows = new ArrayList<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            LedgerFiles files = prepared.inputs().get(ledger.name());
            long bytes = files == null
                    ? 0
                    : files.files().stream().mapToLong(f -> f.size()).sum();
            rows.add(Grid.row(
                    ledger.name(),
                    ledger.title(),
                    files == null ? 0 : files.files().size(),
                    bytes,
                    files == null ? absent(ledger) : ledger.grain()));
        }
        return new PlanSummary.Section(
                Text.of("读取", "Reads"),
                new Grid(
                        List.of(
                                Column.words("ledger", Text.of("台账", "ledger")),
                                Column.words("title", Text.of("名称", "title")),
                                Column.numbers("files", Text.of("文件数", "files")),
                                Column.numbers("bytes", Text.of("字节", "bytes")),
                                Column.words("grain", Text.of("每行", "grain"))),
                        rows));
    }

    private PlanSummary.Section notRead() {
        return new PlanSummary.Section(
                Text.of("未读入", "Not read"),
                new Grid(
                        List.of(Column.words("file", Text.of("文件", "file")), Column.words("why", Text.of("原因", "why"))),
                        prepared.unread().stream()
                                .map(unread -> Grid.row(unread.name(), unread.why()))
                                .toList()));
    }

    /** What a run would do about it: a ledger that the published run had closes the gate. */
    private Text absent(LedgerSchema ledger) {
        return deliveries
                .missing(ledger.name())
                .map(why -> Text.of("缺，不会发布（65）：", "absent, nothing will be published (65): ")
                        .then("", why))
                .orElse(Text.of("缺，其指标从缺", "absent, and so are its indicators"));
    }

    private PlanSummary.Section passedOver() {
        return new PlanSummary.Section(
                Text.of("未读入的列", "Columns not read"),
                new Grid(
                        List.of(
                                Column.words("ledger", Text.of("台账", "ledger")),
                                Column.words("file", Text.of("文件", "file")),
                                Column.words("column", Text.of("列", "column")),
                                Column.words("like", Text.of("像是", "may be"))),
                        prepared.passedOver().stream()
                                .map(column -> Grid.row(
                                        column.ledger(),
                                        column.file(),
                                        column.heading(),
                                        column.like().orElse("")))
                                .toList()));
    }

    private PlanSummary.Section passes() {
        List<List<Text>> rows = new ArrayList<>();
        CellPlan plan = CellPlan.of(prepared.definitions(), ReportingFacts.without(prepared.absentLedgers()));
        for (FactPlan pass : plan.facts()) {
            rows.add(Grid.row(pass.fact().name(), pass.fact().table().grain(), 1, pass.states(), pass.measures()));
        }
        return new PlanSummary.Section(
                Text.of("计算", "Computes"),
                new Grid(
                        List.of(
                                Column.words("fact", Text.of("事实表", "fact")),
                                Column.words("grain", Text.of("每行", "grain")),
                                Column.numbers("passes", Text.of("遍数", "passes")),
                                Column.numbers("cubes", Text.of("分组", "cubes")),
                                Column.numbers("states", Text.of("累计量", "states"))),
                        rows));
    }

    private PlanSummary.Section boards() {
        List<List<Text>> rows = new ArrayList<>();
        for (BoardDefinition board : prepared.definitions().boards()) {
            String breakdowns = board.breakdowns().stream()
                    .map(b -> b.isEmpty()
                            ? "total"
                            : b.stream().map(Dimension::id).collect(Collectors.joining(" x ")))
                    .collect(Collectors.joining(", "));
            Object indicators = board.layout() == BoardLayout.TARGETS
                    ? Text.of("有目标的", "with a target")
                    : board.indicators().size();
            rows.add(Grid.row(board.id(), board.title(), breakdowns, indicators));
        }
        return new PlanSummary.Section(
                Text.of("写入", "Writes"),
                new Grid(
                        List.of(
                                TABLE,
                                Column.words("title", Text.of("名称", "title")),
                                Column.words("breakdowns", Text.of("分组", "breakdowns")),
                                Column.numbers("indicators", Text.of("指标数", "indicators"))),
                        rows));
    }

    private PlanSummary.Section periods() {
        List<List<Text>> rows = new ArrayList<>();
        prepared.periods().stream()
                .collect(Collectors.groupingBy(Period::kind, java.util.TreeMap::new, Collectors.toList()))
                .forEach((kind, all) -> rows.add(Grid.row(
                        kind.id(),
                        all.size(),
                        all.stream().map(Period::id).limit(8).collect(Collectors.joining(" "))
                                + (all.size() > 8 ? " ..." : ""))));
        return new PlanSummary.Section(
                Text.of("时期", "Periods"),
                new Grid(
                        List.of(
                                Column.words("kind", Text.of("类型", "kind")),
                                Column.numbers("count", Text.of("个数", "count")),
                                Column.words("periods", Text.of("时期", "periods"))),
                        rows));
    }
}

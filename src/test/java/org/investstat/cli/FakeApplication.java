package org.investstat.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.command.Application;
import org.investstat.command.Board;
import org.investstat.command.Deliveries;
import org.investstat.command.GcRequest;
import org.investstat.command.GcSummary;
import org.investstat.command.GcSummary.Removed;
import org.investstat.command.Headline;
import org.investstat.command.History;
import org.investstat.command.IndicatorListing;
import org.investstat.command.OutcomeReport;
import org.investstat.command.OutputRequest;
import org.investstat.command.PinRequest;
import org.investstat.command.Pinned;
import org.investstat.command.PlanSummary;
import org.investstat.command.PlanSummary.Section;
import org.investstat.command.Progress;
import org.investstat.command.PublishRequest;
import org.investstat.command.PublishSummary;
import org.investstat.command.RepeatSummary;
import org.investstat.command.RunRequest;
import org.investstat.command.RunRequest.Mode;
import org.investstat.command.RunSummary;
import org.investstat.command.RunSummary.Ending;
import org.investstat.command.ShowRequest;
import org.investstat.command.VerifyRequest;
import org.investstat.command.VerifySummary;
import org.investstat.report.Grid;
import org.investstat.report.Grid.Column;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Words;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Answers every command with fixed values, keeps what it was asked, and throws what it is told to. */
public final class FakeApplication implements Application {
    final List<Object> asked = new ArrayList<>();
    Throwable thrown = new Error("nothing to throw");
    boolean throwing;
    final List<OutcomeReport> reported = new ArrayList<>();
    boolean writable = true;
    /** What names of ledgers, places, members and runs end with. */
    String more = "";

    public static FakeApplication failingWith(Throwable thrown) {
        FakeApplication application = new FakeApplication();
        application.thrown = thrown;
        application.throwing = true;
        return application;
    }

    @Override
    public RunSummary run(RunRequest request, Progress progress) {
        answer(request);
        Text phase = Text.of("读取台账", "Reading ledgers");
        progress.begin(phase);
        progress.detail(Text.of("合同：12 行", "contracts: 12 rows" + more));
        progress.end(phase, Duration.ofMillis(1250));
        return summary(request);
    }

    private RunSummary summary(RunRequest request) {
        return new RunSummary(
                request.mode() == Mode.PUBLISH ? Ending.PUBLISHED : Ending.CHECKED,
                "r1",
                request.mode() == Mode.PUBLISH ? Optional.of("out/runs/r1") : Optional.empty(),
                request.asOf(),
                List.of(
                        new Headline(Text.of("广东占比", "Share of Guangdong"), "2022", "32.9%"),
                        new Headline(Text.of("合同投资额", "Contracted investment"), "2023YTD", "1,105.00亿元")),
                Deliveries.WHOLE,
                Map.of(Severity.WARNING, 1234L, Severity.INFO, 5L),
                List.of("README.md", "说明.docx" + more),
                new RepeatSummary(3, 2, new BigDecimal("110500000000"), new BigDecimal("109833333333.33")),
                12_345,
                Map.of("accepted", 12_000L, "superseded", 300L, "rejected", 45L),
                Map.of("read", Duration.ofMillis(1250)),
                98_765,
                List.of(),
                List.of());
    }

    @Override
    public PlanSummary plan(RunRequest request) {
        answer(request);
        Grid grid = new Grid(
                List.of(Column.words("ledger", Text.of("台账", "Ledger"))), List.of(Grid.row("contracts" + more)));
        return new PlanSummary(
                List.of(new Section(Text.of("读取", "Reads" + more), grid), new Section(Text.of("写出", "Writes"), grid)),
                List.of(Text.of("会被拒绝", "would be refused" + more)));
    }

    @Override
    public IndicatorListing indicators(Optional<String> config, List<String> settings, Optional<LocalDate> asOf) {
        answer(List.of(config, settings, asOf));
        return new IndicatorListing(new Grid(
                List.of(Column.words("id", Text.of("编号", "Id")), Column.words("title", Text.of("名称", "Title"))),
                List.of(Grid.row("contract_amount", Text.of("合同投资额", "Contracted investment" + more)))));
    }

    @Override
    public Board show(ShowRequest request) {
        answer(request);
        return new Board(
                Text.of("总览", "Overview" + more),
                List.of(Text.of("成员重叠，不可相加", "Members overlap and do not add up" + more)),
                new Listing(
                        List.of(Listing.Column.key("region", Text.of("地区", "Region"))),
                        List.of(List.of(new Words(Text.of("贵州省", "Guizhou" + more))))));
    }

    @Override
    public History history(OutputRequest request) {
        answer(request);
        Board board = new Board(
                Text.of("批次", "Runs"),
                List.of(),
                new Listing(
                        List.of(Listing.Column.key("run_id", Text.of("批次", "run"))),
                        List.of(List.of(new Words(Text.same("r1" + more))))));
        return new History(board, List.of("[ {", "  \"run_id\" : \"r1" + more + "\"", "} ]"));
    }

    @Override
    public void report(OutcomeReport report) {
        reported.add(report);
        if (!writable) {
            throw new Failure(
                    ExitCode.OUTPUT, Text.of("写不了 {0}", "cannot write {0}").with(report.file()));
        }
    }

    @Override
    public VerifySummary verify(VerifyRequest request, Progress progress) {
        answer(request);
        return new VerifySummary(
                "r1", LocalDate.of(2023, 12, 20), List.of(Text.of("文件：33 处相符", "files: 33 hold" + more)));
    }

    @Override
    public GcSummary gc(GcRequest request, Progress progress) {
        answer(request);
        return new GcSummary(
                List.of(new Removed("out/runs/r0" + more, Text.of("较早的批次", "older run"), 12_345)),
                List.of(new Pinned("r9", "年鉴2022" + more)),
                List.of());
    }

    @Override
    public PublishSummary publish(PublishRequest request, Progress progress) {
        answer(request);
        VerifySummary verified = new VerifySummary(request.runId(), LocalDate.of(2023, 12, 20), List.of());
        return new PublishSummary(verified, "out/runs/" + request.runId() + more, Optional.of("r0"));
    }

    @Override
    public Optional<Pinned> pin(PinRequest request, Progress progress) {
        answer(request);
        return Optional.of(new Pinned(request.runId(), "年鉴2021" + more));
    }

    private void answer(Object request) {
        asked.add(request);
        if (throwing && thrown instanceof RuntimeException e) {
            throw e;
        }
        if (throwing && thrown instanceof Error e) {
            throw e;
        }
    }
}

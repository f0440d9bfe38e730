package org.investstat.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.investstat.command.Board;
import org.investstat.command.GcRequest;
import org.investstat.command.GcSummary;
import org.investstat.command.History;
import org.investstat.command.OutputRequest;
import org.investstat.command.PinRequest;
import org.investstat.command.Pinned;
import org.investstat.command.Progress;
import org.investstat.publish.Garbage;
import org.investstat.publish.HistoryJson;
import org.investstat.publish.Manifest;
import org.investstat.publish.OutputLock;
import org.investstat.publish.Pin;
import org.investstat.publish.RunHistory;
import org.investstat.publish.RunHistory.Entry;
import org.investstat.publish.Status;
import org.investstat.report.Listing;
import org.investstat.report.Listing.Amount;
import org.investstat.report.Listing.Cell;
import org.investstat.report.Listing.Column;
import org.investstat.report.Listing.Words;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** The runs of an output: what there are, and what of them may go. Needs no Spark. */
public final class Housekeeping {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int WHY_WIDTH = 60;
    private static final Map<RunHistory.State, Text> STATES = Map.of(
            RunHistory.State.CURRENT, Text.of("已发布（当前）", "published (current)"),
            RunHistory.State.PUBLISHED, Text.of("曾发布", "published"),
            RunHistory.State.PUBLISHED_BESIDE, Text.of("已发布（另存）", "published beside"),
            RunHistory.State.RUNNING, Text.of("运行中", "running"),
            RunHistory.State.WHOLE, Text.of("发布前被终止", "killed before publishing"),
            RunHistory.State.FAILED, Text.of("失败", "failed"),
            RunHistory.State.INTERRUPTED, Text.of("被中止", "interrupted"),
            RunHistory.State.LEFTOVER, Text.of("残留（进程已终止）", "leftover of a dead run"));
    private static final Map<Garbage.Kind, Text> WHY = Map.of(
            Garbage.Kind.OLD_RUN, Text.of("较早的批次", "older run"),
            Garbage.Kind.DEAD_RUN, Text.of("未发布的批次", "run that was never published"),
            Garbage.Kind.STRAY_FILE, Text.of("残留文件", "stray file"));

    private final OutputPlace place;

    public Housekeeping(OutputRequest request, Map<String, String> environment) {
        this.place = OutputPlace.of(request, environment);
    }

    /** One row a run, the newest start first. */
    public History history() {
        ZoneId zone = place.config().timeZone();
        List<Entry> runs = RunHistory.of(place.output(), place.hadoop());
        List<List<Cell>> rows = runs.stream().map(e -> row(e, zone)).toList();
        Board board = new Board(
                Text.of("{0} 的批次", "Runs of {0}").with(place.output()),
                notes(runs, zone),
                new Listing(columns(), rows));
        return new History(board, HistoryJson.lines(runs, zone));
    }

    private List<Text> notes(List<Entry> runs, ZoneId zone) {
        List<Text> notes = new ArrayList<>();
        notes.add(Text.of("共 {0} 个，时间为 {1}", "{0} runs, times of {1}").with(runs.size(), zone));
        pins().stream()
                .filter(pin -> runs.stream().noneMatch(r -> r.folder().runId().equals(pin.runId())))
                .forEach(pin -> notes.add(Text.of("已设保留但不在：{0}（{1}）", "pinned, but not there: {0} ({1})")
                        .with(pin.runId(), pin.label())));
        return notes;
    }

    private static List<Column> columns() {
        return List.of(
                Column.key("run_id", Text.of("批次", "run")),
                Column.words("as_of", Text.of("数据截止", "as of")),
                Column.words("state", Text.of("状态", "state")),
                number("exit_code", Text.of("退出码", "code")),
                Column.words("started", Text.of("开始", "started")),
                number("seconds", Text.of("用时(秒)", "seconds")),
                number("rows", Text.of("读入行数", "rows read")),
                number("figures", Text.of("指标值", "figures")),
                number("errors", Text.of("错误", "errors")),
                number("warnings", Text.of("警告", "warnings")),
                number("infos", Text.of("提示", "infos")),
                Column.words("accepted", Text.of("放行的台账", "let pass")),
                Column.words("pinned", Text.of("保留", "pinned")),
                Column.words("why", Text.of("原因", "why")));
    }

    private static Column number(String id, Text title) {
        return Column.figures(id, title, "");
    }

    private static List<Cell> row(Entry run, ZoneId zone) {
        Optional<Manifest> manifest = run.manifest();
        Optional<Status> status = run.status();
        List<Cell> cells = new ArrayList<>(List.of(
                words(Text.same(run.folder().runId())),
                words(Text.same(run.asOf().map(LocalDate::toString).orElse(""))),
                words(STATES.getOrDefault(run.state(), Text.same(""))),
                amount(status.map(s -> BigDecimal.valueOf(s.exitCode()))),
                words(Text.same(CLOCK.format(run.started().atZone(zone)))),
                amount(status.map(s -> tenths(Duration.between(s.started(), s.finished())))),
                amount(manifest.map(Manifest::rowsRead).map(BigDecimal::valueOf)),
                amount(manifest.map(Manifest::figures).map(BigDecimal::valueOf))));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            cells.add(amount(status.map(s -> s.findings().get(severity.id())).map(BigDecimal::valueOf)));
        }
        cells.add(words(
                Text.same(status.map(s -> String.join(", ", s.acceptedShrink())).orElse(""))));
        cells.add(words(Text.same(run.pin().map(Pin::label).orElse(""))));
        cells.add(words(status.flatMap(s -> s.errors().stream().findFirst())
                .map(why -> Text.of(begun(why.zh()), begun(why.en())))
                .orElse(Text.same(""))));
        return cells;
    }

    /** As much of a line as a table has room for; programs have all of it. */
    private static String begun(String line) {
        return line.codePointCount(0, line.length()) <= WHY_WIDTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WHY_WIDTH)) + "…";
    }

    private static Cell words(Text text) {
        return new Words(text);
    }

    private static Cell amount(Optional<BigDecimal> value) {
        return Amount.of(
                value.orElse(null),
                Text.same(value.map(BigDecimal::toPlainString).orElse("")));
    }

    private static BigDecimal tenths(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }

    /** Removes what is not needed, or only tells of it; the output is held meanwhile. */
    public GcSummary gc(GcRequest request, Clock clock, Progress progress) {
        try (OutputLock lock = place.lock("gc", progress)) {
            return lock.holding(() -> collected(request, clock, lock));
        }
    }

    private GcSummary collected(GcRequest request, Clock clock, OutputLock lock) {
        boolean remove = request.mode() == GcRequest.Mode.REMOVE;
        if (remove) {
            Status.settle(place.output(), place.hadoop());
        }
        List<GcSummary.Removed> removed = new ArrayList<>();
        Garbage.Keep keep = new Garbage.Keep(request.keep(), clock.instant().minus(request.minAge()));
        Garbage.Found found = Garbage.find(place.output(), keep, lock, place.hadoop());
        for (Garbage.Piece piece : found.pieces()) {
            if (remove) {
                piece.removal().run();
            }
            removed.add(
                    new GcSummary.Removed(piece.place(), WHY.getOrDefault(piece.kind(), Text.same("")), piece.bytes()));
        }
        return new GcSummary(removed, pins(), found.spared());
    }

    private List<Pinned> pins() {
        return Pin.all(place.output(), place.hadoop()).values().stream()
                .map(pin -> new Pinned(pin.runId(), pin.label()))
                .toList();
    }

    /** Keeps a run that was published, whatever its age; returns what was pinned under its id before. */
    public Optional<Pinned> pin(PinRequest request, String label, Progress progress) {
        try (OutputLock lock = place.lock("pin", progress)) {
            Status.settle(place.output(), place.hadoop());
            Entry run = RunHistory.of(place.run(request.runId()));
            if (!run.wasPublished()) {
                throw new Failure(ExitCode.DATA, WholeRun.why(run));
            }
            new Pin(request.runId(), label).write(place.output(), lock, place.hadoop());
            return run.pin().map(pin -> new Pinned(pin.runId(), pin.label()));
        }
    }

    /** Keeps a run no longer, whether or not it is there; returns what was pinned. */
    public Optional<Pinned> unpin(PinRequest request, Progress progress) {
        try (OutputLock lock = place.lock("pin", progress)) {
            Optional<Pin> pin =
                    Optional.ofNullable(Pin.all(place.output(), place.hadoop()).get(request.runId()));
            pin.ifPresent(p -> p.remove(place.output(), lock, place.hadoop()));
            return pin.map(p -> new Pinned(p.runId(), p.label()));
        }
    }
}

package org.investstat.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.investstat.command.Board;
import org.investstat.command.Choices;
import org.investstat.command.ShowRequest;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.DefinitionsReader;
import org.investstat.parquet.TableReader;
import org.investstat.publish.Manifest;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFolder;
import org.investstat.publish.RunHistory;
import org.investstat.reference.DigestedReference;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** A published run and the definitions that held for it, read without Spark. */
public final class PublishedRun {
    private final Configuration hadoop = HadoopSettings.read();
    private final ConfigFiles files;
    private final RunFolder folder;
    private final KeptRun kept;
    private final JobConfig config;
    private final Definitions definitions;

    private PublishedRun(ShowRequest request, Map<String, String> environment, Function<RunFolder, KeptRun> reading) {
        this.files = ConfigFiles.of(request.config(), hadoop);
        this.config = JobConfigReader.read(files, request.settings(), environment);
        String output = OutputPlace.chosen(request.output(), config.output().map(files::resolve));
        String runId = request.runId()
                .or(() -> Pointer.current(output, hadoop))
                .orElseThrow(() -> new Failure(
                        ExitCode.INPUT,
                        Text.of("{0}中还没有发布过任何批次；先执行run", "nothing has been published in {0} yet: run the job first")
                                .with(output)));
        this.folder = folder(output, runId, hadoop);
        this.kept = reading.apply(folder);
        this.definitions = DefinitionsReader.read(files, config, kept.asOf());
    }

    /** @throws Failure {@link ExitCode#INPUT} where there is no such run, with those that there are */
    static RunFolder folder(String output, String runId, Configuration hadoop) {
        try {
            return RunFolder.open(output, runId, hadoop);
        } catch (Failure unreadable) {
            List<String> runs = RunHistory.of(output, hadoop).stream()
                    .map(run -> run.folder().runId())
                    .toList();
            if (unreadable.exitCode() != ExitCode.INPUT || runs.isEmpty() || runs.contains(runId)) {
                throw unreadable;
            }
            Text problem =
                    Text.of("{0} 中没有批次“{1}”", "there is no run '{1}' in {0}").with(output, runId);
            throw new Failure(ExitCode.INPUT, problem.then("", Choices.known(runId, runs)), unreadable);
        }
    }

    /** The run that a request is about, whatever its board. */
    static PublishedRun open(ShowRequest request, Map<String, String> environment) {
        return new PublishedRun(request, environment, KeptRun::whole);
    }

    /** What a request asks for: a board in its layout, or a list. */
    public static Board show(ShowRequest request, Map<String, String> environment) {
        PublishedRun run = new PublishedRun(request, environment, KeptRun::any);
        String id = request.board();
        BoardDefinition board = run.definitions.boards().stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElse(null);
        if (board == null) {
            return PublishedList.named(id).map(list -> list.board(run, request)).orElseThrow(() -> run.unknown(id));
        }
        return board.layout() == BoardLayout.TARGETS
                ? new PublishedTargets(run, board, request).board()
                : new PublishedBoard(run, board, request).board();
    }

    private Failure unknown(String id) {
        if (has(id)) {
            return new Failure(
                    ExitCode.USAGE,
                    Text.of(
                                    "{0} 是表，不是看板；请用 DuckDB、Spark 等读 {1}",
                                    "{0} is a table and no board; read {1} with DuckDB, Spark or the like")
                            .with(id, folder.display() + "/tables/" + id));
        }
        List<String> known = new ArrayList<>(
                definitions.boards().stream().map(BoardDefinition::id).toList());
        known.addAll(PublishedList.names());
        return Choices.refusal(Text.of("没有看板“{0}”", "no board '{0}'").with(id), id, known);
    }

    RunFolder folder() {
        return folder;
    }

    String runId() {
        return kept.runId();
    }

    /** Empty of a run that a gate stopped. */
    Optional<Manifest> manifest() {
        return kept.manifest();
    }

    /** As it is now, which may not be what the run was made with. */
    DigestedReference reference() {
        return DigestedReference.load(files, config);
    }

    JobConfig config() {
        return config;
    }

    Definitions definitions() {
        return definitions;
    }

    /** Which run this is. */
    Text note() {
        Text run = Text.of("批次 {0}，数据截止 {1}", "run {0}, as of {1}").with(kept.runId(), kept.asOf());
        return kept.failure().map(why -> run.then(": ", why)).orElse(run);
    }

    List<String> columns(String table) {
        return TableReader.columns(existing(table), hadoop);
    }

    /** The wanted rows of a table in the order of its key. */
    List<@Nullable Object[]> rows(String table, List<String> columns, Predicate<@Nullable Object[]> wanted) {
        return TableReader.read(existing(table), columns, wanted, hadoop);
    }

    /** Every row of a table, none of them kept. */
    void each(String table, List<String> columns, Consumer<@Nullable Object[]> taker) {
        TableReader.each(existing(table), columns, hadoop, taker);
    }

    /** The texts that a column has. */
    Set<String> texts(String table, String column) {
        RowColumns columns = new RowColumns();
        RowColumn<String> only = columns.text(column);
        Set<String> texts = new TreeSet<>();
        each(table, columns.names(), row -> texts.add(only.text(row)));
        return texts;
    }

    boolean has(String table) {
        return kept.tables().contains(table);
    }

    private Text lacked() {
        return kept.absentLedgers().isEmpty()
                ? Text.of("；请用当前版本重新运行", "; run the job again with this version")
                : Text.of("；当时缺台账 {0}", "; it lacked the ledgers {0}").with(String.join(", ", kept.absentLedgers()));
    }

    private String existing(String table) {
        if (!has(table)) {
            kept.failure().ifPresent(why -> {
                Text rest = Text.of("；只留有 {0}", "; it kept {0}").with(String.join(", ", kept.tables()));
                throw new Failure(ExitCode.INPUT, why.then("", rest));
            });
            throw new Failure(
                    ExitCode.INPUT,
                    Text.of("批次 {0} 没有表 {1}", "run {0} has no table {1}")
                            .with(kept.runId(), table)
                            .then("", lacked()));
        }
        return folder.table(table);
    }
}

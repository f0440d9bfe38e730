package org.investstat.job.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.investstat.check.Gates;
import org.investstat.check.QualityTables;
import org.investstat.check.RowFates;
import org.investstat.command.RunRequest;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.step.ReturnLists.Written;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.table.OutputTables;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/**
 * What a closed gate leaves, whichever it was: the tables rejects and findings in the failed run's folder, and a list for
 * each unit that is to mend its rows. A gate that closes before findings are looked for leaves those that the rows
 * themselves carry.
 */
public final class GateEvidence {

    private static final int UNITS_NAMED = 10;
    private static final int REASONS = 10;
    private static final Text KEPT = Text.of(
            "被拒记录和检查发现已保留：{0}/tables；查看：show rejects --run {1} --output {2}（或 show findings）",
            "Rejects and findings are kept in {0}/tables: show rejects --run {1} --output {2} (or show findings)");
    private static final Text LISTS = Text.of(
            "退回清单（CSV，每个填报单位一份，认不出单位的按文件，共 {1} 份）：{0}/rejects/：{2}",
            "Lists to send back, one for each unit and by file where none is known ({1}): {0}/rejects/: {2}");
    private static final Text LIST = Text.of("{0}（{1}，{2} 条）", "{0} ({1}, {2} rows)");
    private static final Text MORE = Text.of("等", "and others");
    private static final Text UNKEPT = Text.of(
            "check 不保留清单；用同样的参数 run，会把被拒记录和各单位的退回清单留在批次文件夹中",
            "A check keeps no lists: run with the same arguments leaves the rejects and a list for each unit in the run's"
                    + " folder");

    private final Preparation prepared;
    private final ConformedLedgers ledgers;
    private final Tables tables;

    public GateEvidence(Preparation prepared, ConformedLedgers ledgers, Tables tables) {
        this.prepared = prepared;
        this.ledgers = ledgers;
        this.tables = tables;
    }

    /** Whether a gate closed. */
    public static boolean isOf(Failure failure) {
        return failure.exitCode() == ExitCode.DATA;
    }

    /** The same failure with lines that say what there is to look at. */
    public Failure with(Failure closed, RunRequest.Mode mode, Lang lang) {
        List<Text> lines = new ArrayList<>(closed.problems());
        try {
            lines.addAll(mode == RunRequest.Mode.CHECK ? told() : kept(lang));
        } catch (RuntimeException unkept) {
            closed.addSuppressed(unkept); // what closed the gate is the thing to be told
            return closed;
        }
        return new Failure(ExitCode.DATA, lines, closed);
    }

    private List<Text> told() {
        List<Text> lines = new ArrayList<>(
                Gates.reasons(RowFates.of(ledgers.fated(), prepared.asOf()).counts(), REASONS));
        lines.add(UNKEPT);
        return lines;
    }

    private List<Text> kept(Lang lang) {
        Set<String> there =
                tables.written().stream().map(Manifest.Output::table).collect(Collectors.toSet());
        if (!there.contains(OutputTables.REJECTS.name())) {
            tables.write(QualityTables.rejects(ledgers.fated()), OutputTables.REJECTS);
        }
        if (!there.contains(OutputTables.FINDINGS.name())) {
            tables.write(
                    QualityTables.findings(
                            ledgers.fated(), prepared.config().quality().findings()),
                    OutputTables.FINDINGS);
        }
        RunFolder folder = tables.folder();
        List<Written> lists = new ReturnLists(folder, prepared.reference().regions(), lang).write(ledgers.fated());
        List<Text> lines = new ArrayList<>();
        lines.add(KEPT.with(folder.display(), folder.runId(), folder.output()));
        if (!lists.isEmpty()) {
            lines.add(LISTS.with(folder.display(), lists.size(), named(lists)));
        }
        return lines;
    }

    private static Text named(List<Written> lists) {
        List<Text> named = new ArrayList<>(lists.stream()
                .limit(UNITS_NAMED)
                .map(list -> LIST.with(list.name(), list.title(), String.format(Locale.ROOT, "%,d", list.rows())))
                .toList());
        if (lists.size() > UNITS_NAMED) {
            named.add(MORE);
        }
        return named.stream().reduce((one, next) -> one.then(", ", next)).orElseThrow();
    }
}

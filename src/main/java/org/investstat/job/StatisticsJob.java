package org.investstat.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.investstat.check.Gates;
import org.investstat.check.RowFates;
import org.investstat.command.Phases;
import org.investstat.command.RepeatSummary;
import org.investstat.command.RunRequest;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.figure.Targets;
import org.investstat.job.prepare.DeliveryGate;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.prepare.RowAccounts;
import org.investstat.job.prepare.Unanswered;
import org.investstat.job.step.BulletinFindings;
import org.investstat.job.step.ConformedLedgers;
import org.investstat.job.step.DataQuality;
import org.investstat.job.step.Editions;
import org.investstat.job.step.FactIdentities;
import org.investstat.job.step.FactTables;
import org.investstat.job.step.FigureTables;
import org.investstat.job.step.GateEvidence;
import org.investstat.job.step.LedgerReconciliation;
import org.investstat.job.step.Overflow;
import org.investstat.job.step.PublishedRows;
import org.investstat.job.step.Reports;
import org.investstat.job.step.SuspectedRepeats;
import org.investstat.job.step.Tables;
import org.investstat.job.step.WrittenMoney;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.reference.Reference;
import org.investstat.report.Edition;
import org.investstat.report.bulletin.Bulletin;
import org.investstat.report.bulletin.OmittedLine;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;
import org.investstat.source.LedgerReader;
import org.investstat.table.Ledgers;
import org.investstat.table.Severity;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** The whole job: ledgers -> source -> conform -> fact -> indicator -> check; publishing is the caller's last step. */
final class StatisticsJob {
    private final Preparation prepared;
    private final DeliveryGate deliveries;
    private final SparkSession session;
    private final Phases phases;

    StatisticsJob(Preparation prepared, DeliveryGate deliveries, SparkSession session, Phases phases) {
        this.prepared = prepared;
        this.deliveries = deliveries;
        this.session = session;
        this.phases = phases;
    }

    /** What a run that passed all gates has computed and written into its folder. */
    record Result(
            RowAccounts accounts,
            DeliveryGate deliveries,
            Figures figures,
            Map<Severity, Long> findings,
            RepeatSummary repeats,
            List<Manifest.Check> checks,
            List<Manifest.Output> tables,
            List<Manifest.Report> reports,
            List<OmittedLine> leftOut) {}

    /** Computes and writes every table of the run into its folder; a closed gate is a Failure. */
    Result run(RunFolder folder, RunRequest.Mode mode, Lang lang) {
        Execution execution = Session.execution(session, prepared.inputBytes());
        BroadcastValue<Reference> reference = BroadcastValue.of(session, execution, prepared.reference());
        ConformedLedgers ledgers =
                phases.run("读取台账", "read ledgers", () -> ConformedLedgers.of(session, prepared, reference, execution));
        FactTables facts = new FactTables(session, folder, ledgers, reference, prepared);
        PublishedRows published = new PublishedRows(session, folder, execution);
        Tables tables = new Tables(folder);
        try {
            return compute(ledgers, facts, published, tables, mode);
        } catch (Throwable thrown) {
            Optional<Failure> closed = LedgerReader.failureIn(thrown)
                    .or(() -> Overflow.failureIn(thrown, prepared, folder))
                    .filter(GateEvidence::isOf);
            if (closed.isPresent()) {
                throw new GateEvidence(prepared, ledgers, tables).with(closed.get(), mode, lang);
            }
            throw thrown;
        } finally {
            facts.release();
            ledgers.release();
        }
    }

    private Result compute(
            ConformedLedgers ledgers, FactTables facts, PublishedRows published, Tables tables, RunRequest.Mode mode) {
        RowAccounts accounts = phases.run(
                "核对行数",
                "account for rows",
                () -> accounts(ledgers, facts),
                a -> rows(a.all().rows()));
        SuspectedRepeats repeats = phases.run("查找疑似重复", "look for repeats", facts::repeats);
        Map<String, Long> rows =
                phases.run("形成事实表", "write facts", () -> facts.write(tables, repeats), written -> rows(sum(written)));
        Rows projects = facts.projects();
        LedgerReconciliation reconciliation = prepared.inputs().containsKey(Ledgers.LEDGER_SNAPSHOTS.name())
                ? phases.run(
                        "核对三级台账",
                        "reconcile ledgers",
                        () -> LedgerReconciliation.write(tables, ledgers, projects, accounts, prepared, published))
                : LedgerReconciliation.none();
        Targets targets = Targets.of(ledgers.listed(Ledgers.TARGETS));
        DataQuality quality =
                new DataQuality(prepared, ledgers, accounts, facts, published, repeats, reconciliation, targets);
        try (quality) {
            Map<Severity, Long> found = phases.run(
                    "检查质量",
                    "check quality",
                    () -> quality.write(tables),
                    all -> Text.of("发现 {0} 项", "{0} findings").with(number(sum(all))));
            // From here on all comes from the tables as written; figures need the memory that the rows were kept in.
            facts.release();
            ledgers.release();
            FigureTables figureTables = phases.run(
                    "统计汇总",
                    "aggregate",
                    () -> new FigureTables(
                            prepared,
                            targets,
                            ledgers.teamNames(),
                            ledgers.teamCampaigns(),
                            SparkTasks.ofThisPhase(session, facts::published)),
                    summed -> Text.of("{0} 个单元格", "{0} cells").with(number(summed.cells())));
            WrittenMoney money =
                    phases.run("回读事实表", "read facts again", () -> WrittenMoney.read(published, rows.keySet()));
            RepeatSummary repeated =
                    phases.run("核对疑似重复", "check repeats", () -> repeats.proved(money, prepared.asOf()));
            List<Manifest.Check> checks = phases.run("核对恒等式", "check identities", () -> {
                List<Manifest.Check> held = new ArrayList<>(figureTables.identities(rows));
                held.addAll(FactIdentities.prove(accounts, rows, money));
                held.add(new Manifest.Check("gross_less_net_equals_repeats", repeated.projects()));
                held.addAll(reconciliation.checks());
                return held;
            });
            if (mode == RunRequest.Mode.CHECK) {
                // It ends at the gates: nobody would read its figures.
                return new Result(
                        accounts,
                        deliveries,
                        Figures.none(),
                        found,
                        repeated,
                        checks,
                        tables.written(),
                        List.of(),
                        List.of());
            }
            Figures figures = phases.run(
                    "计算指标",
                    "derive figures",
                    figureTables::figures,
                    derived -> Text.of("{0} 个指标值", "{0} figures").with(number(derived.size())));
            if (figures.size() == 0) {
                throw Unanswered.none(prepared);
            }
            Bulletin bulletin =
                    bulletin(figureTables.edition(figures, Editions.account(accounts, Map.of(), repeated), tables));
            Map<Severity, Long> findings = quality.and(BulletinFindings.of(bulletin.leftOut()), tables);
            phases.run("写入指标", "write figures", () -> figureTables.write(figures, tables));
            checks.add(phases.run(
                    "核对指标与事实表",
                    "compare figures with facts",
                    () -> figureTables.provedByFacts(figures, tables, phases::detail),
                    proved -> Text.of("{0} 处相符", "{0} compared").with(number(proved.cells()))));
            Edition.Account account = Editions.account(accounts, findings, repeated);
            List<Manifest.Report> reports = phases.run(
                    "生成报告",
                    "make reports",
                    () -> Reports.write(
                            tables.folder(),
                            figureTables.edition(figures, account, tables),
                            Reports.of(prepared, bulletin)));
            return new Result(
                    accounts,
                    deliveries,
                    figures,
                    findings,
                    repeated,
                    checks,
                    tables.written(),
                    reports,
                    bulletin.leftOut());
        }
    }

    private Bulletin bulletin(Edition edition) {
        Bulletin bulletin = Bulletin.of(prepared.bulletin(), edition);
        return prepared.config().reporting().strictBulletin() ? bulletin.requireWhole() : bulletin;
    }

    private RowAccounts accounts(ConformedLedgers ledgers, FactTables facts) {
        RowFates fates = RowFates.of(ledgers.fated(), prepared.asOf());
        facts.spell(fates.spellings());
        RowAccounts accounts = new RowAccounts(ledgers.inputFacts().value(), fates.counts(), fates.traits());
        phases.detail(Text.of("读入{0}行：{1}", "{0} rows read: {1}")
                .with(accounts.all().rows(), accounts.all().fates()));
        Gates.rejectedShare(fates.counts(), prepared.config().quality().maxRejectedShare());
        deliveries.afterCounting(accounts);
        return accounts;
    }

    private static Text rows(long rows) {
        return Text.of("{0} 行", "{0} rows").with(number(rows));
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}

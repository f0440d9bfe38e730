package org.investstat.job.prepare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.investstat.check.FindingCode;
import org.investstat.command.RunRequest;
import org.investstat.config.ConfigFiles;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.JobConfig;
import org.investstat.config.JobConfigReader;
import org.investstat.config.SourceConfig;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.definition.DefinitionsReader;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.Period;
import org.investstat.reference.DigestedReference;
import org.investstat.reference.Reference;
import org.investstat.report.bulletin.BulletinPlan;
import org.investstat.source.Inputs;
import org.investstat.source.LedgerFiles;
import org.investstat.source.Links;
import org.investstat.source.UnreadColumn;
import org.investstat.source.UnreadInput;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Everything a run knows before it reads a row: configuration, definitions, reference data, the files of each ledger
 * and the periods. Needs no Spark session.
 *
 * @param configuration SHA-256 of the effective configuration and of every file of definitions and templates
 * @param inputs the ledgers that are there, parents first
 * @param unread what lies in the input and is no ledger's
 * @param passedOver their columns that nobody reads
 * @param inputBytes of all ledgers as text
 * @param indicatorUnits of every indicator valid on the as-of date, by its id; targets may name them
 * @param absent definitions that remain without the ledgers that are not there
 * @param bulletin its templates, and what is known to have no value in them
 * @param referenceDigests file -> SHA-256 of its text
 */
public record Preparation(
        ConfigFiles files,
        JobConfig config,
        String configuration,
        LocalDate asOf,
        Map<String, LedgerFiles> inputs,
        List<UnreadInput> unread,
        List<UnreadColumn> passedOver,
        long inputBytes,
        Set<String> absentLedgers,
        Definitions.Available absent,
        Map<String, String> indicatorUnits,
        Reference reference,
        Map<String, String> referenceDigests,
        BulletinPlan bulletin,
        List<Period> periods) {

    public static Preparation of(RunRequest request, Map<String, String> environment, Configuration hadoop) {
        ConfigFiles files = ConfigFiles.of(request.config(), hadoop);
        JobConfig config = JobConfigReader.read(files, request.settings(), environment);
        requireKnownFindings(config);
        Definitions all = DefinitionsReader.read(files, config, request.asOf());
        Headlines.check(config, all);
        Inputs found = Inputs.find(
                sources(files, config),
                request.input(),
                IgnorePatterns.of(config.ignore()),
                request.followLinks() ? Links.ANYWHERE : Links.INSIDE,
                hadoop);
        Map<String, LedgerFiles> inputs = found.ledgers();
        Set<String> absent = new TreeSet<>();
        Ledgers.all().stream()
                .map(LedgerSchema::name)
                .filter(l -> !inputs.containsKey(l))
                .forEach(absent::add);
        files.checkReference(config);
        DigestedReference reference = DigestedReference.load(files, config);
        Definitions.Available available = all.without(absent);
        List<Period> periods = Calendar.of(request.asOf(), config.periods(), config.windows());
        Templates templates =
                new Templates(config, all, available, reference.reference().regions(), periods, request.asOf());
        Preparation prepared = new Preparation(
                files,
                config,
                configuration(files, config),
                request.asOf(),
                inputs,
                found.unread(),
                inputs.values().stream()
                        .flatMap(ledger -> UnreadColumn.in(ledger, hadoop).stream())
                        .toList(),
                inputs.values().stream().mapToLong(l -> l.textBytes(hadoop)).sum(),
                absent,
                available,
                units(all),
                reference.reference(),
                reference.digests(),
                templates.read(files),
                periods);
        Unanswered.requireSome(prepared);
        return prepared;
    }

    /** By the names of the files and their order, wherever their folders lie. */
    private static String configuration(ConfigFiles files, JobConfig config) {
        StringBuilder all = new StringBuilder(config.digest());
        Stream.of(
                        files.folders("indicators", config.indicators()),
                        files.folders("boards", config.boards()),
                        files.templates(config.reporting().bulletin()))
                .flatMap(List::stream)
                .flatMap(List::stream)
                .forEach(file -> all.append('\n')
                        .append(file.name().substring(file.name().lastIndexOf('/') + 1))
                        .append(' ')
                        .append(DigestUtils.sha256Hex(file.text())));
        return DigestUtils.sha256Hex(all.toString());
    }

    private static Map<String, String> units(Definitions definitions) {
        return definitions.indicators().values().stream()
                .collect(Collectors.toMap(IndicatorDefinition::id, IndicatorDefinition::unit));
    }

    /** A severity for a finding that nobody makes would be a gate that never closes. */
    private static void requireKnownFindings(JobConfig config) {
        List<Text> problems = config.quality().findings().keySet().stream()
                .filter(code -> FindingCode.named(code).isEmpty())
                .map(code -> Text.of(
                                "quality.findings：没有名为“{0}”的发现；可用：{1}",
                                "quality.findings: there is no finding '{0}'; there are {1}")
                        .with(code, FindingCode.ids()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, problems, null);
        }
    }

    public Definitions definitions() {
        return absent.definitions();
    }

    /** Paths of the configuration start at its file. */
    private static Map<LedgerSchema, SourceConfig> sources(ConfigFiles files, JobConfig config) {
        Map<LedgerSchema, SourceConfig> sources = new LinkedHashMap<>();
        for (LedgerSchema ledger : Ledgers.all()) {
            SourceConfig said = config.source(ledger.name());
            sources.put(ledger, said.path().map(files::resolve).map(said::at).orElse(said));
        }
        return sources;
    }
}

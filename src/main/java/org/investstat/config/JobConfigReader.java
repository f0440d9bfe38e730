package org.investstat.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.investstat.config.yaml.ConfigText;
import org.investstat.config.yaml.Problems;
import org.investstat.config.yaml.YamlMap;
import org.investstat.config.yaml.YamlNode;
import org.investstat.config.yaml.YamlParser;
import org.investstat.table.PeriodKind;
import org.investstat.table.Severity;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** {@code job.yaml} to {@link JobConfig}; every problem of the file and the overrides is reported at once. */
public final class JobConfigReader {
    private final Problems problems = new Problems();

    private JobConfigReader() {}

    /**
     * The effective configuration, or one {@link Failure} with all that is wrong with it.
     *
     * @param overrides {@code key=value} of the command line, in order
     * @param environment what {@code ${NAME}} may name
     */
    public static JobConfig read(ConfigFiles files, List<String> overrides, Map<String, String> environment) {
        return new JobConfigReader().read(files.job(), overrides, environment);
    }

    /** The words that name the values of an enum. */
    public static <E extends Enum<E>> Map<String, E> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).collect(Collectors.toMap(word, e -> e, (a, b) -> a, LinkedHashMap::new));
    }

    private JobConfig read(ConfigText file, List<String> overrides, Map<String, String> environment) {
        YamlNode root =
                YamlParser.file(file.name(), file.text(), problems).orElse(new YamlNode.Mapping(file.name(), Map.of()));
        if (!(root instanceof YamlNode.Mapping mapping)) {
            problems.add(root.at(), Text.of("应为键值表，却是", "should be a map, is ").then("", root.shown()));
            throw new Failure(ExitCode.CONFIG, problems.all(), null);
        }
        Overrides laidOver = new Overrides(problems);
        YamlNode effective = laidOver.environment(laidOver.set(mapping, overrides), environment);
        Optional<JobConfig> config = config(new YamlMap((YamlNode.Mapping) effective, "", problems), file.name());
        problems.throwIfAny();
        return config.orElseThrow();
    }

    private Optional<JobConfig> config(YamlMap m, String name) {
        String home = m.checked("home_province", m.text("home_province"), JobConfig::provinceCode)
                .orElse("520000");
        ZoneId zone = m.checked("time_zone", m.text("time_zone"), JobConfigReader::zone)
                .orElse(ZoneId.of("Asia/Shanghai"));
        List<String> schemes = m.texts("chain_schemes").orElse(List.of("贵州十大工业产业"));
        Periods periods =
                m.map("periods").flatMap(this::periods).orElse(new Periods(usualKinds(), OptionalInt.empty()));
        List<Window> windows =
                m.maps("windows").stream().flatMap(w -> window(w).stream()).toList();
        Quality quality = m.map("quality").map(this::quality).orElse(Quality.STANDARD);
        Optional<String> reference = m.text("reference");
        List<String> indicators = m.texts("indicators").orElse(List.of(JobConfig.SHIPPED));
        List<String> boards = m.texts("boards").orElse(List.of(JobConfig.SHIPPED));
        Optional<String> output = m.text("output");
        LockTimes lock = m.map("lock").flatMap(this::lock).orElse(LockTimes.STANDARD);
        List<HeadlineCell> headlines = HeadlineReader.headlines(m.maps("headlines"));
        Reporting reporting = reporting(m);
        Map<String, SourceConfig> sources =
                m.map("sources").map(SourceConfigReader::sources).orElse(Map.of());
        List<String> ignore = m.items("ignore").orElse(List.of()).stream()
                .flatMap(i -> problems.guarded(i.at(), () -> IgnorePatterns.checked(i.text())).stream())
                .toList();
        m.done();
        return problems.guarded(
                name,
                () -> digested(new JobConfig(
                        home,
                        zone,
                        schemes,
                        periods,
                        windows,
                        quality,
                        sources,
                        ignore,
                        reference,
                        indicators,
                        boards,
                        output,
                        lock,
                        headlines,
                        reporting,
                        "")));
    }

    /** All but half months, which only those ask for who reconcile ledgers. */
    private static List<PeriodKind> usualKinds() {
        return Arrays.stream(PeriodKind.values())
                .filter(k -> k != PeriodKind.HALF_MONTH)
                .toList();
    }

    private Optional<Periods> periods(YamlMap m) {
        List<PeriodKind> kinds =
                m.choices("kinds", words(PeriodKind.values(), PeriodKind::id)).orElse(usualKinds());
        Optional<Integer> from = m.checked("from_year", m.integer("from_year"), Periods::year);
        m.done();
        OptionalInt fromYear = from.map(OptionalInt::of).orElse(OptionalInt.empty());
        return problems.guarded(m.at("kinds"), () -> new Periods(kinds, fromYear));
    }

    private Optional<Window> window(YamlMap m) {
        Optional<String> name = m.required("name", m.text("name"));
        Optional<LocalDate> from = m.required("from", m.date("from"));
        Optional<LocalDate> to = m.required("to", m.date("to"));
        m.done();
        return name.flatMap(n ->
                from.flatMap(f -> to.flatMap(t -> problems.guarded(m.at(), () -> new Window(n, f, t)))));
    }

    private Quality quality(YamlMap m) {
        BigDecimal share = m.checked("max_rejected_share", m.decimal("max_rejected_share"), Quality::share)
                .orElse(Quality.STANDARD.maxRejectedShare());
        int stalled = m.checked("stalled_days", m.integer("stalled_days"), Quality::days)
                .orElse(Quality.STANDARD.stalledDays());
        int submission = m.checked("submission_days", m.integer("submission_days"), Quality::days)
                .orElse(Quality.STANDARD.submissionDays());
        Map<String, Severity> findings = new TreeMap<>();
        m.map("findings")
                .ifPresent(f -> f.keys()
                        .forEach(code -> f.choice(code, words(Severity.values(), Severity::id))
                                .ifPresent(severity -> findings.put(code, severity))));
        m.done();
        return new Quality(share, stalled, submission, findings);
    }

    private Optional<LockTimes> lock(YamlMap m) {
        Duration heartbeat =
                m.integer("heartbeat_seconds").map(Duration::ofSeconds).orElse(LockTimes.STANDARD.heartbeat());
        Duration stale = m.integer("stale_seconds").map(Duration::ofSeconds).orElse(LockTimes.STANDARD.stale());
        m.done();
        return problems.guarded(m.at(), () -> new LockTimes(heartbeat, stale));
    }

    private Reporting reporting(YamlMap m) {
        List<PeriodKind> spreadsheet =
                m.map("spreadsheet").map(this::spreadsheet).orElse(Reporting.STANDARD.spreadsheet());
        return new Reporting(
                spreadsheet,
                m.texts("bulletin").orElse(Reporting.STANDARD.bulletin()),
                m.flag("bulletin_strict").orElse(Reporting.STANDARD.strictBulletin()));
    }

    private List<PeriodKind> spreadsheet(YamlMap m) {
        List<PeriodKind> periods = m.choices("periods", words(PeriodKind.values(), PeriodKind::id))
                .orElse(Reporting.STANDARD.spreadsheet());
        m.done();
        return periods;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new Failure(
                    ExitCode.CONFIG,
                    Text.of("“{0}”不是时区；可写 Asia/Shanghai", "'{0}' is no time zone; write one like Asia/Shanghai")
                            .with(id),
                    e);
        }
    }

    /** A record's own text lists every value in a fixed order, so that equal configurations have equal digests. */
    private static JobConfig digested(JobConfig c) {
        String digest = DigestUtils.sha256Hex(c.toString());
        return new JobConfig(
                c.homeProvince(),
                c.timeZone(),
                c.chainSchemes(),
                c.periods(),
                c.windows(),
                c.quality(),
                c.sources(),
                c.ignore(),
                c.reference(),
                c.indicators(),
                c.boards(),
                c.output(),
                c.lock(),
                c.headlines(),
                c.reporting(),
                digest);
    }
}

package org.investstat.job.prepare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.config.ConfigFiles;
import org.investstat.config.JobConfig;
import org.investstat.config.Window;
import org.investstat.config.yaml.ConfigText;
import org.investstat.config.yaml.Problems;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.period.Period;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.report.bulletin.BulletinPlan;
import org.investstat.report.bulletin.NamedPeriods;
import org.investstat.report.bulletin.OmittedLine;
import org.investstat.report.bulletin.Part;
import org.investstat.report.bulletin.QuotedCell;
import org.investstat.report.bulletin.Template;
import org.investstat.report.bulletin.TemplateReader;
import org.investstat.table.Dimension;
import org.investstat.table.PeriodKind;
import org.investstat.text.Failure;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** The bulletin's templates, held to the definitions before a row is read. */
final class Templates {
    private static final Text NO_BOARD = Text.of(
            "没有看板列出这个指标的这种分组、地区级别和时期；请在看板中加上，或改正占位符",
            "no board has this indicator by these dimensions, for such a region and period; add it to a board, or correct"
                    + " the placeholder");
    private static final Text NO_INDICATOR =
            Text.of("缺少台账 {0}，本次运行没有这个指标", "the ledgers {0} are absent, so the run has no such indicator");
    private static final Text NO_PERIOD =
            Text.of("本次运行没有时期“{0}”，见 periods 和 --as-of", "the run has no period '{0}': see periods and --as-of");

    private final JobConfig config;
    private final Definitions definitions;
    private final Map<String, Set<String>> absent;
    private final Regions regions;
    private final NamedPeriods terms;
    private final List<OmittedLine> leftOut = new ArrayList<>();

    /** @param available what remains without the ledgers that are not there */
    Templates(
            JobConfig config,
            Definitions definitions,
            Definitions.Available available,
            Regions regions,
            List<Period> periods,
            LocalDate asOf) {
        this.config = config;
        this.definitions = definitions;
        this.absent = available.absentIndicators();
        this.regions = regions;
        this.terms = new NamedPeriods(periods, asOf);
    }

    /**
     * All of them in the order of their names; a later folder replaces files of an earlier one. Lines that can have no
     * value in this run are left out, and named; but optional ones of the shipped templates, which are about more than
     * any operator has, are not named.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#CONFIG} with every placeholder that is a mistake; with
     *     {@code bulletin_strict} those that no board has are mistakes
     */
    BulletinPlan read(ConfigFiles files) {
        Problems problems = new Problems();
        Map<String, Template> byName = new LinkedHashMap<>();
        Map<String, List<OmittedLine>> leftOutByName = new LinkedHashMap<>();
        List<String> folders = config.reporting().bulletin();
        List<List<ConfigText>> texts = files.templates(folders);
        for (int i = 0; i < folders.size(); i++) {
            boolean shipped = folders.get(i).equals(JobConfig.SHIPPED);
            for (ConfigText text : texts.get(i)) {
                Template template = TemplateReader.read(text, problems);
                String name = text.name().substring(text.name().lastIndexOf('/') + 1);
                leftOut.clear();
                byName.put(name, shipped ? fitting(template) : checked(template, problems));
                leftOutByName.put(name, List.copyOf(leftOut));
            }
        }
        problems.throwIfAny();
        return new BulletinPlan(
                List.copyOf(byName.values()),
                leftOutByName.values().stream().flatMap(List::stream).toList());
    }

    private Template fitting(Template template) {
        return template.only(line -> !line.optional()
                || line.slots()
                        .allMatch(slot -> mistake(slot).isEmpty() && gap(slot).isEmpty()));
    }

    private Template checked(Template template, Problems problems) {
        return template.only(line -> {
            List<OmittedLine> unsaid = new ArrayList<>();
            line.slots().forEach(slot -> {
                Optional<Text> mistake =
                        mistake(slot).or(() -> config.reporting().strictBulletin() ? board(slot) : Optional.empty());
                mistake.ifPresent(p -> problems.add(
                        template.at(line), Text.same(slot.written() + ": ").then("", p)));
                Optional<Text> gap = line.optional() ? board(slot) : gap(slot);
                gap.ifPresent(why -> unsaid.add(
                        new OmittedLine(template.name(), line.number(), template.lang(), slot.written(), why)));
            });
            leftOut.addAll(unsaid);
            return unsaid.isEmpty();
        });
    }

    /** Why no figure can ever stand there, in whatever run. */
    private Optional<Text> mistake(Part.Slot slot) {
        QuotedCell cell = slot.cell();
        Set<String> known = definitions.indicators().keySet();
        if (!known.contains(cell.indicator())) {
            return Optional.of(Text.of("没有指标“{0}”", "there is no indicator '{0}'")
                    .with(cell.indicator())
                    .then("", Nearest.hint(cell.indicator(), known)));
        }
        if (region(cell).isEmpty()) {
            return Optional.of(
                    Text.of("没有地区代码“{0}”", "there is no region code '{0}'").with(cell.region()));
        }
        if (kind(cell.period()).isEmpty()) {
            return Optional.of(Text.of("没有时期“{0}”", "there is no period '{0}'")
                    .with(cell.period())
                    .then("", Nearest.hint(cell.period(), periods())));
        }
        return Optional.empty();
    }

    /** Why no figure will stand there in this run; nothing for a mistake. */
    private Optional<Text> gap(Part.Slot slot) {
        String indicator = slot.cell().indicator();
        String period = slot.cell().period();
        if (absent.containsKey(indicator)) {
            return Optional.of(NO_INDICATOR.with(String.join(", ", absent.getOrDefault(indicator, Set.of()))));
        }
        Optional<Text> board = board(slot);
        return board.isPresent() || terms.find(period).isPresent() ? board : Optional.of(NO_PERIOD.with(period));
    }

    /** Whether the boards have it; nothing for a mistake. */
    private Optional<Text> board(Part.Slot slot) {
        Optional<Region> region = region(slot.cell());
        Optional<PeriodKind> kind = kind(slot.cell().period());
        return region.isEmpty() || kind.isEmpty() || onABoard(slot, region.get(), kind.get())
                ? Optional.empty()
                : Optional.of(NO_BOARD);
    }

    private Optional<Region> region(QuotedCell cell) {
        return regions.find(cell.region().equals(QuotedCell.HOME) ? config.homeProvince() : cell.region());
    }

    private boolean onABoard(Part.Slot slot, Region region, PeriodKind kind) {
        Set<Dimension> dimensions = slot.cell().where().keySet();
        boolean targeted = !slot.form().needsTarget()
                || (dimensions.isEmpty() && (kind == PeriodKind.YEAR || kind == PeriodKind.YTD));
        return targeted
                && config.periods().kinds().contains(kind)
                && definitions.boards().stream().anyMatch(board -> has(board, slot.cell(), region, kind));
    }

    private static boolean has(BoardDefinition board, QuotedCell cell, Region region, PeriodKind kind) {
        return board.layout() == BoardLayout.WIDE
                && board.indicators().contains(cell.indicator())
                && board.covers(region.level(), kind)
                && board.breakdowns().stream()
                        .anyMatch(b -> Set.copyOf(b).equals(cell.where().keySet()));
    }

    private Optional<PeriodKind> kind(String period) {
        boolean window = config.windows().stream().anyMatch(w -> w.name().equals(period));
        return window ? Optional.of(PeriodKind.WINDOW) : NamedPeriods.kind(period);
    }

    private List<String> periods() {
        List<String> all = new ArrayList<>(NamedPeriods.words());
        config.windows().stream().map(Window::name).forEach(all::add);
        return all;
    }
}

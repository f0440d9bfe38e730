package org.investstat.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.config.ConfigFiles;
import org.investstat.config.ConfigText;
import org.investstat.config.JobConfig;
import org.investstat.config.Nearest;
import org.investstat.config.Problems;
import org.investstat.config.Window;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.report.bulletin.Cell;
import org.investstat.report.bulletin.Part;
import org.investstat.report.bulletin.Template;
import org.investstat.report.bulletin.TemplateReader;
import org.investstat.report.bulletin.Terms;
import org.investstat.table.Dimension;
import org.investstat.table.Failure;
import org.investstat.table.PeriodKind;
import org.investstat.table.Text;

/** The bulletin's templates, held to the definitions before a row is read. */
final class Templates {
    private static final Text NO_BOARD = Text.of(
            "没有看板列出这个指标的这种分组、地区级别和时期；请在看板中加上，或改正占位符",
            "no board has this indicator by these dimensions, for such a region and period; add it to a board, or correct"
                    + " the placeholder");

    private final JobConfig config;
    private final Definitions definitions;
    private final Regions regions;

    private Templates(JobConfig config, Definitions definitions, Regions regions) {
        this.config = config;
        this.definitions = definitions;
        this.regions = regions;
    }

    /**
     * All of them in the order of their names; a later folder replaces files of an earlier one. Of the shipped ones,
     * optional lines about what the operator's definitions do not have are left out.
     *
     * @throws Failure {@link org.investstat.table.ExitCode#CONFIG} with every placeholder that no figure can ever fill
     */
    static List<Template> read(ConfigFiles files, JobConfig config, Definitions definitions, Regions regions) {
        Templates reader = new Templates(config, definitions, regions);
        Problems problems = new Problems();
        Map<String, Template> byName = new LinkedHashMap<>();
        List<String> folders = config.reporting().bulletin();
        List<List<ConfigText>> texts = files.templates(folders);
        for (int i = 0; i < folders.size(); i++) {
            boolean shipped = folders.get(i).equals(JobConfig.SHIPPED);
            for (ConfigText text : texts.get(i)) {
                Template template = TemplateReader.read(text, problems);
                byName.put(
                        text.name().substring(text.name().lastIndexOf('/') + 1),
                        shipped ? reader.fitting(template) : reader.checked(template, problems));
            }
        }
        problems.throwIfAny();
        return List.copyOf(byName.values());
    }

    private Template fitting(Template template) {
        return template.only(line ->
                !line.optional() || line.slots().allMatch(slot -> problem(slot).isEmpty()));
    }

    private Template checked(Template template, Problems problems) {
        template.lines()
                .forEach(line -> line.slots()
                        .forEach(slot -> problem(slot)
                                .ifPresent(p -> problems.add(
                                        template.at(line),
                                        Text.same(slot.written() + ": ").then("", p)))));
        return template;
    }

    /** Why no figure can ever stand there. */
    private Optional<Text> problem(Part.Slot slot) {
        Cell cell = slot.cell();
        Set<String> known = definitions.indicators().keySet();
        if (!known.contains(cell.indicator())) {
            return Optional.of(Text.of("没有指标“{0}”", "there is no indicator '{0}'")
                    .with(cell.indicator())
                    .then("", Nearest.hint(cell.indicator(), known)));
        }
        Optional<Region> region = regions.find(cell.region().equals(Cell.HOME) ? config.homeProvince() : cell.region());
        if (region.isEmpty()) {
            return Optional.of(
                    Text.of("没有地区代码“{0}”", "there is no region code '{0}'").with(cell.region()));
        }
        Optional<PeriodKind> kind = kind(cell.period());
        if (kind.isEmpty()) {
            return Optional.of(Text.of("没有时期“{0}”", "there is no period '{0}'")
                    .with(cell.period())
                    .then("", Nearest.hint(cell.period(), periods())));
        }
        return onABoard(slot, region.get(), kind.get()) ? Optional.empty() : Optional.of(NO_BOARD);
    }

    private boolean onABoard(Part.Slot slot, Region region, PeriodKind kind) {
        Set<Dimension> dimensions = slot.cell().where().keySet();
        boolean targeted = !slot.form().needsTarget()
                || (dimensions.isEmpty() && (kind == PeriodKind.YEAR || kind == PeriodKind.YTD));
        return targeted
                && config.periods().kinds().contains(kind)
                && definitions.boards().stream().anyMatch(board -> has(board, slot.cell(), region, kind));
    }

    private static boolean has(BoardDefinition board, Cell cell, Region region, PeriodKind kind) {
        return board.layout() == BoardLayout.WIDE
                && board.indicators().contains(cell.indicator())
                && board.covers(region.level(), kind)
                && board.breakdowns().stream()
                        .anyMatch(b -> Set.copyOf(b).equals(cell.where().keySet()));
    }

    private Optional<PeriodKind> kind(String period) {
        boolean window = config.windows().stream().anyMatch(w -> w.name().equals(period));
        return window ? Optional.of(PeriodKind.WINDOW) : Terms.kind(period);
    }

    private List<String> periods() {
        List<String> all = new ArrayList<>(Terms.words());
        config.windows().stream().map(Window::name).forEach(all::add);
        return all;
    }
}

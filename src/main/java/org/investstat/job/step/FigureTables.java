package org.investstat.job.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.check.Gates;
import org.investstat.indicator.cell.CellIdentities;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.BoardLayout;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.figure.BoardRows;
import org.investstat.indicator.figure.Derivation;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.FigureRows;
import org.investstat.indicator.figure.Figures;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.figure.OwnFigures;
import org.investstat.indicator.figure.TargetRows;
import org.investstat.indicator.figure.Targets;
import org.investstat.indicator.pass.FactPasses;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.job.prepare.Preparation;
import org.investstat.parquet.RowOrder;
import org.investstat.publish.Manifest;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.report.Edition;
import org.investstat.table.DimensionTables;
import org.investstat.table.FactSchema;
import org.investstat.table.OutputTables;
import org.investstat.table.RegionLevel;
import org.investstat.table.ReportingFacts;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** From the published facts to the tables of figures: passes, identities, derivation, indicators and boards. */
public final class FigureTables {
    /** Beyond it a table has several files, which are written at the same time. */
    private static final int ROWS_OF_A_FILE = 1_000_000;

    private final Preparation prepared;
    private final Definitions definitions;
    private final Targets targets;
    private final MemberNames names;
    private final Map<String, String> campaigns;
    private final Cells cells;
    private final Map<String, Region> regions = new HashMap<>();
    private @Nullable OwnFigures own;

    /**
     * Runs the passes.
     *
     * @param targets that hold on the as-of date
     * @param teams names of teams, by id
     * @param campaigns of teams, by id
     * @param facts the rows of each fact as written
     */
    public FigureTables(
            Preparation prepared,
            Targets targets,
            Map<String, String> teams,
            Map<String, String> campaigns,
            Function<String, Dataset<Row>> facts) {
        this.campaigns = Map.copyOf(campaigns);
        this.prepared = prepared;
        this.definitions = prepared.definitions().targeting(targets.indicators());
        this.targets = targets;
        this.names = new MemberNames(prepared.reference(), teams);
        Regions known = prepared.reference().regions();
        TimeSlices slices = TimeSlices.of(prepared.periods(), prepared.asOf());
        List<FactSchema> reporting = ReportingFacts.without(prepared.absentLedgers());
        this.cells = FactPasses.cells(CellPlan.of(definitions, reporting), slices, facts, known::lineage);
        Set<String> named = new TreeSet<>(Set.of(prepared.config().homeProvince()));
        reporting.forEach(fact -> named.addAll(cells.regions(fact.name())));
        named.addAll(targets.regions());
        for (String leaf : named) {
            for (String code : known.lineage(leaf)) {
                regions.put(code, known.find(code).orElseThrow());
            }
        }
    }

    /**
     * Proves that the passes saw every row and that parts make up their totals, and returns what was compared.
     *
     * @param written rows written of each fact
     */
    public List<Manifest.Check> identities(Map<String, Long> written) {
        List<Manifest.Check> checks = new ArrayList<>();
        checks.add(new Manifest.Check("rows_seen_equal_rows_written", rowsSeen(written)));
        CellIdentities identities = new CellIdentities(cells, parents());
        List<Supplier<CellIdentities.Result>> each =
                List.of(identities::partsEqualTotal, identities::childrenEqualParent);
        for (CellIdentities.Result result : Parallel.map(each, Supplier::get)) {
            Gates.identities(result.violations());
            checks.add(new Manifest.Check(result.name(), result.compared()));
        }
        return checks;
    }

    /** The region above each, where there is one. */
    private Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (String code : regions.keySet()) {
            List<String> lineage = prepared.reference().regions().lineage(code);
            if (lineage.size() > 1) {
                parents.put(code, lineage.get(1));
            }
        }
        return parents;
    }

    private long rowsSeen(Map<String, Long> written) {
        long compared = 0;
        for (String fact : cells.factNames()) {
            long rows = written.getOrDefault(fact, 0L);
            if (cells.rows(fact) != rows) {
                Gates.identities(List.of(Text.of("{0}：写入{1}行，汇总时读到{2}行", "{0}: {1} rows written, {2} seen by the pass")
                        .with(fact, rows, cells.rows(fact))));
            }
            compared += rows;
        }
        return compared;
    }

    public long cells() {
        return cells.count();
    }

    public Figures figures() {
        Map<String, RegionLevel> levels = new TreeMap<>();
        regions.forEach((code, region) -> levels.put(code, region.level()));
        return Derivation.figures(
                definitions,
                cells,
                prepared.periods(),
                prepared.asOf(),
                prepared.reference().groups()::beginning,
                levels,
                targets);
    }

    /** Writes indicators and boards, as many at a time as there are cores. */
    public void write(Figures figures, Tables tables) {
        List<Tables.Made> made = new ArrayList<>();
        made.add(new Tables.Made(
                OutputTables.INDICATORS,
                figures.parts(ROWS_OF_A_FILE).stream().map(this::rows).toList()));
        definitions.boards().forEach(board -> made.add(table(board, figures)));
        made.addAll(dimensions(figures));
        tables.write(made);
    }

    /**
     * Proves that totals are what the facts as written come to; all tables of the run must be there.
     *
     * @param notes hears which indicators were not compared
     */
    public Manifest.Check provedByFacts(Figures figures, Tables tables, Consumer<Text> notes) {
        return FigureProof.of(
                List.copyOf(definitions.indicators().values()), figures, this::level, tables.folder(), notes);
    }

    /** What the codes of all tables mean. */
    private List<Tables.Made> dimensions(Figures figures) {
        return List.of(
                new Tables.Made(
                        DimensionTables.REGIONS,
                        List.of(() -> RegionRows.of(prepared.reference().entries(), regions.keySet()))),
                new Tables.Made(
                        DimensionTables.INDICATOR_DEFINITIONS, List.of(() -> new DefinitionRows(definitions).rows())),
                new Tables.Made(
                        DimensionTables.MEMBERS,
                        List.of(() -> new MemberRows(prepared.reference(), names, campaigns)
                                .and(figures)
                                .rows())));
    }

    private Supplier<Iterator<@Nullable Object[]>> rows(List<Figure> figures) {
        return () -> formats().rows(figures);
    }

    private Tables.Made table(BoardDefinition board, Figures figures) {
        if (board.layout() == BoardLayout.TARGETS) {
            TargetRows rows = new TargetRows(board);
            return new Tables.Made(rows.schema(), List.of(() -> {
                List<@Nullable Object[]> sorted = new ArrayList<>(rows.rows(figures, formats(), this::level));
                sorted.sort(RowOrder.of(rows.schema()));
                return sorted.iterator();
            }));
        }
        BoardRows rows = new BoardRows(
                board, board.indicators().stream().map(definitions::indicator).toList());
        return new Tables.Made(rows.schema(), List.of(() -> rows.rows(figures, formats(), this::level)));
    }

    /** What reports show: these figures, and the tables as written. */
    public Edition edition(Figures figures, Edition.Account account, Tables tables) {
        return new Editions(prepared, definitions, firstEvent())
                .of(tables.folder(), regions, own(figures), names, account, tables.written());
    }

    /** Made once: an edition is asked for before and after findings are known. */
    private OwnFigures own(Figures figures) {
        OwnFigures known = own;
        if (known == null) {
            known = new OwnFigures(figures, parents(), definitions.indicators().keySet());
            own = known;
        }
        return known;
    }

    private RegionLevel level(String code) {
        Region region = regions.get(code);
        if (region == null) {
            throw new IllegalStateException("no region " + code);
        }
        return region.level();
    }

    private FigureRows formats() {
        return new FigureRows(regions, names, firstEvent());
    }

    private LocalDate firstEvent() {
        return cells.firstEvent().orElse(prepared.asOf());
    }
}

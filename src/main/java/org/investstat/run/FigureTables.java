package org.investstat.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.check.Gates;
import org.investstat.indicator.cell.CellIdentities;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.definition.BoardDefinition;
import org.investstat.indicator.definition.Definitions;
import org.investstat.indicator.figure.BoardRows;
import org.investstat.indicator.figure.Derivation;
import org.investstat.indicator.figure.Figure;
import org.investstat.indicator.figure.FigureRows;
import org.investstat.indicator.figure.MemberNames;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.publish.Manifest;
import org.investstat.publish.RowOrder;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;
import org.investstat.table.RegionLevel;
import org.investstat.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** From the published facts to the tables of figures: passes, identities, derivation, indicators and boards. */
final class FigureTables {
    private final Preparation prepared;
    private final Cells cells;
    private final Map<String, Region> regions = new HashMap<>();

    /**
     * Runs the passes.
     *
     * @param facts the rows of each fact as written
     */
    FigureTables(Preparation prepared, Function<String, Dataset<Row>> facts) {
        this.prepared = prepared;
        Regions known = prepared.reference().regions();
        TimeSlices slices = TimeSlices.of(prepared.periods(), prepared.asOf());
        this.cells = Cells.compute(CellPlan.of(prepared.definitions()), slices, facts, known::lineage);
        Set<String> named = new TreeSet<>(cells.regions(Facts.PROJECTS.name()));
        named.add(prepared.config().homeProvince());
        for (String leaf : named) {
            for (String code : known.lineage(leaf)) {
                regions.put(code, known.find(code).orElseThrow());
            }
        }
    }

    /** Proves that parts make up their totals, and returns what was compared. */
    List<Manifest.Check> identities() {
        Map<String, String> parents = new HashMap<>();
        for (String code : regions.keySet()) {
            List<String> lineage = prepared.reference().regions().lineage(code);
            if (lineage.size() > 1) {
                parents.put(code, lineage.get(1));
            }
        }
        CellIdentities identities = new CellIdentities(cells, parents);
        List<Manifest.Check> checks = new ArrayList<>();
        for (CellIdentities.Result result : List.of(identities.partsEqualTotal(), identities.childrenEqualParent())) {
            Gates.identities(result.violations());
            checks.add(new Manifest.Check(result.name(), result.compared()));
        }
        return checks;
    }

    List<Figure> figures() {
        Map<String, RegionLevel> levels = new TreeMap<>();
        regions.forEach((code, region) -> levels.put(code, region.level()));
        return Derivation.figures(prepared.definitions(), cells, prepared.periods(), levels);
    }

    /** Writes indicators and boards. */
    void write(List<Figure> figures, Tables tables) {
        FigureRows formats = formats();
        tables.write(formats.rows(figures), OutputTables.INDICATORS);
        Definitions definitions = prepared.definitions();
        for (BoardDefinition board : definitions.boards()) {
            BoardRows rows = new BoardRows(
                    board,
                    board.indicators().stream().map(definitions::indicator).toList());
            TableSchema schema = rows.schema();
            List<@Nullable Object[]> sorted = new ArrayList<>(rows.rows(figures, formats, this::level));
            sorted.sort(RowOrder.of(schema));
            tables.write(sorted.iterator(), schema);
        }
    }

    private RegionLevel level(String code) {
        Region region = regions.get(code);
        if (region == null) {
            throw new IllegalStateException("no region " + code);
        }
        return region.level();
    }

    private FigureRows formats() {
        LocalDate firstEvent = cells.firstEvent().orElse(prepared.asOf());
        return new FigureRows(regions, new MemberNames(prepared.reference()), firstEvent);
    }

    /** Rows that the pass saw of a fact. */
    long rowsSeen(String fact) {
        return cells.rows(fact);
    }
}

package org.investstat.generate;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.investstat.generate.Extent.Part;
import org.investstat.reference.Reference;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/** Synthetic ledgers as CSV, accepted by a run without a reject; several files a ledger where it is large. */
public final class SyntheticLedgers {
    private final Extent extent;
    private final Reference reference;
    private final String home;
    private final Path folder;
    private final Map<String, Long> rows = new TreeMap<>();

    private SyntheticLedgers(Extent extent, Reference reference, String home, Path folder) {
        this.extent = extent;
        this.reference = reference;
        this.home = home;
        this.folder = folder;
    }

    /**
     * Writes the ledgers, their parts at the same time; needs no Spark, and memory for a row a part.
     *
     * @param folder new or empty
     * @param home the province that receives the investment
     * @return rows by ledger
     */
    public static Map<String, Long> write(Extent extent, Reference reference, String home, Path folder) {
        return new SyntheticLedgers(extent, reference, home, folder).write();
    }

    private Map<String, Long> write() {
        ledger(Ledgers.FX_RATES, new Part(0, 1, 0, 1), (world, ledger) -> new SyntheticRows(world).rates(ledger));
        IntStream.range(0, extent.investorParts()).parallel().forEach(i -> investors(extent.investorPart(i)));
        IntStream.range(0, extent.contractParts()).parallel().forEach(i -> contracts(extent.contractPart(i)));
        return rows;
    }

    private void investors(Part part) {
        ledger(Ledgers.INVESTORS, part, (world, ledger) -> {
            SyntheticRows from = new SyntheticRows(world);
            for (long number = part.from(); number < part.to(); number++) {
                from.investor(number, ledger);
            }
        });
    }

    private void contracts(Part part) {
        projects(Ledgers.PROJECTS, part, SyntheticRows::project);
        projects(Ledgers.PROJECT_STAGES, part, SyntheticRows::stages);
        ledger(Ledgers.CONTRACTS, part, (world, ledger) -> {
            SyntheticRows from = new SyntheticRows(world);
            for (long number = part.from(); number < part.to(); number++) {
                from.contract(number, world.contracts.contract(number), ledger);
            }
        });
        ledger(Ledgers.CONTRACT_INVESTORS, part, (world, ledger) -> {
            for (long number = part.from(); number < part.to(); number++) {
                SyntheticRows.lines(world.contracts.contract(number), ledger);
            }
        });
    }

    private interface RowOf {
        void write(SyntheticRows from, long number, LedgerWriter ledger);
    }

    private void projects(LedgerSchema schema, Part part, RowOf row) {
        ledger(schema, part, (world, ledger) -> {
            SyntheticRows from = new SyntheticRows(world);
            world.projectsOf(part, number -> row.write(from, number, ledger));
        });
    }

    private void ledger(LedgerSchema schema, Part part, BiConsumer<World, LedgerWriter> content) {
        try (LedgerWriter ledger = new LedgerWriter(folder.resolve(part.file(schema.name())), schema)) {
            content.accept(new World(extent, reference, home), ledger);
            synchronized (rows) {
                rows.merge(schema.name(), ledger.rows(), Long::sum);
            }
        }
    }
}

package org.investstat.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Six ledgers full of planted faults, and the fate of every row in them, known before any job has read it.
 *
 * @param folder the ledgers in the canonical layout
 * @param expected one entry a row, in no particular order of ledgers
 */
record DirtyLedgers(Path folder, List<Expected> expected) {
    private static final int SOUND = 30;
    private static final int ROUNDS = 3;

    static DirtyLedgers write(Path folder, long seed) throws IOException {
        return new DirtyLedgers(folder, book(seed).writeMixed(folder, seed));
    }

    static LedgerBook book(long seed) {
        LedgerBook book = new LedgerBook();
        Random random = new Random(seed);
        DirtyWorld world = new DirtyWorld(book, random);
        DirtyRates rates = new DirtyRates(world);
        rates.found();
        world.found(SOUND);
        List<Runnable> cases = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            cases.addAll(rates.cases());
            cases.addAll(new DirtyProjects(world).cases());
            cases.addAll(new DirtyStages(world).cases());
            cases.addAll(new DirtyContracts(world).cases());
            cases.addAll(new DirtyInvestors(world).cases());
            cases.addAll(new DirtyLines(world).cases());
        }
        Collections.shuffle(cases, random);
        cases.forEach(Runnable::run);
        return book;
    }
}

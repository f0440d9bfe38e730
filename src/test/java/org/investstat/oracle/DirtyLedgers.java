package org.investstat.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Every ledger full of planted faults, and the fate of every row in them, known before any job has read it. */
final class DirtyLedgers {
    private static final int SOUND = 30;
    private static final int ROUNDS = 3;
    /** More than the faulty rates of a book. */
    private static final int DAYS = 100;
    /** Not fewer than the targets of a book. */
    private static final int TARGETS = 150;

    private DirtyLedgers() {}

    /** The books of many seeds side by side; only the sound rates, which a currency has but once, are the first's. */
    static List<Expected> writeTogether(Path folder, List<Long> seeds) throws IOException {
        List<Expected> expected = new ArrayList<>(book(seeds.get(0)).writeBeside(folder));
        for (long seed : seeds.subList(1, seeds.size())) {
            expected.addAll(book(seed, rates -> {}).writeBeside(folder));
        }
        return List.copyOf(expected);
    }

    static LedgerBook book(long seed) {
        return book(seed, DirtyRates::found);
    }

    private static LedgerBook book(long seed, Consumer<DirtyRates> foundation) {
        LedgerBook book = new LedgerBook(seed);
        Random random = new Random(seed);
        DirtyWorld world = new DirtyWorld(book, random);
        DirtyRates rates = new DirtyRates(world, (int) seed * DAYS);
        foundation.accept(rates);
        world.found(SOUND);
        List<Runnable> cases = new ArrayList<>();
        DirtyTargets targets = new DirtyTargets(world, (int) seed * TARGETS);
        for (int round = 0; round < ROUNDS; round++) {
            cases.addAll(rates.cases());
            cases.addAll(new DirtyProjects(world).cases());
            cases.addAll(new DirtyStages(world).cases());
            cases.addAll(new DirtyContracts(world).cases());
            cases.addAll(new DirtyInvestors(world).cases());
            cases.addAll(new DirtyLines(world).cases());
            cases.addAll(new DirtyTeams(world).cases());
            cases.addAll(new DirtyFunds(world).cases());
            cases.addAll(new DirtyActivities(world).cases());
            cases.addAll(new DirtyBuildings(world).cases());
            cases.addAll(targets.cases());
            cases.addAll(new DirtySnapshots(world).cases());
        }
        Collections.shuffle(cases, random);
        cases.forEach(Runnable::run);
        return book;
    }
}

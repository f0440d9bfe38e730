package org.investstat.generate;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How much is generated.
 *
 * @param contracts at least 1
 * @param seed the same seed, the same rows
 * @param asOf nothing happens or is reported after this day; events begin on 1 January five years before
 * @param partSize contracts, or investors, of one part; rows do not depend on it
 */
public record Extent(long contracts, long seed, LocalDate asOf, long partSize) implements Serializable {
    private static final long USUAL_PART = 200_000;

    private static final long CONTRACTS_PER_INVESTOR = 4;
    private static final long FEWEST_INVESTORS = 30;
    private static final int EARLIER_YEARS = 5;

    public Extent(long contracts, long seed, LocalDate asOf) {
        this(contracts, seed, asOf, USUAL_PART);
    }

    long investors() {
        return Math.max(FEWEST_INVESTORS, contracts / CONTRACTS_PER_INVESTOR);
    }

    LocalDate firstDay() {
        return LocalDate.of(asOf.getYear() - EARLIER_YEARS, 1, 1);
    }

    /** A run of numbers that is written by one task into one file. */
    record Part(int index, int parts, long from, long to) implements Serializable {

        /** Of the file below its ledger's folder, as sources name it. */
        String file(String ledger) {
            return parts == 1 ? ledger + ".csv" : ledger + "/part-%05d.csv".formatted(index);
        }
    }

    int contractParts() {
        return parts(contracts);
    }

    Part contractPart(int index) {
        return part(index, contracts);
    }

    int investorParts() {
        return parts(investors());
    }

    Part investorPart(int index) {
        return part(index, investors());
    }

    private int parts(long numbers) {
        return Math.toIntExact((numbers + partSize - 1) / partSize);
    }

    private Part part(int index, long numbers) {
        return new Part(index, parts(numbers), index * partSize, Math.min(numbers, (index + 1) * partSize));
    }
}

package org.investstat.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link RandomLedgers} meant to say, before it was written down as a clerk would. */
record Model(List<Project> projects, List<Contract> contracts, Map<String, Investor> investors) {

    /** Where an investor comes from: as written, and as published. */
    record Origin(String written, String code, String province, String city, String scope) {}

    /** A receiving unit: as written, and its code. */
    record Region(String written, String code) {}

    /** An industry as written, the columns it must become, and the chain of the first scheme it derives. */
    record Industry(
            String written, String sector, String industry, String section, String division, List<String> derived) {}

    record Investor(String id, Origin origin, List<String> tags) {}

    /** A line of a contract; an empty share is one that the ledger leaves empty. */
    record Line(String investor, Optional<BigDecimal> share, boolean lead) {}

    /**
     * The version of a contract that counts.
     *
     * @param fen the whole amount in CNY
     * @param lines empty: none, or all rejected
     */
    record Contract(
            String id, String project, String type, LocalDate signedOn, long fen, String status, List<Line> lines) {

        boolean effectiveFormal() {
            return type.equals("formal") && status.equals("effective");
        }
    }

    /** @param chains explicit chains of the first scheme */
    record Project(
            String id, Region region, Industry industry, List<String> chains, Map<String, LocalDate> firstOfStage) {

        List<String> shownChains() {
            return chains.isEmpty() ? industry.derived() : chains;
        }
    }
}

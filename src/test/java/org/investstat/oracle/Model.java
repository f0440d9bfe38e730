package org.investstat.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@link RandomLedgers} meant to say, before it was written down as a clerk would. */
record Model(
        List<Project> projects,
        List<Contract> contracts,
        Map<String, Investor> investors,
        Map<String, Team> teams,
        List<Flow> flows,
        List<Activity> activities,
        List<Factory> factories,
        List<Fund> funds,
        List<Target> targets) {

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

    /** What a row of projects or contracts says itself of where it came about; empty: nothing. */
    record Said(Optional<String> event, Optional<String> channel) {
        static Said of(Map<String, String> row) {
            return new Said(RandomLedgers.blank(row.get("event")), RandomLedgers.blank(row.get("channel")));
        }
    }

    /**
     * The version of a contract that counts.
     *
     * @param fen the whole amount in CNY
     * @param lines empty: none, or all rejected
     */
    record Contract(
            String id,
            String project,
            String type,
            LocalDate signedOn,
            long fen,
            String status,
            List<Line> lines,
            Said said) {

        boolean effectiveFormal() {
            return type.equals("formal") && status.equals("effective");
        }
    }

    /**
     * The version of a project that counts.
     *
     * @param chains explicit chains of the first scheme
     * @param team its id, a name that the teams ledger lacks, or nothing
     */
    record Project(
            String id,
            Region region,
            Industry industry,
            List<String> chains,
            Optional<String> team,
            Map<String, LocalDate> firstOfStage,
            Said said) {

        List<String> shownChains() {
            return chains.isEmpty() ? industry.derived() : chains;
        }
    }

    /** A team; empty ends of its span are open. */
    record Team(
            String id,
            Region region,
            Optional<String> campaign,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Long> staff) {}

    /**
     * The version of a flow of funds that counts.
     *
     * @param fen in CNY, below zero for a correction
     */
    record Flow(String id, String project, LocalDate arrivedOn, long fen, Optional<String> investor) {}

    /**
     * The version of an activity that counts.
     *
     * @param team an id, a name that the teams ledger lacks, or nothing
     * @param campaign its own
     */
    record Activity(
            String id,
            String kind,
            Region region,
            LocalDate on,
            Optional<String> party,
            long times,
            Optional<Origin> city,
            Optional<String> team,
            Optional<String> campaign,
            Optional<String> event) {}

    /** The version of a building that counts; areas in square metres with two decimals. */
    record Factory(String id, Region region, LocalDate builtOn, BigDecimal area, BigDecimal leased) {}

    /** An industry fund. */
    record Fund(String id, Region region, LocalDate registeredOn, long fen) {}

    /** The revision of a target that holds, in the unit of its indicator. */
    record Target(String indicator, Region region, int year, BigDecimal value, String bound) {}
}

package org.investstat.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.table.StateColumn.How;

/**
 * Which columns of the facts tell what a row has come to, and by which days. What is not here carries no day of its own
 * (names, amounts, status, industry, channel, event) or is settled on the day that places the row.
 */
final class FactStates {
    private static final String SIGNED_ON = "signed_on";

    static final Map<String, StateColumn> PROJECTS = projects();
    static final Map<String, StateColumn> PROJECT_STAGES = stages();
    static final Map<String, StateColumn> FUND_LINES = Map.of(SIGNED_ON, StateColumn.of(How.DAY, SIGNED_ON));

    private FactStates() {}

    private static Map<String, StateColumn> projects() {
        Map<String, StateColumn> all = new HashMap<>(ofTheSigning());
        Stage.all().forEach(stage -> day(all, stage.dateColumn()));
        String[] events = all.values().stream()
                .filter(state -> state.how() == How.DAY)
                .flatMap(state -> state.from().stream())
                .toArray(String[]::new);
        all.put("last_event_on", StateColumn.of(How.LATEST, events));
        for (String column : List.of("first_contract_id", "lead_investor_id", "lead_investor_name")) {
            all.put(column, StateColumn.of(How.SINCE, SIGNED_ON));
        }
        all.put("contract_count", StateColumn.of(How.COUNT, "contracts_signed_on"));
        all.put("contract_amount", StateColumn.of(How.SUM_OF_SOME, "contracts_signed_on", "contract_amounts"));
        all.put("contract_amounts", StateColumn.of(How.LISTED, "contracts_signed_on"));
        all.put("contracts_signed_on", StateColumn.of(How.LISTED, "contracts_signed_on"));
        all.put("funds_in_place", StateColumn.of(How.SUM, "funds_arrived_on", "fund_amounts"));
        all.put("fund_amounts", StateColumn.of(How.LISTED, "funds_arrived_on"));
        all.put("funds_arrived_on", StateColumn.of(How.LISTED, "funds_arrived_on"));
        all.put("park", StateColumn.undated());
        return Map.copyOf(all);
    }

    private static Map<String, StateColumn> stages() {
        Map<String, StateColumn> all = new HashMap<>(ofTheSigning());
        List.of("left_on", "previous_stage_on", "next_stage_on").forEach(column -> day(all, column));
        all.put("next_stage_reached", StateColumn.of(How.REACHED, "next_stage_on"));
        all.put("park", StateColumn.undated());
        return Map.copyOf(all);
    }

    /** What a project has of its first effective formal contract, and of all of them. */
    private static Map<String, StateColumn> ofTheSigning() {
        Map<String, StateColumn> all = new HashMap<>();
        day(all, SIGNED_ON);
        for (String column : List.of("origin_province", "origin_city", "origin_scope")) {
            all.put(column, StateColumn.of(How.KNOWN_SINCE, SIGNED_ON));
        }
        for (String column : List.of("origin_code", "origin_groups", "investor_tags")) {
            all.put(column, StateColumn.of(How.SINCE, SIGNED_ON));
        }
        all.put("size_bands", StateColumn.of(How.LISTED, "size_bands_on"));
        all.put("size_bands_on", StateColumn.of(How.LISTED, "size_bands_on"));
        return all;
    }

    private static void day(Map<String, StateColumn> all, String column) {
        all.put(column, StateColumn.of(How.DAY, column));
    }
}

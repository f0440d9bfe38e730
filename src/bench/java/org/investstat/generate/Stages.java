package org.investstat.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.investstat.table.Stage;

/** What becomes of a project: the flow up to its signing, then as far as it gets; a few end early. */
final class Stages {
    private static final int LONGEST_STEP = 60;
    private static final int SLOWEST_REPORT = 15;
    private static final int PERCENT_GOING_ON = 75;
    private static final int PERCENT_TERMINATED = 3;
    private static final List<Stage> BEFORE =
            List.of(Stage.DECISION, Stage.ASSESSMENT, Stage.NEGOTIATION, Stage.FOLLOW_UP, Stage.LEAD);
    private static final List<Stage> AFTER =
            List.of(Stage.LANDED, Stage.CONSTRUCTION, Stage.PRODUCTION, Stage.FULFILMENT, Stage.ABOVE_SCALE);

    /** One event of a project, reported not after the as-of date. */
    record Event(Stage stage, LocalDate on, LocalDate reportedOn) {}

    private final Extent extent;

    Stages(Extent extent) {
        this.extent = extent;
    }

    /** In no order. */
    List<Event> of(long number, Project project) {
        SyntheticDraws draws = new SyntheticDraws(extent.seed(), SyntheticDraws.Of.STAGES, number);
        List<Event> events = new ArrayList<>();
        LocalDate day = project.begins();
        for (Stage stage : BEFORE) {
            day = day.minusDays(1 + draws.below(LONGEST_STEP));
            add(stage, day, draws, events);
        }
        day = project.begins();
        add(Stage.SIGNING, day, draws, events);
        for (int i = 0; i < AFTER.size() && draws.chance(PERCENT_GOING_ON); i++) {
            day = day.plusDays(1 + draws.below(3 * LONGEST_STEP));
            add(AFTER.get(i), day, draws, events);
        }
        if (draws.chance(PERCENT_TERMINATED)) {
            add(Stage.TERMINATED, day.plusDays(1 + draws.below(3 * LONGEST_STEP)), draws, events);
        }
        return events;
    }

    private void add(Stage stage, LocalDate on, SyntheticDraws draws, List<Event> events) {
        LocalDate reported = on.plusDays(draws.below(SLOWEST_REPORT));
        if (!reported.isAfter(extent.asOf())) {
            events.add(new Event(stage, on, reported));
        }
    }
}

package org.investstat.command;

import java.util.List;
import org.investstat.report.Grid;
import org.investstat.text.Text;

/**
 * What a run would read, in which passes it would compute, and what it would write.
 *
 * @param notes what would come in its way, a line each
 */
public record PlanSummary(List<Section> sections, List<Text> notes) {

    public PlanSummary {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** One part of the plan. */
    public record Section(Text title, Grid grid) {}
}

package org.investstat.run;

import java.util.List;
import org.investstat.report.Grid;
import org.investstat.table.Text;

/** What a run would read, in which passes it would compute, and what it would write. */
public record PlanSummary(List<Section> sections) {

    public PlanSummary {
        sections = List.copyOf(sections);
    }

    /** One part of the plan. */
    public record Section(Text title, Grid grid) {}
}
